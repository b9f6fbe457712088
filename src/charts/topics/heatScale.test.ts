import { describe, expect, test } from "vitest";
import { COLORS, type Mode } from "../style";
import { contrast } from "../contrast";
import { cellText, heatScale, inkOn, rampColor } from "./heatScale";

const PLACES = Array.from({ length: 201 }, (_, i) => i / 200);

describe("heatScale", () => {
  test.each<Mode>(["light", "dark"])("every colour of the %s ramp, dimmed or not, holds a number that can be read", (mode) => {
    for (const place of PLACES) {
      for (const part of [1, 0.55]) {
        const fill = rampColor(place, COLORS[mode], part);
        expect(contrast(fill, inkOn(fill))).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test("more papers never stand lower on the ramp", () => {
    const { place } = heatScale("count", [1, 5, 218]);
    for (let papers = 1; papers < 218; papers++) expect(place(papers + 1)).toBeGreaterThan(place(papers));
    expect(place(218)).toBe(1);
  });

  test("lifts below 1 are paler than all above", () => {
    const { place } = heatScale("lift", [0.2, 0.9, 1.1, 17]);
    expect(place(0.2)).toBeLessThan(place(0.9));
    expect(place(0.9)).toBeLessThan(place(1) / 2);
    expect(place(17)).toBe(1);
  });

  test("one value alone, or none, has a place on the ramp", () => {
    expect(heatScale("count", [1]).place(1)).toBeGreaterThan(0);
    expect(heatScale("share", []).place(0)).toBeGreaterThan(0);
    expect(heatScale("lift", [1]).place(1)).toBeGreaterThan(0);
  });

  test("numbers have the decimals of their kind, fewer where the cell is narrow", () => {
    expect([cellText("count", 12), cellText("share", 0.0714), cellText("share", 1)]).toEqual(["12", "7", "100"]);
    expect([cellText("lift", 2.42), cellText("lift", 9.96), cellText("lift", 16.8), cellText("lift", 0.04)]).toEqual([
      "2.4×",
      "10×",
      "17×",
      "<0.1×",
    ]);
    expect([cellText("share", 0.444, true), cellText("share", 0.002, true), cellText("lift", 2.42, true)]).toEqual(["44", "<1", "2.4"]);
  });
});
