import { describe, expect, test } from "vitest";
import { areaSums, emptyRaster, fillRing } from "./areaSums";
import type { Point } from "./geometry";

const SQUARE: readonly Point[] = [
  [20, 20],
  [60, 20],
  [60, 60],
  [20, 60],
];

describe("areaSums", () => {
  const raster = emptyRaster(100, 100, 2);
  fillRing(raster, SQUARE);
  const { sum, mean } = areaSums(raster);

  test("counts the cells inside a ring", () => {
    expect(sum({ x: 0, y: 0, width: 100, height: 100 })).toBe(20 * 20);
  });

  test("tells how much of a box the ring covers", () => {
    expect(mean({ x: 30, y: 30, width: 10, height: 10 })).toBe(1);
    expect(mean({ x: 10, y: 30, width: 20, height: 10 })).toBeCloseTo(0.5);
    expect(mean({ x: 70, y: 70, width: 10, height: 10 })).toBe(0);
  });

  test("looks at the part of a box that is in the picture", () => {
    expect(sum({ x: -50, y: -50, width: 80, height: 80 })).toBe(5 * 5);
    expect(mean({ x: -50, y: 0, width: 20, height: 20 })).toBe(0);
  });

  test("knows the inside of a ring that is bent", () => {
    const bent = emptyRaster(100, 100, 2);
    fillRing(bent, [
      [10, 10],
      [90, 10],
      [90, 90],
      [70, 90],
      [70, 30],
      [10, 30],
    ]);
    expect(areaSums(bent).mean({ x: 20, y: 50, width: 30, height: 30 })).toBe(0);
    expect(areaSums(bent).mean({ x: 74, y: 50, width: 10, height: 30 })).toBe(1);
  });
});
