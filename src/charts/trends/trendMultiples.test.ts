import { describe, expect, test } from "vitest";
import { chartStyle, mix, themeColor } from "../style";
import { renderSvg } from "../svg";
import { badTexts, halfYears, months, nodesOf, standingFor, tagged, textsOf, theme } from "./forTests";
import type { TrendData } from "./trendData";
import { type MultiplesOptions, trendMultiples } from "./trendMultiples";

const style = chartStyle("light");
const papers = Int32Array.from([1, 0, 0, 3, 5, 16, 23, 3]);
const data: TrendData = {
  bins: halfYears(2021, 8, true),
  papers,
  series: [
    theme(0, [0, 0, 0, 1, 0, 4, 8, 2], papers),
    theme(1, [1, 0, 0, 0, 2, 0, 0, 0], papers, { verdict: "fading" }),
    theme(2, [0, 0, 0, 0, 0, 1, 2, 0], papers, { verdict: "new", label: "A label of sixty characters that has no room in its own panel" }),
  ],
};
const options: MultiplesOptions = { width: 960, columns: 4, value: "share", scale: "shared", selection: {}, titles: true };
const panelOf = (of: TrendData, change: Partial<MultiplesOptions>, id: number) =>
  standingFor(trendMultiples(of, { ...options, ...change }, style).body, { theme: id })[0];
const ink = (id: number, part: number) => mix(themeColor(id, "light", "mark"), style.colors.surface, part);

describe("small multiples of shares", () => {
  test("say count, total and share of each theme, its verdict, and all papers first", () => {
    const texts = textsOf(trendMultiples(data, options, style).body);
    expect(texts.slice(0, 2)).toEqual(["All papers (the 100 %)", "51 papers, by half-year"]);
    expect(texts).toEqual(expect.arrayContaining(["15 of 51 · 29.4 %", "fading", "new", "How to read"]));
    expect(texts).not.toContain("too few to say");
  });

  test("write each count, – where there are no papers at all", () => {
    const counts = textsOf(panelOf(data, {}, 0)).filter((text) => /^(–|\d)$/.test(text));
    expect(counts).toEqual(["0", "–", "–", "1", "0", "4", "8", "2"]);
  });

  test("hatch bins without papers, whose share is no number, and draw no NaN", () => {
    const body = renderSvg(trendMultiples(data, options, style).body);
    expect(body).not.toContain("NaN");
    const hatched = tagged(panelOf(data, {}, 0), "path").filter(({ attributes }) => attributes.stroke === style.colors.line);
    expect(hatched).toHaveLength(2);
  });

  test("join only bins with 5 papers or more that are complete", () => {
    const line = tagged(panelOf(data, {}, 0), "path").find(
      ({ attributes }) => attributes.stroke === ink(0, 1) && attributes["stroke-linejoin"],
    );
    expect(String(line?.attributes.d).match(/[ML]/g)).toEqual(["M", "L", "L"]);
    const solid = tagged(panelOf(data, {}, 0), "circle").filter(({ attributes }) => attributes.fill === ink(0, 1));
    expect(solid).toHaveLength(1 + 3); // the dot of the title
  });

  test("no line crosses a gap", () => {
    const gap = Int32Array.from([9, 9, 0, 9, 9, 2, 9, 9]);
    const series = [theme(0, [1, 2, 0, 3, 2, 1, 1, 2], gap)];
    const line = tagged(panelOf({ ...data, papers: gap, bins: halfYears(2021, 8), series }, {}, 0), "path").find(
      ({ attributes }) => attributes["stroke-linejoin"],
    );
    expect(String(line?.attributes.d).match(/[ML]/g)?.join("")).toBe("MLMLML");
  });

  test("intervals are paler under 5 papers", () => {
    const fills = tagged(panelOf(data, {}, 0), "rect").map(({ attributes }) => attributes.fill);
    expect(fills.filter((fill) => fill === ink(0, 0.1))).toHaveLength(3);
    expect(fills.filter((fill) => fill === ink(0, 0.2))).toHaveLength(3);
  });

  test("a bin that is not complete has a hollow dot; above the scale a triangle with its number", () => {
    const panel = panelOf(data, {}, 0);
    const hollow = nodesOf(panel).filter(({ attributes }) => attributes.fill === style.colors.surface && attributes.stroke === ink(0, 1));
    expect(hollow.map(({ tag }) => tag)).toEqual(["path"]);
    expect(textsOf(panel)).toContain("67");
    expect(textsOf(panel)).toContain("50 %");
  });

  test("panels carry their theme and cells theme and bin", () => {
    const panel = panelOf(data, {}, 1);
    expect(standingFor(panel, { theme: 1, bin: 4 })).toHaveLength(1);
    expect(standingFor(trendMultiples(data, options, style).body, { bin: 4 })).toHaveLength(1);
  });

  test("a selected theme dims the others and hides nothing", () => {
    const [plain, chosen] = [trendMultiples(data, options, style), trendMultiples(data, { ...options, selection: { theme: 1 } }, style)];
    expect(textsOf(chosen.body)).toEqual(textsOf(plain.body));
    expect(nodesOf(chosen.body)).toHaveLength(nodesOf(plain.body).length);
    const title = (id: number) => tagged(panelOf(data, { selection: { theme: 1 } }, id), "text")[0].attributes.fill;
    expect([title(0), title(1)]).toEqual([style.colors.text3, style.colors.text1]);
    expect(renderSvg(panelOf(data, { selection: { theme: 1 } }, 0))).toContain(ink(0, 0.4));
  });

  test("a selected topic dims no theme", () => {
    expect(renderSvg(trendMultiples(data, { ...options, selection: { topic: 1 } }, style).body)).toBe(
      renderSvg(trendMultiples(data, options, style).body),
    );
  });
});

