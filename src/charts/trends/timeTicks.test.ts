import { describe, expect, test } from "vitest";
import { textWidth } from "../textWidth";
import { binCells } from "./binCells";
import { halfYears, months } from "./forTests";
import { timeTicks } from "./timeTicks";

describe("labels of the time axis", () => {
  const labels = (bins: Parameters<typeof timeTicks>[0], width: number): string[] =>
    timeTicks(bins, binCells(bins.length, 0, width), 11, 0).map(({ label }) => label);

  test("years stand under their first bin", () => {
    const bins = halfYears(2019, 14);
    const ticks = timeTicks(bins, binCells(14, 0, 700), 11, 0);
    expect(ticks.map(({ label }) => label)).toEqual(["2019", "2020", "2021", "2022", "2023", "2024", "2025"]);
    expect(ticks.map(({ bin }) => bin)).toEqual([0, 2, 4, 6, 8, 10, 12]);
    expect(ticks.map(({ x }) => Math.round(x))).toEqual([0, 100, 200, 300, 400, 500, 600]);
  });

  test("every second year where not every one has room", () => {
    expect(labels(halfYears(2019, 14), 208)).toEqual(["2019", "2021", "2023", "2025"]);
  });

  test("months for short spans, the first with its year and January as its year", () => {
    expect(labels(months(2024, 4, 14), 222)).toEqual(["May 2024", "Sep", "2025", "May"]);
  });

  test("every bin has its label in the middle where all fit", () => {
    const bins = halfYears(2024, 3);
    const ticks = timeTicks(bins, binCells(3, 0, 300), 11, 0);
    expect(ticks.map(({ label }) => label)).toEqual(["2024 H1", "2024 H2", "2025 H1"]);
    expect(ticks.every(({ anchor }) => anchor === "middle")).toBe(true);
  });

  test("never more than fit, whatever the span and the width", () => {
    for (const bins of [halfYears(1990, 71), months(2019, 2, 72), months(2025, 0, 1), halfYears(2024, 2)]) {
      for (let width = 20; width <= 800; width += 13) {
        const ticks = timeTicks(bins, binCells(bins.length, 0, width), 11, 0);
        let end = -Infinity;
        for (const { label, x, anchor } of ticks) {
          const wide = textWidth(label, 11);
          const left = anchor === "middle" ? x - wide / 2 : x;
          expect(left).toBeGreaterThan(end + 4);
          end = left + wide;
          expect(end).toBeLessThanOrEqual(width + 0.1);
        }
      }
    }
  });

  test("no bins, no labels", () => expect(timeTicks([], [], 11, 0)).toEqual([]));
});
