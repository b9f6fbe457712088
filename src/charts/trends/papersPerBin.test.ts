import { describe, expect, test } from "vitest";
import { chartStyle, mix } from "../style";
import { badTexts, halfYears, nodesOf, standingFor, tagged, textsOf } from "./forTests";
import { papersPerBin } from "./papersPerBin";

describe("papers per bin", () => {
  const style = chartStyle("light");
  const bins = halfYears(2022, 7, true);
  const data = { bins, papers: Int32Array.from([1, 0, 4, 8, 16, 31, 3]) };
  const size = { width: 700, height: 72 };
  const filled = (node: ReturnType<typeof nodesOf>[number]) => tagged(node, "rect").filter(({ attributes }) => attributes.fill !== "none");

  test("writes every count, zero too, and the years", () => {
    const { body } = papersPerBin(data, size, style);
    expect(textsOf(body)).toEqual(["1", "0", "4", "8", "16", "31", "3", ...bins.map(({ label }) => label)]);
  });

  test("bars stand on one floor and are as high as their counts say", () => {
    const rects = filled(papersPerBin(data, size, style).body);
    const feet = rects.map(({ attributes }) => Number(attributes.y) + Number(attributes.height));
    expect(Math.max(...feet) - Math.min(...feet)).toBeLessThan(0.02);
    const heights = rects.map(({ attributes }) => Number(attributes.height));
    [1, 4, 8, 16, 31].forEach((count, i) => expect(heights[i] / heights[4]).toBeCloseTo(count / 31, 2));
  });

  test("a bin that is not complete is dashed and hollow", () => {
    const parts = nodesOf(standingFor(papersPerBin(data, size, style).body, { bin: 6 })[0]);
    const edge = parts.find(({ tag }) => tag === "path");
    expect(edge?.attributes["stroke-dasharray"]).toBeDefined();
    expect(edge?.attributes.fill).toBe("none");
  });

  test("cells touch and cover the whole width", () => {
    const { bars } = papersPerBin(data, size, style);
    bars.slice(1).forEach((cell, t) => expect(cell.x).toBeCloseTo(bars[t].x + bars[t].width));
    expect(bars[6].x + bars[6].width).toBeCloseTo(700);
  });

  test("what is not chosen is dimmed, never left out", () => {
    const fills = filled(papersPerBin(data, { ...size, from: 3, to: 4 }, style).body).map(({ attributes }) => attributes.fill);
    const dim = mix(style.colors.control, style.colors.surface, 0.4);
    expect(fills).toEqual([dim, dim, style.colors.control, style.colors.control, dim]);
  });

  test("counts without room give way to that of the highest bar", () => {
    const texts = textsOf(
      papersPerBin(
        { bins: halfYears(1990, 72), papers: Int32Array.from({ length: 72 }, (_, t) => 100 + t) },
        { width: 358, height: 72 },
        style,
      ).body,
    );
    expect(texts.filter((text) => Number(text) < 1000)).toEqual(["171"]);
  });

  test("no text runs into another or out of the picture", () => {
    for (const width of [200, 358, 700, 1200]) {
      for (const scale of [1, 1.6]) {
        const chart = papersPerBin(data, { width, height: 90 }, chartStyle("dark", scale));
        expect(badTexts(chart.body, chart.width, chart.height)).toEqual([]);
      }
    }
  });

  test("no bins give an empty frame", () => {
    expect(papersPerBin({ bins: [], papers: new Int32Array() }, size, style).bars).toEqual([]);
  });
});
