import { describe, expect, test } from "vitest";
import { edgeLabels } from "./edgeLabels";

const at = (...places: readonly number[]) => places.map((place) => ({ at: place, height: 10, weight: 1 }));

describe("labels at an edge", () => {
  test("stay where they belong while they are clear of each other", () => {
    expect(edgeLabels(at(20, 40, 80), 0, 100)).toEqual([20, 40, 80]);
  });

  test("share a shift where they would touch, and keep their order", () => {
    expect(edgeLabels(at(50, 50), 0, 100)).toEqual([45, 55]);
    expect(edgeLabels(at(52, 50, 51), 0, 100)).toEqual([61, 41, 51]);
  });

  test("stay between the ends", () => {
    expect(edgeLabels(at(0, 2, 99), 0, 100)).toEqual([5, 15, 95]);
  });

  test("those of the largest weight stay where not all have room", () => {
    const wanted = [3, 9, 5].map((weight, i) => ({ at: 10 * i, height: 10, weight }));
    expect(edgeLabels(wanted, 0, 20)).toEqual([undefined, 5, 15]);
  });

  test("never overlap, whatever they want", () => {
    const wanted = Array.from({ length: 40 }, (_, i) => ({ at: (i * i * 37) % 300, height: 7, weight: i % 11 }));
    const placed = edgeLabels(wanted, 0, 300);
    const sorted = placed.filter((y) => y !== undefined).sort((a, b) => a - b);
    expect(sorted).toHaveLength(40);
    sorted.slice(1).forEach((y, i) => expect(y - sorted[i]).toBeGreaterThanOrEqual(7 - 1e-9));
    const order = (values: readonly (number | undefined)[]) =>
      values.map((_, i) => i).sort((a, b) => Number(values[a]) - Number(values[b]) || a - b);
    expect(order(placed)).toEqual(order(wanted.map(({ at: place }) => place)));
  });
});
