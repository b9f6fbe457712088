import { describe, expect, test } from "vitest";
import { chartStyle, themeColor } from "../style";
import { renderSvg, type SvgNode } from "../svg";
import { contrast } from "../contrast";
import { badTexts, nodesOf, standingFor, tagged, textsOf } from "../trends/forTests";
import { hierarchyData, LONG, sizeOf } from "./testThemes";
import { themeTreemap } from "./themeTreemap";

const style = chartStyle("light");
const room = { width: 900, height: 600, selection: {} };
const draw = (count: number, change = {}, options = {}) => themeTreemap(hierarchyData(count, change), { ...room, ...options }, style);

/** The box of a theme is drawn before those of its parts. */
function boxOf(body: SvgNode, theme: number): SvgNode {
  return tagged(standingFor(body, { theme })[0], "rect")[0];
}

const areaOf = ({ attributes }: SvgNode): number => Number(attributes.width) * Number(attributes.height);

describe("the treemap", () => {
  test("areas of themes are in proportion to their papers, in families and outside", () => {
    for (const [count, options] of [
      [12, {}],
      [12, { width: 360, height: 480 }],
      [20, {}],
    ] as const) {
      const { body } = draw(count, {}, options);
      const perPaper = Array.from({ length: count }, (_, id) => areaOf(boxOf(body, id)) / sizeOf(id));
      const mean = perPaper.reduce((sum, value) => sum + value, 0) / count;
      for (const value of perPaper) expect(Math.abs(value / mean - 1)).toBeLessThan(0.03);
    }
  });

  test("parts divide their theme in proportion to their papers", () => {
    const boxes = standingFor(draw(6).body, { theme: 0 }).map((one) => tagged(one, "rect")[0]);
    expect(boxes).toHaveLength(3);
    expect(areaOf(boxes[1]) / areaOf(boxes[2])).toBeCloseTo(22 / 8, 0);
  });

  test("draws every theme once, the unclear papers and all families, inside the picture", () => {
    const { body, width, height } = draw(20);
    for (let id = -1; id < 20; id++) expect(standingFor(body, { theme: id }).length).toBe(id >= 0 && sizeOf(id) > 20 ? 3 : 1);
    expect(textsOf(body)).toEqual(expect.arrayContaining(["Family 0", "Family 1", "Unclear"]));
    for (const { attributes } of tagged(body, "rect")) {
      expect(Number(attributes.x) + Number(attributes.width)).toBeLessThanOrEqual(width);
      expect(Number(attributes.y) + Number(attributes.height)).toBeLessThanOrEqual(height);
    }
  });

  test("no text leaves its box or runs into another, at several widths, with long names too", () => {
    for (const width of [320, 358, 560, 900, 1200]) {
      for (const count of [2, 9, 20]) {
        for (const label of [undefined, LONG, "Immunohistochemistry-of-everything"]) {
          const { body } = draw(count, { label }, { width });
          expect(badTexts(body, width, 600)).toEqual([]);
          for (const node of nodesOf(body)) {
            const [rect] = node.children.filter((child): child is SvgNode => typeof child !== "string" && child.tag === "rect");
            const texts = node.children.filter((child): child is SvgNode => typeof child !== "string" && child.tag === "text");
            if (!rect) continue;
            const left = Number(rect.attributes.x);
            const moved = texts.map((text) => ({ ...text, attributes: { ...text.attributes, x: Number(text.attributes.x) - left } }));
            expect(badTexts({ tag: "g", attributes: {}, children: moved }, Number(rect.attributes.width), 600)).toEqual([]);
          }
        }
      }
    }
  });

  test("a selected theme keeps its colour, others are dimmed, nothing is hidden", () => {
    const [plain, chosen] = [draw(9), draw(9, {}, { selection: { theme: 1 } })];
    expect(nodesOf(chosen.body)).toHaveLength(nodesOf(plain.body).length);
    expect(boxOf(chosen.body, 1).attributes.fill).toBe(boxOf(plain.body, 1).attributes.fill);
    expect(boxOf(chosen.body, 2).attributes.fill).not.toBe(boxOf(plain.body, 2).attributes.fill);
  });

  test("names can be read on every colour of the palette, light and dark", () => {
    for (const mode of ["light", "dark"] as const) {
      const inMode = chartStyle(mode);
      for (const selection of [{}, { theme: 3 }]) {
        const { body } = themeTreemap(hierarchyData(20, { parts: [] }), { ...room, selection }, inMode);
        for (let id = 0; id < 20; id++) {
          const [group] = standingFor(body, { theme: id });
          for (const text of tagged(group, "text"))
            expect(
              contrast(String(text.attributes.fill), String(tagged(group, "rect")[0].attributes.fill)),
              `${mode} ${themeColor(id, mode, "mark")}`,
            ).toBeGreaterThanOrEqual(4.5);
        }
      }
    }
  });

  test("works without families, without parts and with two themes", () => {
    const { body } = draw(2, { families: [], parts: [], unclear: undefined });
    expect(tagged(body, "rect")).toHaveLength(2);
    expect(renderSvg(body)).not.toContain("NaN");
  });
});
