import { describe, expect, test } from "vitest";
import { chartStyle, themeColor } from "../../style";
import { renderSvg } from "../../svg";
import { badTexts, claims, halfYears, nodesOf, standingFor, tagged, textsOf } from "../forTests";
import { LONG, SIZES, testTrends } from "../wide/testData";
import { focused } from "./focus";
import { trendLines, type TrendLinesOptions } from "./trendLines";

const style = chartStyle("light");
const options: TrendLinesOptions = { width: 960, height: 420, value: "share", selection: {}, focus: "auto" };
const sparse = testTrends(7, 6, { bins: halfYears(2022, 6, true), papers: [20, 0, 3, 30, 40, 12] });
const draw = (data = sparse, change: Partial<TrendLinesOptions> = {}) => trendLines(data, { ...options, ...change }, style);
const ids = (of: ReturnType<typeof focused>) => of.series.map(({ mark }) => mark.id);

describe("which lines are in colour", () => {
  const moved = claims(["rising", 4], ["steady", 9], ["fading", -7], ["new", 5], ["too few", 20]);

  test("what changed, the largest change first, at most five", () => {
    expect(ids(focused(moved, {}, "auto"))).toEqual([2, 3, 0]);
    const many = claims(...Array.from({ length: 8 }, (_, i) => ["rising", i + 1] as const));
    expect(ids(focused(many, {}, "auto"))).toEqual([7, 6, 5, 4, 3]);
    expect(focused(many, {}, "auto").reason).toContain("of eight themes that are new, grow or fade the five that changed most");
  });

  test("the three largest where nothing changed", () => {
    const { series, reason } = focused(
      sparse.series.map((one) => ({ ...one, trend: { ...one.trend, verdict: "steady" } })),
      {},
      "auto",
    );
    expect(series).toHaveLength(3);
    expect(reason).toBe("No theme is new, grows or fades; in colour: the three largest themes.");
  });

  test("the selected one alone, or those asked for", () => {
    expect(ids(focused(moved, { theme: 1 }, "auto"))).toEqual([1]);
    expect(ids(focused(moved, { topic: 1 }, [4, 0]))).toEqual([0, 4]);
  });
});

describe("lines on one plot", () => {
  test("lines in focus have their colour, name, numbers and verdict, the others are grey", () => {
    const { body } = draw();
    const line = (theme: number) => tagged(standingFor(body, { theme })[0], "path").find(({ attributes }) => attributes["stroke-linejoin"]);
    expect(line(0)?.attributes.stroke).toBe(themeColor(0, "light", "mark"));
    expect(line(3)?.attributes.stroke).toBe(style.colors.control);
    const texts = textsOf(body);
    expect(texts).toContain("Theme number 0");
    expect(texts).not.toContain("Theme number 3");
    expect(texts).toContain("rising");
    expect(texts.join(" ")).toMatch(/\d+ of 105 · \d+\.\d %/);
    expect(texts.join(" ")).toContain("Grey: the other 2.");
  });

  test("no line crosses a gap, and a bin that is not complete has a hollow dot that is not joined", () => {
    const line = tagged(standingFor(draw().body, { theme: 0 })[0], "path").find(({ attributes }) => attributes["stroke-linejoin"]);
    expect(String(line?.attributes.d).match(/[ML]/g)?.join("")).toBe("MML"); // 2022 H1 | 2023 H2, 2024 H1
    const hollow = tagged(standingFor(draw().body, { theme: 0 })[0], "circle").filter(
      ({ attributes }) => attributes.fill === style.colors.surface,
    );
    expect(hollow).toHaveLength(1);
  });

  test("shares come with intervals, counts without", () => {
    const bands = (value: "share" | "count", selection = { theme: 5 }) =>
      nodesOf(draw(sparse, { value, selection }).body).filter(({ attributes }) => attributes["fill-opacity"]);
    expect(bands("share").length).toBeGreaterThan(0);
    expect(bands("count")).toHaveLength(0);
  });

  test("wide intervals of several lines would cover each other: they wait until one is selected, and that is said", () => {
    const { body } = draw();
    expect(nodesOf(body).filter(({ attributes }) => attributes["fill-opacity"])).toHaveLength(0);
    expect(textsOf(body).join(" ")).toContain("Select one to see its 95 % intervals.");
    const narrow = sparse.series.map((one) => {
      const { shares } = one.trend;
      return { ...one, trend: { ...one.trend, low: shares.map((x) => x - 0.005), high: shares.map((x) => x + 0.005) } };
    });
    expect(nodesOf(draw({ ...sparse, series: narrow }).body).some(({ attributes }) => attributes["fill-opacity"])).toBe(true);
  });

  test("every point answers with its series and bin", () => {
    const { body } = draw();
    expect(standingFor(body, { theme: 5, bin: 3 })).toHaveLength(1);
    expect(standingFor(body, { theme: 5, bin: 1 })).toHaveLength(0);
  });

  test("only as many are in colour as have room for their names", () => {
    const { body } = draw(testTrends(25, 14), { focus: Array.from({ length: 20 }, (_, id) => id) });
    const named = textsOf(body).filter((text) => text.startsWith("Theme number")).length;
    expect(named).toBe(8);
    expect(textsOf(body).join(" ")).toContain("In colour: twenty chosen themes. There is room for 8 of them. Grey: the other 17.");
  });

  test("topics can be drawn too", () => {
    const series = sparse.series.map((one) => ({ ...one, kind: "topic" as const }));
    const { body } = trendLines({ ...sparse, series }, { ...options, selection: { topic: 2 } }, style);
    expect(standingFor(body, { topic: 2 }).length).toBeGreaterThan(0);
    expect(textsOf(body).join(" ")).toContain("the selected topic");
  });

  test("no text runs into another or out of the picture, and no number is missing", () => {
    for (const [themes, bins] of SIZES) {
      for (const value of ["share", "count"] as const) {
        for (const [width, scale, label] of [
          [960, 1, undefined],
          [358, 1, LONG],
          [1174, 1.25, LONG],
        ] as const) {
          const data = testTrends(themes, bins, label === undefined ? {} : { label });
          const chart = trendLines(data, { ...options, value, width, height: 420 * scale }, chartStyle("dark", scale));
          expect(badTexts(chart.body, chart.width, chart.height)).toEqual([]);
          expect(renderSvg(chart.body)).not.toMatch(/NaN|Infinity|undefined/);
        }
      }
    }
  });

  test("no dates, no time chart; the same input gives the same picture with unique names", () => {
    expect(textsOf(draw(testTrends(3, 0)).body)).toEqual(["No dates, so no time chart."]);
    const svg = renderSvg(draw(testTrends(25, 14)).body);
    expect(renderSvg(draw(testTrends(25, 14)).body)).toBe(svg);
    const names = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(names).size).toBe(names.length);
  });
});
