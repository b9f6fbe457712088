import { describe, expect, test } from "vitest";
import { chartStyle, themeColor } from "../style";
import { renderSvg } from "../svg";
import { themeLegend } from "./themeLegend";

const theme = (id: number, size: number, label = `Theme ${id}`) => ({ id, label, shortLabel: label, size, slot: id });

describe("themeLegend", () => {
  test("lists themes with dot, name and count, largest first", () => {
    const svg = renderSvg(themeLegend([theme(0, 2), theme(1, 1204)], 300, chartStyle("light")).body);
    expect(svg.indexOf("Theme 1")).toBeLessThan(svg.indexOf("Theme 0"));
    expect(svg).toContain("1,204");
    expect(svg).toContain(themeColor(0, "light", "mark"));
    expect(svg).toContain("Papers per theme");
  });

  test("draws a thin line between rows, none above the first", () => {
    const svg = renderSvg(themeLegend([theme(0, 3), theme(1, 2), theme(2, 1)], 300, chartStyle("dark")).body);
    expect(svg.match(/<line /g)).toHaveLength(2);
  });

  test("grows with the text, and shortens names that do not fit", () => {
    const long = [theme(0, 5, "A label of about sixty characters that nobody can read in one go")];
    const small = themeLegend(long, 260, chartStyle("light"));
    const large = themeLegend(long, 260, chartStyle("light", 2));
    expect(large.height).toBe(2 * small.height);
    expect(renderSvg(large.body)).toContain("…");
  });
});
