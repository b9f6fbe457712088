import { describe, expect, test } from "vitest";
import { chartStyle } from "../../style";
import { renderSvg } from "../../svg";
import { badTexts, halfYears, nodesOf, standingFor, tagged, textsOf } from "../forTests";
import { LONG, SIZES, testTrends } from "../wide/testData";
import { partsOf, stackBands, type StackShape } from "./stackBands";
import { stackedShares } from "./stackedShares";

const style = chartStyle("light");
const SHAPES: readonly StackShape[] = [
  { shape: "stack", value: "share" },
  { shape: "stack", value: "count" },
  { shape: "stream", value: "count" },
];
const size = { width: 960, height: 420, selection: {} };
const sparse = testTrends(3, 6, { bins: halfYears(2022, 6, true), papers: [20, 0, 3, 30, 40, 12] });
const draw = (data: Parameters<typeof stackedShares>[0], shape: StackShape, change = {}) =>
  stackedShares(data, { ...size, ...shape, ...change }, style);

describe("stacked themes", () => {
  test("shares of a bin add up to 1, papers to all papers, each once", () => {
    for (const [themes, bins] of SIZES) {
      const data = testTrends(themes, bins);
      const parts = partsOf(data);
      data.papers.forEach((n, t) => expect(parts.reduce((sum, { counts }) => sum + counts[t], 0)).toBe(n));
      const top = (shape: StackShape, t: number) => Math.max(...stackBands(data, shape).map(({ high }) => high[t]));
      data.papers.forEach((n, t) => expect(top(SHAPES[0], t)).toBeCloseTo(n >= 5 ? 1 : 0, 9));
      data.papers.forEach((n, t) => expect(top(SHAPES[1], t)).toBeCloseTo(n, 9));
    }
  });

  test("bands of a stream are as thick as their papers are many and lie close", () => {
    const data = testTrends(14, 14);
    const bands = stackBands(data, SHAPES[2]);
    data.papers.forEach((n, t) => {
      bands.forEach(({ low, high, counts }) => expect(high[t] - low[t]).toBeCloseTo(counts[t], 9));
      const all = Math.max(...bands.map(({ high }) => high[t])) - Math.min(...bands.map(({ low }) => low[t]));
      expect(all).toBeCloseTo(n, 9);
    });
  });

  test("unclear papers are a grey band of their own, and there is none where all are in themes", () => {
    expect(textsOf(draw(sparse, SHAPES[1]).body).some((text) => text.startsWith("Unclear"))).toBe(true);
    const own = sparse.series[0].trend.counts;
    expect(partsOf({ papers: own, series: [sparse.series[0]] })).toHaveLength(1);
  });

  test("bins without papers are hatched and break the bands; for shares those with fewer than five", () => {
    const hatches = (shape: StackShape) =>
      draw(sparse, shape).body.children.filter((child) => typeof child !== "string" && child.tag === "path");
    expect(hatches(SHAPES[0])).toHaveLength(2);
    expect(hatches(SHAPES[1])).toHaveLength(1);
    const [band] = standingFor(draw(sparse, SHAPES[1]).body, { theme: 0 });
    const filled = tagged(band, "path").filter(({ attributes }) => attributes.fill !== "none");
    expect(filled).toHaveLength(3); // 2022 H1 | 2023 H1 to 2024 H1 | 2024 H2, which is not complete
  });

  test("the bin that is not complete is paler, its edge dashed, and named under the chart", () => {
    const body = draw(sparse, SHAPES[0]).body;
    const paths = tagged(standingFor(body, { theme: 0 })[0], "path");
    expect(paths.filter(({ attributes }) => attributes["stroke-dasharray"] !== undefined)).toHaveLength(1);
    const fills = new Set(paths.map(({ attributes }) => attributes.fill).filter((fill) => fill !== "none"));
    expect(fills.size).toBe(2);
    expect(textsOf(body).join(" ")).toContain("2024 H2 is not complete");
  });

  test("every bin says how many papers it has, and every band answers with theme and bin", () => {
    const { body } = draw(sparse, SHAPES[0]);
    expect(textsOf(body)).toEqual(expect.arrayContaining(["20", "0", "3", "30", "40", "12", "100 %"]));
    expect(standingFor(body, { theme: 1, bin: 3 })).toHaveLength(1);
    expect(standingFor(body, { theme: -1, bin: 3 })).toHaveLength(1);
    expect(standingFor(body, { theme: 1, bin: 1 })).toHaveLength(0);
  });

  test("a stream has a bar of papers in place of an axis", () => {
    const texts = textsOf(draw(sparse, SHAPES[2]).body);
    expect(texts).toContain("papers");
    expect(texts).not.toContain("100 %");
    expect(texts.join(" ")).toContain("thickness of a band");
  });

  test("a selected theme dims the others and hides nothing", () => {
    const [plain, chosen] = [draw(sparse, SHAPES[1]), draw(sparse, SHAPES[1], { selection: { theme: 1 } })];
    expect(nodesOf(chosen.body)).toHaveLength(nodesOf(plain.body).length);
    const fill = (chart: typeof plain, theme: number) => tagged(standingFor(chart.body, { theme })[0], "path")[0].attributes.fill;
    expect(fill(chosen, 1)).toBe(fill(plain, 1));
    expect(fill(chosen, 0)).not.toBe(fill(plain, 0));
  });

  test("every band has its name in it, beside it or counted as nameless", () => {
    for (const [themes, bins] of SIZES) {
      const data = testTrends(themes, bins);
      const texts = textsOf(draw(data, SHAPES[0]).body);
      const drawn = data.series.filter(({ trend }) => trend.counts.some((n, t) => n > 0 && data.papers[t] >= 5)).length;
      const named = new Set(texts.map((text) => /^Theme number \d+/.exec(text)?.[0]).filter(Boolean)).size;
      const nameless = Number(/(\d+) thin bands? ha/.exec(texts.join(" "))?.[1] ?? 0);
      expect([themes, bins, named + nameless]).toEqual([themes, bins, drawn]);
    }
  });

  test("no text runs into another or out of the picture, and no number is missing", () => {
    for (const [themes, bins] of SIZES) {
      for (const shape of SHAPES) {
        for (const [width, scale, label] of [
          [960, 1, undefined],
          [358, 1, LONG],
          [1174, 1.25, LONG],
        ] as const) {
          const data = testTrends(themes, bins, label === undefined ? {} : { label });
          const chart = stackedShares(data, { ...size, ...shape, width, height: 420 * scale }, chartStyle("dark", scale));
          expect(badTexts(chart.body, chart.width, chart.height)).toEqual([]);
          expect(renderSvg(chart.body)).not.toMatch(/NaN|Infinity|undefined/);
        }
      }
    }
  });

  test("no dates, or too few papers for any share, say so", () => {
    expect(textsOf(draw(testTrends(3, 0), SHAPES[0]).body)).toEqual(["No dates, so no time chart."]);
    const few = testTrends(2, 2, { papers: [3, 4] });
    expect(textsOf(draw(few, SHAPES[0]).body).join(" ")).toBe("No month has 5 papers or more, too few for shares.");
    expect(textsOf(draw(few, SHAPES[1]).body)).toContain("3");
  });

  test("the same input gives the same picture with unique names", () => {
    const svg = renderSvg(draw(testTrends(25, 14), SHAPES[2]).body);
    expect(renderSvg(draw(testTrends(25, 14), SHAPES[2]).body)).toBe(svg);
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
