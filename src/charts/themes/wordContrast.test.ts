import { describe, expect, test } from "vitest";
import type { ContrastTerm } from "../../../analysis/types";
import { LONG } from "../hierarchy/testThemes";
import { chartStyle } from "../style";
import type { SvgNode } from "../svg";
import { badTexts, standingFor, tagged, textsOf } from "../trends/forTests";
import { noContrast } from "./noContrast";
import { type ContrastData, wordContrast } from "./wordContrast";

const style = chartStyle("light");

function terms(count: number, sign: 1 | -1, name = "term"): ContrastTerm[] {
  return Array.from({ length: count }, (_, i) => ({
    term: `${name} ${i}`,
    inA: sign > 0 ? 20 - i : i,
    inB: sign > 0 ? 1 : 15,
    z: sign * (5.2 - 0.4 * i),
  }));
}

function dataOf(inA: number, inB: number, { name, label }: { name?: string; label?: string } = {}): ContrastData {
  const mark = (id: number) => ({ id, label: label ?? `Theme ${id}`, shortLabel: label ?? `Theme ${id}`, size: 20, slot: id });
  return { a: mark(0), b: mark(1), words: { papersA: 23, papersB: 1104, compared: 300, a: terms(inA, 1, name), b: terms(inB, -1, name) } };
}

const rowsOf = (body: SvgNode, theme: number): SvgNode[] =>
  standingFor(body, { theme }).filter((node) => tagged(node, "rect").length === 2);
const barOf = (row: SvgNode): SvgNode["attributes"] => tagged(row, "rect")[1].attributes;

describe("words that tell two themes apart", () => {
  const { body, width } = wordContrast(dataOf(12, 12), { width: 700 }, style);

  test("stand in one order, from the surest of the one to the surest of the other", () => {
    const written = textsOf(body).filter((text) => text.startsWith("term"));
    const one = Array.from({ length: 12 }, (_, i) => `term ${i}`);
    expect(written).toEqual([...one, ...one.toReversed()]);
  });

  test("bars go to their theme's side, as long as z", () => {
    for (const [theme, sign] of [
      [0, -1],
      [1, 1],
    ]) {
      const bars = rowsOf(body, theme).map(barOf);
      expect(bars).toHaveLength(12);
      for (const { x, width: length } of bars) expect(Number(sign < 0 ? Number(x) + Number(length) : x)).toBeCloseTo(width / 2, 1);
      const long = bars.map(({ width: length }) => Number(length)).toSorted((a, b) => b - a);
      expect(long[0] / long[3]).toBeCloseTo(5.2 / 4, 2);
    }
  });

  test("only what chance alone would seldom bring is filled", () => {
    for (const theme of [0, 1]) {
      const full = rowsOf(body, theme).map((row) => ({
        z: Number(textsOf(row).find((text) => /^\d\.\d$/.test(text))),
        filled: barOf(row).fill !== style.colors.surface,
      }));
      for (const { z, filled } of full) expect(filled).toBe(z > 1.9);
      expect(full.filter(({ filled }) => !filled).length).toBeGreaterThan(0);
    }
  });

  test("every row tells its papers of all papers on both sides", () => {
    expect(textsOf(rowsOf(body, 0)[2])).toEqual(expect.arrayContaining(["18 of 23", "1 of 1,104"]));
    const narrow = wordContrast(dataOf(12, 12), { width: 320 }, style);
    expect(textsOf(rowsOf(narrow.body, 0)[2])).toEqual(expect.arrayContaining(["18/23", "1/1,104"]));
  });

  test("no text runs into another or out of the picture, at any width and size", () => {
    for (const wide of [300, 358, 480, 640, 900, 1200])
      for (const scale of [1, 1.15, 1.6])
        for (const data of [
          dataOf(12, 12),
          dataOf(12, 12, { name: "a rather long phrase of words", label: LONG }),
          dataOf(0, 3),
          dataOf(3, 0),
          dataOf(0, 0),
        ]) {
          if (wide / scale < 300) continue;
          const chart = wordContrast(data, { width: wide }, chartStyle("dark", scale));
          expect(chart.width).toBeLessThanOrEqual(wide);
          expect(badTexts(chart.body, chart.width, chart.height)).toEqual([]);
        }
  });

  test("small numbers are not dressed up: a z of 1 does not fill the axis", () => {
    const one: ContrastTerm = { term: "word", inA: 3, inB: 1, z: 1 };
    const data = dataOf(0, 0);
    const chart = wordContrast({ ...data, words: { ...data.words, a: [one] } }, { width: 600 }, style);
    expect(Number(barOf(rowsOf(chart.body, 0)[0]).width)).toBeLessThan(0.25 * 300);
  });
});

test("where no two themes are compared, it says so", () => {
  const chart = noContrast(300, style);
  expect(textsOf(chart.body).join(" ")).toContain("No two themes");
  expect(badTexts(chart.body, chart.width, chart.height)).toEqual([]);
});
