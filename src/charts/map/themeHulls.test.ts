import { polygonContains } from "d3";
import { describe, expect, test } from "vitest";
import { gaussian } from "../../../analysis/fixtures/gaussian";
import { randomFor } from "../../../analysis/random";
import type { Point } from "./geometry";
import { themeHulls } from "./themeHulls";

const BANDWIDTH = 19;

function hullOf(points: readonly Point[]) {
  const placed = { x: Float64Array.from(points, ([x]) => x), y: Float64Array.from(points, ([, y]) => y), radius: 5 };
  return themeHulls(placed, [points.map((_, i) => i)], BANDWIDTH)[0];
}

function holds(ring: readonly Point[], point: Point): boolean {
  return polygonContains(
    ring.map(([x, y]): [number, number] => [x, y]),
    [point[0], point[1]],
  );
}

const GROUP: readonly Point[] = [
  [100, 100],
  [120, 110],
  [105, 130],
];

describe("themeHulls", () => {
  test("holds a group of papers with room around it", () => {
    const [part, ...others] = hullOf(GROUP);
    expect(others).toHaveLength(0);
    expect(part.papers).toBe(3);
    GROUP.forEach(([x, y]) => expect(holds(part.ring, [x - 8, y])).toBe(true));
  });

  test("is not dragged to a stray paper", () => {
    const parts = hullOf([...GROUP, [400, 400]]);
    expect(parts.map((part) => part.papers)).toEqual([3]);
    expect(holds(parts[0].ring, [400, 400])).toBe(false);
  });

  test("ends where one paper's bell has fallen to 0.46 of its peak", () => {
    const [{ ring }] = hullOf([[200, 200]]);
    const radius = BANDWIDTH * Math.sqrt(-2 * Math.log(0.46));
    ring.forEach(([x, y]) => expect(Math.hypot(x - 200, y - 200)).toBeCloseTo(radius, -0.5));
  });

  test("gives a theme of strays the area of one of them", () => {
    expect(
      hullOf([
        [0, 0],
        [500, 0],
        [0, 500],
      ]),
    ).toHaveLength(1);
  });

  test("puts the part with most papers first", () => {
    const parts = hullOf([[400, 400], [410, 405], ...GROUP]);
    expect(parts.map((part) => part.papers)).toEqual([3, 2]);
  });

  test("shows a large theme where it is dense, in few parts", () => {
    const random = randomFor(5, "hull");
    const dense: Point[] = Array.from({ length: 400 }, () => [300 + 40 * gaussian(random), 300 + 40 * gaussian(random)]);
    const strays: Point[] = Array.from({ length: 60 }, () => [800 * random(), 800 * random()]);
    const parts = hullOf([...dense, ...strays]);
    expect(parts.length).toBeLessThanOrEqual(2);
    expect(parts[0].papers).toBeGreaterThan(300);
  });

  test("is empty for a theme without papers", () => {
    expect(hullOf([])).toEqual([]);
  });
});
