import { describe, expect, test } from "vitest";
import { randomFor } from "../../../analysis/random";
import { placePoints } from "./pointPlacement";

const frame = { x: 40, y: 50, width: 600, height: 500 };

function scattered(count: number): { x: Float64Array; y: Float64Array } {
  const random = randomFor(1, "points");
  return { x: Float64Array.from({ length: count }, random), y: Float64Array.from({ length: count }, () => 0.6 * random()) };
}

function leastDistance(x: Float64Array, y: Float64Array): number {
  let least = Infinity;
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) least = Math.min(least, Math.hypot(x[i] - x[j], y[i] - y[j]));
  }
  return least;
}

describe("placePoints", () => {
  test("has the same scale on both axes and centres the points", () => {
    const { x, y } = placePoints(Float64Array.of(0, 1, 0.5), Float64Array.of(0.2, 0.2, 0.7), frame, 5);
    expect(x[1] - x[0]).toBeCloseTo(600);
    expect(y[2] - y[0]).toBeCloseTo(300);
    expect((y[0] + y[2]) / 2).toBeCloseTo(300);
  });

  test("keeps points apart, up to a thousand", () => {
    for (const count of [100, 1000]) {
      const { x, y } = scattered(count);
      const placed = placePoints(x, y, frame, 4);
      expect(leastDistance(placed.x, placed.y)).toBeGreaterThan(2.45 * placed.radius);
    }
  });

  test("keeps points apart that lie on one spot", () => {
    const placed = placePoints(new Float64Array(200), new Float64Array(200), frame, 5);
    expect(leastDistance(placed.x, placed.y)).toBeGreaterThan(2 * placed.radius);
  });

  test("keeps all points in the frame", () => {
    const { x, y } = scattered(1000);
    const placed = placePoints(x, y, frame, 5);
    placed.x.forEach((value) => expect(value >= 40 && value <= 640).toBe(true));
    placed.y.forEach((value) => expect(value >= 50 && value <= 550).toBe(true));
  });

  test("moves nothing where nothing overlaps", () => {
    const { x } = placePoints(Float64Array.of(0, 0.5, 1), Float64Array.of(0, 0, 0), frame, 5);
    expect([...x]).toEqual([40, 340, 640]);
  });

  test("makes points smaller where a thousand have no room", () => {
    const { x, y } = scattered(1000);
    expect(placePoints(x, y, { x: 0, y: 0, width: 320, height: 300 }, 4).radius).toBeLessThan(4);
  });

  test("leaves more than a thousand points where they are", () => {
    const { x, y } = scattered(1500);
    const placed = placePoints(x, y, frame, 3);
    expect(placed.radius).toBe(3);
    expect((placed.x[7] - placed.x[3]) / (placed.y[7] - placed.y[3])).toBeCloseTo((x[7] - x[3]) / (y[7] - y[3]));
  });

  test("puts a single point in the middle, and none nowhere", () => {
    const { x, y } = placePoints(Float64Array.of(0.3), Float64Array.of(0.9), frame, 5);
    expect([x[0], y[0]]).toEqual([340, 300]);
    expect(placePoints(new Float64Array(0), new Float64Array(0), frame, 5).x).toHaveLength(0);
  });
});
