import { describe, expect, test } from "vitest";
import { binCells } from "./binCells";
import { countGroups, groupSum } from "./countGroups";
import { halfYears, months } from "./forTests";

describe("counts under the axis", () => {
  test("each bin has its own count where they fit", () => {
    const bins = halfYears(2019, 14);
    const { span, groups } = countGroups(bins, binCells(14, 0, 222), [bins.map(() => 7)], 11, 600);
    expect(span).toBe("half-year");
    expect(groups).toHaveLength(14);
  });

  test("else neighbours share their sum, as fine as fits, and no paper is lost", () => {
    const bins = months(2019, 2, 72);
    const counts = bins.map((_, t) => t);
    const { span, groups } = countGroups(bins, binCells(72, 0, 222), [counts], 11, 600);
    expect(span).toBe("year");
    expect(groups[0]).toEqual({ from: 0, to: 9 });
    expect(groups.reduce((sum, group) => sum + groupSum(counts, group), 0)).toBe((71 * 72) / 2);
  });

  test("all series share one grouping, that of the widest numbers", () => {
    const bins = months(2024, 0, 12);
    const [small, large] = [bins.map(() => 1), bins.map(() => 1234)];
    expect(countGroups(bins, binCells(12, 0, 222), [small], 11, 600).span).toBe("month");
    expect(countGroups(bins, binCells(12, 0, 222), [small, large], 11, 600).span).toBe("quarter");
  });

  test("one sum for all where nothing else fits", () => {
    const bins = halfYears(2019, 14);
    expect(countGroups(bins, binCells(14, 0, 20), [bins.map(() => 700)], 11, 600)).toEqual({
      span: "whole",
      groups: [{ from: 0, to: 13 }],
    });
  });
});
