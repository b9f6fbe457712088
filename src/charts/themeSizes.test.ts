import { describe, expect, test } from "vitest";
import { chartStyle, themeColor } from "./style";
import type { SvgNode } from "./svg";
import { textWidth } from "./textWidth";
import { themeSizes } from "./themeSizes";

const style = chartStyle("light");
const theme = (id: number, size: number, label = `Theme ${id}`) => ({ id, label, shortLabel: label, size, slot: id });
const data = { themes: [theme(0, 3), theme(1, 12), theme(2, 0), theme(3, 6)], papers: 112 };

interface Row {
  readonly theme: number | undefined;
  readonly bar: SvgNode;
  readonly name: string;
  readonly value: string;
  readonly texts: readonly SvgNode[];
}

function rowsOf(body: SvgNode): Row[] {
  return (body.children as SvgNode[]).map((row) => {
    const parts = row.children as SvgNode[];
    const texts = parts.filter(({ tag }) => tag === "text");
    const [name, value] = texts.map(({ children }) => children.filter((child) => typeof child === "string").join(""));
    return { theme: row.mark?.theme, bar: parts.filter(({ tag }) => tag === "rect")[1], name, value, texts };
  });
}

describe("themeSizes", () => {
  test("sorts by size and marks each row with its theme", () => {
    expect(rowsOf(themeSizes(data, { width: 500, selection: {} }, style).body).map((row) => row.theme)).toEqual([1, 3, 0, 2]);
  });

  test("draws bars from one zero line, as long as the theme is large", () => {
    const bars = rowsOf(themeSizes(data, { width: 500, selection: {} }, style).body).map((row) => row.bar.attributes);
    expect(new Set(bars.map((bar) => bar.x)).size).toBe(1);
    const widths = bars.map((bar) => Number(bar.width));
    expect(widths[1] / widths[0]).toBeCloseTo(6 / 12, 3);
    expect(widths[2] / widths[0]).toBeCloseTo(3 / 12, 3);
    expect(widths[3]).toBe(0);
  });

  test("writes count and percent at the right end", () => {
    expect(rowsOf(themeSizes(data, { width: 500, selection: {} }, style).body)[0].value).toBe("12 · 10.7 %");
  });

  test("leaves the percent out where there are no papers to compare with", () => {
    expect(rowsOf(themeSizes({ themes: [theme(0, 0)], papers: 0 }, { width: 500, selection: {} }, style).body)[0].value).toBe("0");
  });

  test("dims the themes that are not selected and keeps them", () => {
    const rows = rowsOf(themeSizes(data, { width: 500, selection: { theme: 3 } }, style).body);
    expect(rows).toHaveLength(4);
    expect(rows[1].bar.attributes.fill).toBe(themeColor(3, "light", "mark"));
    expect(rows[0].bar.attributes.fill).not.toBe(themeColor(1, "light", "mark"));
    expect(rows[0].texts[0].attributes.fill).toBe(style.colors.text3);
  });

  test("shortens a long name before it reaches the bar", () => {
    const long = { themes: [theme(0, 5, "A label of about sixty characters that nobody can read in one go")], papers: 9 };
    const [row] = rowsOf(themeSizes(long, { width: 300, selection: {} }, style).body);
    expect(row.name.endsWith("…")).toBe(true);
    expect(textWidth(row.name, 13)).toBeLessThan(Number(row.bar.attributes.x));
  });

  test("is as high as its rows", () => {
    const height = (themes: typeof data.themes) => themeSizes({ themes, papers: 9 }, { width: 300, selection: {} }, style).height;
    expect(height(data.themes)).toBe(4 * height(data.themes.slice(0, 1)));
    expect(height([])).toBe(0);
  });
});
