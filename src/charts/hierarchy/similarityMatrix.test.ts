import { describe, expect, test } from "vitest";
import { chartStyle } from "../style";
import { renderSvg, type SvgNode } from "../svg";
import { contrast } from "../contrast";
import { badTexts, nodesOf, standingFor, tagged, textsOf } from "../trends/forTests";
import { leafOrder } from "./leafOrder";
import { similarityMatrix } from "./similarityMatrix";
import { hierarchyData, LONG } from "./testThemes";

const style = chartStyle("light");
const likeness = (a: number, b: number): number => Math.abs(Math.sin(3 * (a + 1) * (b + 1)));

function matrixOf(count: number, label?: string) {
  const { themes, tree } = hierarchyData(count, label === undefined ? {} : { label });
  const related = themes.map(({ id: a }) =>
    themes.filter(({ id }) => id !== a).map(({ id }) => ({ theme: id, similarity: likeness(a, id) })),
  );
  return { themes, tree, related };
}

const draw = (count: number, label?: string, options = {}) =>
  similarityMatrix(matrixOf(count, label), { width: 900, height: 640, selection: {}, ...options }, style);

/** The cells of a row, from left to right. */
const cellsOf = (body: SvgNode, theme: number): SvgNode[] => tagged(standingFor(body, { theme })[0], "rect").slice(1);

describe("the matrix", () => {
  test("has a row and a column for every theme, in the order of the tree", () => {
    const { tree } = matrixOf(9);
    const { body } = draw(9);
    const order = leafOrder(9, tree);
    const tops = order.map((id) => {
      expect(standingFor(body, { theme: id })).toHaveLength(1);
      expect(cellsOf(body, id)).toHaveLength(9);
      return Number(cellsOf(body, id)[0].attributes.y);
    });
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    // the number in a cell is the likeness of the themes at its place
    const written = textsOf(standingFor(body, { theme: order[2] })[0]);
    expect(written).toContain(likeness(order[2], order[5]).toFixed(2).slice(1));
  });

  test("is the darker, the more alike; a theme beside itself has no colour", () => {
    const { body } = draw(2);
    expect(cellsOf(body, leafOrder(2, matrixOf(2).tree)[0])[0].attributes.fill).toBe(style.colors.sunken);
  });

  test("numbers stand where there is room for them, and can be read", () => {
    for (const mode of ["light", "dark"] as const) {
      const chart = similarityMatrix(matrixOf(9), { width: 900, height: 640, selection: { theme: 2 } }, chartStyle(mode));
      for (let id = 0; id < 9; id++) {
        const row = standingFor(chart.body, { theme: id })[0];
        const cells = cellsOf(chart.body, id);
        const numbers = tagged(row, "text").filter(({ attributes }) => Number(attributes["font-size"]) === 11);
        expect(numbers).toHaveLength(8);
        for (const text of numbers) {
          const cell = cells.find(
            ({ attributes: { x, width } }) =>
              Number(x) <= Number(text.attributes.x) && Number(text.attributes.x) <= Number(x) + Number(width),
          ) as SvgNode;
          expect(contrast(String(text.attributes.fill), String(cell.attributes.fill))).toBeGreaterThanOrEqual(4.5);
        }
      }
    }
    expect(textsOf(draw(20, undefined, { width: 358 }).body).some((text) => /^\.\d/.test(text))).toBe(false);
  });

  test("no text runs into another or out of the picture, at any width, with long names too", () => {
    for (const width of [320, 358, 560, 900, 1200])
      for (const count of [2, 9, 20])
        for (const label of [undefined, LONG]) {
          const chart = draw(count, label, { width });
          expect(chart.width).toBeLessThanOrEqual(Math.max(width, 98 + 14 * count));
          expect(badTexts(chart.body, chart.width, chart.height)).toEqual([]);
        }
  });

  test("keeps to the height that it is given, where cells stay large enough for their numbers", () => {
    expect(draw(16, undefined, { width: 1600 }).height).toBeLessThanOrEqual(640);
  });

  test("a chosen theme keeps its row and column, nothing is hidden", () => {
    const [plain, chosen] = [draw(6), draw(6, undefined, { selection: { theme: 3 } })];
    expect(nodesOf(chosen.body)).toHaveLength(nodesOf(plain.body).length);
    const fills = (body: SvgNode, id: number) => cellsOf(body, id).map(({ attributes }) => attributes.fill);
    expect(fills(chosen.body, 3)).toEqual(fills(plain.body, 3));
    const changed = fills(chosen.body, 1).filter((fill, i) => fill !== fills(plain.body, 1)[i]);
    expect(changed).toHaveLength(5);
  });

  test("a cell stands for its two themes, and the pair that is compared is outlined", () => {
    const { body } = draw(5, undefined, { selection: { theme: 1 }, against: 3 });
    const outlined = tagged(body, "rect").filter(({ attributes }) => attributes.stroke !== undefined);
    expect(outlined).toHaveLength(2);
    for (const [a, b] of [
      [1, 3],
      [3, 1],
    ]) {
      const cells = standingFor(standingFor(body, { theme: a })[0], { against: b }).filter(({ tag }) => tag === "rect");
      expect(cells).toHaveLength(1);
      expect(outlined).toContain(cells[0]);
    }
    expect(tagged(draw(5, undefined, { selection: { theme: 1 } }).body, "rect").some(({ attributes }) => attributes.stroke)).toBe(false);
  });

  test("of one theme is one cell", () => {
    expect(renderSvg(draw(1).body)).not.toContain("NaN");
  });
});
