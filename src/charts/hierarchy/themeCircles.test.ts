import { describe, expect, test } from "vitest";
import { chartStyle } from "../style";
import { renderSvg, type SvgNode } from "../svg";
import { contrast } from "../contrast";
import { badTexts, boxOfText, nodesOf, standingFor, tagged, textsOf } from "../trends/forTests";
import { hierarchyData, LONG, sizeOf } from "./testThemes";
import { themeCircles } from "./themeCircles";

const style = chartStyle("light");
const room = { width: 900, height: 600, selection: {} };
const draw = (count: number, change = {}, options = {}) => themeCircles(hierarchyData(count, change), { ...room, ...options }, style);

const circlesOf = (body: SvgNode, theme: number): SvgNode[] => tagged(standingFor(body, { theme })[0], "circle");
const areaOf = ({ attributes }: SvgNode): number => Number(attributes.r) ** 2;
const at = ({ attributes }: SvgNode): [number, number, number] => [Number(attributes.cx), Number(attributes.cy), Number(attributes.r)];

describe("the circles", () => {
  test("areas of themes are in proportion to their papers, whether they have parts or not", () => {
    const { body } = draw(20);
    const perPaper = Array.from({ length: 20 }, (_, id) => areaOf(circlesOf(body, id)[0]) / sizeOf(id));
    for (const value of perPaper) expect(value / perPaper[0]).toBeCloseTo(1, 2);
  });

  test("parts are in proportion to each other and inside their theme", () => {
    const [theme, first, second] = circlesOf(draw(5).body, 0);
    expect(areaOf(first) / areaOf(second)).toBeCloseTo(22 / 8, 1);
    for (const part of [first, second]) {
      const [[x, y, r], [px, py, pr]] = [at(theme), at(part)];
      expect(Math.hypot(x - px, y - py) + pr).toBeLessThanOrEqual(r);
    }
  });

  test("draws every theme once, apart from each other and inside the picture", () => {
    for (const [width, height] of [
      [900, 600],
      [358, 480],
    ]) {
      const chart = draw(20, {}, { width, height });
      const circles = Array.from({ length: 21 }, (_, i) => {
        expect(standingFor(chart.body, { theme: i - 1 })).toHaveLength(1);
        return at(circlesOf(chart.body, i - 1)[0]);
      });
      expect(chart.height).toBeLessThanOrEqual(height);
      circles.forEach(([x, y, r], i) => {
        expect(x - r).toBeGreaterThanOrEqual(0);
        expect(y - r).toBeGreaterThanOrEqual(0);
        expect(x + r).toBeLessThanOrEqual(width);
        expect(y + r).toBeLessThanOrEqual(chart.height);
        for (const [ox, oy, or] of circles.slice(i + 1)) expect(Math.hypot(x - ox, y - oy)).toBeGreaterThan(r + or);
      });
    }
  });

  test("turns so that it fills a wide and a high room", () => {
    const filled = (width: number, height: number): number => {
      const chart = draw(9, {}, { width, height });
      return at(circlesOf(chart.body, 0)[0])[2] / Math.sqrt(width * height);
    };
    expect(filled(900, 500)).toBeGreaterThan(0.1);
    expect(filled(358, 480)).toBeGreaterThan(0.1);
  });

  test("no text leaves its circle or runs into another, at several widths, with long names too", () => {
    for (const width of [320, 358, 560, 900, 1200]) {
      for (const count of [2, 9, 20]) {
        for (const label of [undefined, LONG, "Immunohistochemistry-of-everything"]) {
          const chart = draw(count, { label }, { width });
          expect(badTexts(chart.body, width, chart.height)).toEqual([]);
          for (let id = 0; id < count; id++) {
            const [theme] = circlesOf(chart.body, id);
            const [x, y, r] = at(theme);
            for (const box of tagged(standingFor(chart.body, { theme: id })[0], "text").map(boxOfText)) {
              for (const corner of [box.x, box.x + box.width]) expect(Math.hypot(corner - x, box.y - y)).toBeLessThanOrEqual(r + 1);
            }
          }
        }
      }
    }
  });

  test("names families, in them or beside them", () => {
    expect(textsOf(draw(9).body)).toEqual(expect.arrayContaining(["Family 0", "Family 1"]));
  });

  test("a selected theme keeps its colour, others are dimmed, nothing is hidden", () => {
    const [plain, chosen] = [draw(9), draw(9, {}, { selection: { theme: 1 } })];
    expect(nodesOf(chosen.body)).toHaveLength(nodesOf(plain.body).length);
    const fill = (body: SvgNode, id: number) => circlesOf(body, id)[0].attributes.fill;
    expect(fill(chosen.body, 1)).toBe(fill(plain.body, 1));
    expect(fill(chosen.body, 2)).not.toBe(fill(plain.body, 2));
  });

  test("names can be read on every colour of the palette, light and dark", () => {
    for (const mode of ["light", "dark"] as const) {
      const { body } = themeCircles(hierarchyData(20, { parts: [] }), room, chartStyle(mode));
      for (let id = 0; id < 20; id++) {
        const [theme] = circlesOf(body, id);
        for (const text of tagged(standingFor(body, { theme: id })[0], "text"))
          expect(contrast(String(text.attributes.fill), String(theme.attributes.fill))).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test("works without families, with two themes and with one", () => {
    for (const count of [1, 2]) {
      const svg = renderSvg(draw(count, { families: [], unclear: undefined }).body);
      expect(svg).not.toContain("NaN");
    }
  });
});
