import { describe, expect, test } from "vitest";
import { lineMeetsBox, linePasses, linesCross, outsideBoxes } from "./segments";

describe("lines", () => {
  test("a line meets the box it runs through, not one beside it", () => {
    expect(lineMeetsBox(0, 0, 100, 100, 40, 40, 20, 20)).toBe(true);
    expect(lineMeetsBox(0, 0, 100, 100, 60, 10, 20, 20)).toBe(false);
    expect(lineMeetsBox(50, 0, 50, 100, 40, 40, 20, 20)).toBe(true);
  });

  test("lines cross inside their lengths only", () => {
    expect(linesCross(0, 0, 10, 10, 0, 10, 10, 0)).toBe(true);
    expect(linesCross(0, 0, 4, 4, 0, 10, 10, 0)).toBe(false);
    expect(linesCross(0, 0, 10, 10, 0, 0, 10, 0)).toBe(false);
  });

  test("a line passes a point nearer than so many pixels", () => {
    expect(linePasses(0, 0, 100, 0, 50, 4, 5)).toBe(true);
    expect(linePasses(0, 0, 100, 0, 50, 6, 5)).toBe(false);
    expect(linePasses(0, 0, 100, 0, 104, 0, 5)).toBe(true);
  });

  test("what is left of a line has a gap for each box", () => {
    const box = (x: number): { x: number; y: number; width: number; height: number } => ({ x, y: -5, width: 10, height: 10 });
    expect(outsideBoxes([0, 0], [100, 0], [box(50), box(20)])).toEqual([
      [
        [0, 0],
        [20, 0],
      ],
      [
        [30, 0],
        [50, 0],
      ],
      [
        [60, 0],
        [100, 0],
      ],
    ]);
    expect(outsideBoxes([0, 0], [100, 0], [{ x: -1, y: -1, width: 200, height: 2 }])).toEqual([]);
    expect(outsideBoxes([0, 0], [0, 100], [box(50)])).toHaveLength(1);
  });
});
