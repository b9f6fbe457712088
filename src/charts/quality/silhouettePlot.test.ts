import { describe, expect, test } from "vitest";
import { chartStyle, themeColor } from "../style";
import { renderSvg } from "../svg";
import { badTexts, nodesOf, standingFor, tagged, textsOf } from "../trends/forTests";
import { paperAt, silhouettePlot } from "./silhouettePlot";

const style = chartStyle("light");
const LONG = "A label of sixty characters that has no room in its own box!";

/** `papers` papers in turn in themes 0 … and every tenth in none; values fall from 0.8 to -0.3. */
function dataOf(themes: number, papers: number, label?: string) {
  const theme = Int32Array.from({ length: papers }, (_, row) => (row % 10 === 9 ? -1 : row % themes));
  const mark = (id: number) => {
    const name = id < 0 ? "Unclear" : (label ?? `Theme ${id}`);
    return { id, label: name, shortLabel: name, size: theme.filter((one) => one === id).length, slot: id };
  };
  return {
    themes: [...Array.from({ length: themes }, (_, id) => mark(id)), mark(-1)],
    theme,
    silhouette: Float64Array.from({ length: papers }, (_, row) => 0.8 - (1.1 * row) / papers),
    stability: Array.from({ length: themes }, (_, id) => ({ stability: 0.4 + 0.02 * id, standing: id === 0 ? "loose" : "solid" })),
  };
}

const draw = (themes: number, papers = 120, options = {}, label?: string) =>
  silhouettePlot(dataOf(themes, papers, label), { width: 900, selection: {}, ...options }, style);

describe("the silhouette plot", () => {
  test("has every theme once and the unclear papers last, each paper in its theme", () => {
    const { body, blocks } = draw(6);
    for (let id = -1; id < 6; id++) expect(standingFor(body, { theme: id })).toHaveLength(1);
    expect(blocks.map(({ theme }) => theme)).toEqual([0, 1, 2, 3, 4, 5, -1]);
    expect(blocks.flatMap(({ rows }) => rows).sort((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, row) => row));
  });

  test("sorts papers in each theme, the longest bar first", () => {
    const data = dataOf(6, 120);
    for (const { rows } of draw(6).blocks) {
      const values = rows.map((row) => data.silhouette[row]);
      expect(values).toEqual([...values].sort((a, b) => b - a));
    }
  });

  test("knows the paper at a height, and none between themes", () => {
    const { blocks } = draw(6);
    const [first, second] = blocks;
    expect(paperAt(blocks, first.top + 0.5 * first.each)).toBe(first.rows[0]);
    expect(paperAt(blocks, second.top + 2.5 * second.each)).toBe(second.rows[2]);
    expect(paperAt(blocks, second.top - 2)).toBeUndefined();
    expect(paperAt(blocks, -5)).toBeUndefined();
  });

  test("says of each theme how often it comes back, loudly where it is loose; nothing of the unclear", () => {
    const { body } = draw(6);
    expect(textsOf(standingFor(body, { theme: 0 })[0])).toEqual(["Theme 0", "40.0 % loose"]);
    expect(textsOf(standingFor(body, { theme: 5 })[0])).toEqual(["Theme 5", "50.0 % solid"]);
    expect(textsOf(standingFor(body, { theme: -1 })[0])).toEqual(["Unclear"]);
    const [, word] = tagged(standingFor(body, { theme: 0 })[0], "text");
    expect(word.attributes["font-weight"]).toBe(600);
  });

  test("dims the other themes and hides nothing; the unclear papers can be chosen too", () => {
    const fill = (chosen: object, theme: number) =>
      tagged(standingFor(draw(6, 120, { selection: chosen }).body, { theme })[0], "path")[0].attributes.fill;
    expect(fill({ theme: 3 }, 3)).toBe(themeColor(3, "light", "mark"));
    expect(fill({ theme: 3 }, 2)).not.toBe(themeColor(2, "light", "mark"));
    expect(fill({ theme: -1 }, -1)).toBe(themeColor(-1, "light", "mark"));
    expect(nodesOf(draw(6, 120, { selection: { theme: 3 } }).body)).toHaveLength(nodesOf(draw(6).body).length);
  });

  test("stays as high as the page with ten thousand papers, one shape a theme", () => {
    const chart = draw(20, 10_000);
    expect(chart.height).toBeLessThan(1200);
    expect(tagged(chart.body, "path")).toHaveLength(21);
  });

  test("no text runs into another or out of the picture, at any width, with long names too", () => {
    for (const width of [320, 358, 560, 900, 1180])
      for (const themes of [2, 9, 20])
        for (const label of [undefined, LONG]) {
          const chart = draw(themes, 120, { width }, label);
          expect(badTexts(chart.body, chart.width, chart.height), `${width} ${themes} ${label ?? ""}`).toEqual([]);
        }
    const slide = silhouettePlot(dataOf(20, 120, LONG), { width: 1120, selection: {} }, chartStyle("dark", 1.4));
    expect(badTexts(slide.body, slide.width, slide.height)).toEqual([]);
  });

  test("draws no nonsense where there are no papers", () => {
    expect(renderSvg(draw(2, 0).body)).not.toContain("NaN");
  });
});
