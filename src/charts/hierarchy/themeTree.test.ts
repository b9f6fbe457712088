import { describe, expect, test } from "vitest";
import { chartStyle, themeColor } from "../style";
import { renderSvg } from "../svg";
import { badTexts, standingFor, tagged, textsOf } from "../trends/forTests";
import { leafOrder } from "./leafOrder";
import { hierarchyData, LONG, sizeOf } from "./testThemes";
import { themeTree } from "./themeTree";

const style = chartStyle("light");
const draw = (count: number, change = {}, width = 900, selection = {}) =>
  themeTree(hierarchyData(count, change), { width, selection }, style);

describe("the order of leaves", () => {
  test("holds every theme once and keeps together what joins first", () => {
    const order = leafOrder(9, hierarchyData(9).tree);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 9 }, (_, id) => id));
    expect(Math.abs(order.indexOf(8) - order.indexOf(0))).toBe(1);
  });

  test("of one theme is that theme", () => {
    expect(leafOrder(1, [])).toEqual([0]);
  });
});

describe("the tree", () => {
  test("draws every theme once, from top to bottom in the order of the leaves", () => {
    const data = hierarchyData(20);
    const { body } = draw(20);
    const heights = leafOrder(20, data.tree).map((id) => {
      const rows = standingFor(body, { theme: id });
      expect(rows).toHaveLength(1);
      return Number(tagged(rows[0], "circle")[0].attributes.cy);
    });
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
  });

  test("has one branch less than themes, none to the right of the leaves", () => {
    const { body } = draw(9);
    expect(tagged(body, "path")).toHaveLength(8);
    expect(renderSvg(body)).not.toContain("NaN");
  });

  test("bars are in proportion to papers and begin at one line", () => {
    const { body } = draw(9);
    const bars = Array.from({ length: 9 }, (_, id) => tagged(standingFor(body, { theme: id })[0], "rect")[1].attributes);
    expect(new Set(bars.map(({ x }) => x)).size).toBe(1);
    bars.forEach(({ width }, id) => expect(Number(width) / Number(bars[0].width)).toBeCloseTo(sizeOf(id) / sizeOf(0), 2));
  });

  test("names the families, and the parts of the chosen theme only", () => {
    expect(textsOf(draw(9).body)).toEqual(expect.arrayContaining(["Family 0", "Family 1"]));
    expect(textsOf(draw(9).body)).not.toContain("First part");
    expect(textsOf(draw(9, {}, 900, { theme: 0 }).body)).toEqual(expect.arrayContaining(["First part", "Second part"]));
  });

  test("a chosen theme keeps its colour, others are dimmed", () => {
    const { body } = draw(9, {}, 900, { theme: 4 });
    const dot = (id: number) => tagged(standingFor(body, { theme: id })[0], "circle")[0].attributes.fill;
    expect(dot(4)).toBe(themeColor(4, "light", "mark"));
    expect(dot(5)).not.toBe(themeColor(5, "light", "mark"));
  });

  test("no text runs into another or out of the picture, at any width and scale, with long names too", () => {
    for (const width of [320, 358, 560, 700, 900, 1200])
      for (const count of [1, 2, 9, 20])
        for (const label of [undefined, LONG])
          for (const selection of [{}, { theme: 0 }]) {
            const chart = draw(count, { label }, width, selection);
            expect(badTexts(chart.body, chart.width, chart.height)).toEqual([]);
          }
    const slide = themeTree(hierarchyData(20, { label: LONG }), { width: 1120, selection: {} }, chartStyle("dark", 1.4));
    expect(badTexts(slide.body, slide.width, slide.height)).toEqual([]);
  });

  test("works without families and without parts", () => {
    const { body } = draw(2, { families: [], parts: [[], []] }, 400, { theme: 1 });
    expect(tagged(body, "path")).toHaveLength(1);
  });
});
