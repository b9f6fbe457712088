import { describe, expect, test } from "vitest";
import { chartStyle } from "../style";
import { halfYears, tagged } from "./forTests";
import { sparkBars } from "./sparkBars";

describe("spark bars", () => {
  const style = chartStyle("light");
  const size = { width: 56, height: 14 };
  const draw = (counts: readonly number[], partial = false) =>
    sparkBars(counts, halfYears(2000, counts.length, partial), "#05A390", size, style);

  test("zero is one pixel of baseline, the highest count fills the height", () => {
    const [zero, half, full] = tagged(draw([0, 4, 8]).body, "rect").map(({ attributes }) => attributes);
    expect([zero.height, half.height, full.height]).toEqual([1, 7, 14]);
    expect(zero.fill).toBe(style.colors.lineStrong);
  });

  test("a bin that is not complete is hollow", () => {
    const last = tagged(draw([5, 3], true).body, "rect")[1].attributes;
    expect(last.fill).toBe("none");
    expect(last.stroke).toBe("#05A390");
  });

  test("one paper among very many can be seen", () => {
    expect(Number(tagged(draw([1, 1000]).body, "rect")[0].attributes.height)).toBeGreaterThan(1);
  });

  test("neighbours are added up where bins would get too narrow, and the last bars hold equally many", () => {
    const rects = tagged(draw(Array.from({ length: 70 }, () => 1)).body, "rect").map(({ attributes }) => Number(attributes.height));
    expect(rects.length).toBeLessThanOrEqual(18);
    expect(new Set(rects.slice(1)).size).toBe(1);
    expect(rects[0]).toBeLessThan(rects[1]);
  });

  test("no bins, no bars", () => expect(tagged(draw([]).body, "rect")).toEqual([]));
});
