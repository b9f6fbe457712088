import { expect, test } from "vitest";
import { contrast } from "./contrast";
import { faintColors, inPalette, readPalette } from "./palettes";
import { chartStyle, themeColor } from "./style";

test("a list of colours is read however it was written, and what is none is named", () => {
  expect(readPalette('["#1d5bc4", "0A6647"], #abc;\n#98370F')).toEqual({
    colors: ["#1D5BC4", "#0A6647", "#AABBCC", "#98370F"],
    stranger: "",
  });
  expect(readPalette("#1D5BC4 blue #12")).toEqual({ colors: ["#1D5BC4"], stranger: "blue" });
  expect(readPalette(" \n")).toEqual({ colors: [], stranger: "" });
});

test("themes take the reader's colours in turn, and no theme stays grey", () => {
  const style = inPalette(chartStyle("light"), "own", ["#1D5BC4", "#0A6647"]);
  expect([0, 1, 2].map((slot) => themeColor(slot, style, "mark"))).toEqual(["#1D5BC4", "#0A6647", "#1D5BC4"]);
  expect(themeColor(-1, style, "mark")).toBe(style.colors.control);
  expect(inPalette(chartStyle("light"), "own", [])).toEqual(chartStyle("light"));
});

test("text in any colour of the reader's can be read", () => {
  for (const mode of ["light", "dark"] as const) {
    const own = ["#FFFFFF", "#000000", "#FFEE00", "#1D5BC4", "#808080"];
    const style = inPalette(chartStyle(mode), "own", own);
    own.forEach((_, slot) => expect(contrast(themeColor(slot, style, "ink"), style.colors.surface)).toBeGreaterThanOrEqual(4.5));
  }
});

test("colours that are hard to see are told", () => {
  expect(faintColors(inPalette(chartStyle("light"), "own", ["#FFEE00", "#1D5BC4"]))).toEqual(["#FFEE00"]);
  for (const mode of ["light", "dark"] as const) expect(faintColors(inPalette(chartStyle(mode), "grey", []))).toEqual([]);
  expect(faintColors(chartStyle("light"))).toEqual([]);
});

test("in grey every colour is one, as light as it was", () => {
  for (const mode of ["light", "dark"] as const) {
    const { colors } = inPalette(chartStyle(mode), "grey", []);
    for (const color of Object.values(colors).flat() as string[]) expect(color).toMatch(/^#(..)\1\1$/);
    expect(contrast(colors.fading, chartStyle(mode).colors.fading)).toBeLessThan(1.05);
  }
});
