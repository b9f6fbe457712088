import { describe, expect, test } from "vitest";
import type { ThemeCountScore } from "../../../analysis/types";
import { chartStyle } from "../style";
import { renderSvg } from "../svg";
import { badTexts, tagged, textsOf } from "../trends/forTests";
import { part } from "../topics/testTopics";
import { themeCountSweep } from "./themeCountSweep";

const style = chartStyle("light");

function scores(from: number, to: number, step = 1): ThemeCountScore[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => ({
    k: from + i * step,
    modularity: -0.05 + 0.02 * i,
    silhouette: 0.2 + 0.01 * i,
    stability: 0.3 + 0.02 * i,
    smallest: Math.max(3, 40 - 4 * i),
  }));
}

const draw = (shown: number, suggested: number, width = 640, choice = scores(2, 13), inStyle = style) =>
  themeCountSweep({ choice, shown, suggested }, width, inStyle);

describe("the sweep over numbers of themes", () => {
  test("has a panel for each score and a dot for each number", () => {
    const { body } = draw(9, 9);
    for (const score of ["modularity", "silhouette", "stability", "smallest"]) expect(tagged(part(body, score), "circle")).toHaveLength(12);
  });

  test("marks the shown and the suggested number through all panels", () => {
    const { body } = draw(12, 9);
    expect(textsOf(body)).toEqual(expect.arrayContaining(["suggested: 9", "shown: 12"]));
    const upright = tagged(body, "line").filter(({ attributes: { x1, x2, y1, y2 } }) => x1 === x2 && y1 !== y2);
    expect(upright).toHaveLength(8);
    expect(new Set(upright.map(({ attributes }) => attributes.x1)).size).toBe(2);
    const filled = tagged(part(body, "modularity"), "circle").filter(({ attributes }) => attributes.fill === style.colors.accent);
    expect(filled).toHaveLength(1);
    expect(upright.map(({ attributes }) => attributes.x1)).toContain(filled[0].attributes.cx);
  });

  test("says it in one word where both are the same", () => {
    expect(textsOf(draw(9, 9).body)).toContain("shown and suggested: 9");
  });

  test("writes the scores of the shown number, with a true minus", () => {
    expect(textsOf(draw(2, 9).body)).toEqual(expect.arrayContaining(["−0.05", "0.20", "0.30", "40"]));
  });

  test("a number beyond the sweep is not marked", () => {
    const texts = textsOf(draw(16, 9).body);
    expect(texts).toContain("suggested: 9");
    expect(texts.join()).not.toContain("shown");
  });

  test("no text runs into another or out of the picture, at any width, whatever is shown", () => {
    for (const width of [300, 358, 560, 720, 1120])
      for (const choice of [scores(2, 13), scores(2, 40), scores(2, 5)])
        for (const shown of choice.map(({ k }) => k))
          for (const suggested of [2, 4, choice[choice.length - 1].k]) {
            const chart = draw(shown, suggested, width, choice);
            expect(badTexts(chart.body, chart.width, chart.height), `${width} ${shown} ${suggested} of ${choice.length}`).toEqual([]);
          }
    const slide = draw(9, 8, 1120, scores(2, 20), chartStyle("dark", 1.4));
    expect(badTexts(slide.body, slide.width, slide.height)).toEqual([]);
  });

  test("the same input gives the same picture", () => {
    expect(renderSvg(draw(9, 9).body)).toBe(renderSvg(draw(9, 9).body));
    expect(renderSvg(draw(9, 9).body)).not.toContain("NaN");
  });
});