describe("small multiples of counts", () => {
  test("bars start at zero and are as high as their counts say", () => {
    const bars = tagged(panelOf(data, { value: "count" }, 0), "rect").filter(({ attributes }) => attributes.fill === ink(0, 1));
    const heights = bars.map(({ attributes }) => Number(attributes.height));
    expect(heights[1] / heights[2]).toBeCloseTo(4 / 8, 2);
    expect(new Set(bars.map(({ attributes }) => Math.round(Number(attributes.y) + Number(attributes.height)))).size).toBe(1);
  });

  test("share one scale or have their own", () => {
    expect(textsOf(panelOf(data, { value: "count" }, 1))).toContain("8");
    expect(textsOf(panelOf(data, { value: "count", scale: "own" }, 1))).toContain("4");
  });
});

describe("small multiples of any data", () => {
  const many = months(2019, 2, 72);
  const manyPapers = Int32Array.from(many, (_, t) => (t * 7) % 61);
  const long: TrendData = {
    bins: many,
    papers: manyPapers,
    series: Array.from({ length: 20 }, (_, id) =>
      theme(
        id,
        Array.from(manyPapers, (n, t) => Math.floor((n * ((id + t) % 5)) / 9)),
        manyPapers,
        { verdict: (["rising", "fading", "new", "steady", "too few"] as const)[id % 5] },
      ),
    ),
  };

  test("no text runs into another or out of the picture, at any width", () => {
    for (const of of [data, long]) {
      for (const width of [320, 390, 640, 960, 1400]) {
        for (const value of ["share", "count"] as const) {
          const chart = trendMultiples(of, { ...options, width, columns: "auto", value }, style);
          expect(badTexts(chart.body, chart.width, chart.height)).toEqual([]);
        }
      }
    }
  });

  test("no text is smaller than 11", () => {
    const sizes = tagged(trendMultiples(long, options, style).body, "text").map(({ attributes }) => Number(attributes["font-size"]));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });

  test("sums take the place of counts that have no room", () => {
    const texts = textsOf(trendMultiples(long, options, style).body);
    expect(texts.some((text) => /^papers of the theme per (half-)?year$/.test(text))).toBe(true);
    expect(texts[1]).toMatch(/sums by year$/);
  });

  test("one column on a phone, ruled, and claims name their change", () => {
    const chart = trendMultiples(data, { ...options, width: 390 }, style);
    const lefts = new Set(
      tagged(chart.body, "circle")
        .filter(({ attributes }) => attributes.r === 5)
        .map(({ attributes }) => attributes.cx),
    );
    expect(lefts.size).toBe(1);
    expect(textsOf(chart.body)).toContain("+5.0 points (95 %: −2.0 to +12.0) · 1 → 3 papers");
    expect(textsOf(chart.body)).toContain("first paper 2023 H2 · 1 → 3 papers");
  });

  test("without titles only the plots are drawn", () => {
    const texts = textsOf(trendMultiples(data, { ...options, titles: false }, style).body);
    expect(texts).not.toContain("How to read");
    expect(texts).not.toContain("Theme 0");
  });

  test("every name in the file is unique, and the same input gives the same picture", () => {
    const svg = renderSvg(trendMultiples(long, options, style).body);
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(renderSvg(trendMultiples(long, options, style).body)).toBe(svg);
  });

  test("no bins: the reason in the place of the chart", () => {
    expect(textsOf(trendMultiples({ bins: [], papers: new Int32Array(), series: [] }, options, style).body)).toEqual([
      "No dates, so no time chart.",
    ]);
  });

  test("one theme, and none, are drawn too", () => {
    for (const series of [data.series.slice(0, 1), []]) {
      const chart = trendMultiples({ ...data, series }, options, style);
      expect(badTexts(chart.body, chart.width, chart.height)).toEqual([]);
    }
  });
});
