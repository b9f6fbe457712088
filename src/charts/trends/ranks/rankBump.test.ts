import { describe, expect, test } from "vitest";
import { chartStyle } from "../../style";
import { renderSvg } from "../../svg";
import { badTexts, halfYears, nodesOf, standingFor, tagged, textsOf, theme } from "../forTests";
import { LONG, SIZES, testTrends } from "../wide/testData";
import { rankBump } from "./rankBump";
import { largest, ranksOf } from "./ranks";

const style = chartStyle("light");
const size = { width: 960, height: 420, selection: {} };
const draw = (data: Parameters<typeof rankBump>[0], change = {}) => rankBump(data, { ...size, ...change }, style);
const sparse = testTrends(4, 6, { bins: halfYears(2022, 6, true), papers: [20, 2, 30, 40, 40, 12] });

describe("ranks", () => {
  const papers = Int32Array.from([20, 3, 20, 20]);
  const series = [theme(0, [5, 0, 2, 4], papers), theme(1, [3, 1, 7, 4], papers), theme(2, [5, 2, 2, 4], papers)];

  test("go by papers; equal numbers share the mean rank and keep the order they had", () => {
    const ranks = ranksOf({ papers, series }, series);
    expect(ranks.map(({ bin }) => bin)).toEqual([0, 2, 3]);
    expect(ranks.map(({ rank }) => rank)).toEqual([
      [1.5, 3, 1.5],
      [2.5, 1, 2.5],
      [2, 2, 2],
    ]);
    expect(ranks.map(({ line }) => line)).toEqual([
      [0, 2, 1],
      [1, 0, 2],
      [1, 0, 2],
    ]);
  });

  test("are those among all series, whichever are shown", () => {
    const [first, , last] = ranksOf({ papers, series }, [series[2], series[0]]);
    expect([first.rank, first.line]).toEqual([
      [1.5, 1.5],
      [0, 1],
    ]);
    expect(last.rank).toEqual([2, 2]);
    expect(ranksOf({ papers, series }, [series[0]])[1].rank).toEqual([2.5]);
  });

  test("of any papers add up and give every series a line of its own", () => {
    for (const [themes, bins] of SIZES) {
      const data = testTrends(themes, bins);
      for (const { rank, line } of ranksOf(data, data.series)) {
        expect(rank.reduce((sum, one) => sum + one, 0)).toBeCloseTo((themes * (themes + 1)) / 2, 9);
        expect([...line].sort((a, b) => a - b)).toEqual(Array.from({ length: themes }, (_, i) => i));
      }
    }
  });

  test("the largest are chosen by all their papers", () => {
    expect(largest(series, 2).map(({ mark }) => mark.id)).toEqual([1, 2]); // 15 and 13 papers, before 11
  });
});

describe("ranks over time", () => {
  test("names, ranks and papers stand at both sides", () => {
    const texts = textsOf(draw(sparse).body);
    expect(texts.filter((text) => text === "Theme number 2")).toHaveLength(2);
    const narrow = textsOf(draw(sparse, { width: 358 }).body);
    expect(narrow.filter((text) => text === "Theme number 2")).toHaveLength(1);
  });

  test("bins with fewer than five papers are hatched, and dotted lines lead past them", () => {
    const { body } = draw(sparse);
    expect(body.children.filter((child) => typeof child !== "string" && child.tag === "path")).toHaveLength(1);
    const paths = tagged(standingFor(body, { theme: 0 })[0], "path");
    expect(paths.map(({ attributes }) => attributes["stroke-dasharray"] !== undefined)).toEqual([true, false, false, false]);
    expect(standingFor(body, { theme: 0, bin: 1 })).toHaveLength(0);
    expect(standingFor(body, { theme: 0, bin: 2 })).toHaveLength(1);
  });

  test("in a bin that is not complete dots are hollow and lines pale", () => {
    const [line] = standingFor(draw(sparse).body, { theme: 0 });
    const colors = tagged(line, "path").map(({ attributes }) => attributes.stroke);
    expect(colors[3]).not.toBe(colors[2]);
    expect(tagged(line, "circle").filter(({ attributes }) => attributes.fill === style.colors.surface)).toHaveLength(1);
  });

  test("more papers make a thicker line", () => {
    const papers = [20, 20];
    const data = { bins: halfYears(2022, 2), papers: Int32Array.from(papers), series: testTrends(2, 2, { papers }).series };
    const series = data.series.map((one, i) => ({ ...one, trend: { ...one.trend, counts: Int32Array.from(i ? [4, 4] : [12, 12]) } }));
    const { body } = draw({ ...data, series });
    const width = (id: number) => Number(tagged(standingFor(body, { theme: id })[0], "path")[0].attributes["stroke-width"]);
    expect(width(0) / width(1)).toBeCloseTo(3, 1);
  });

  test("of more than 14 themes the largest are drawn, and how many are left out is said", () => {
    const texts = textsOf(draw(testTrends(25, 14)).body).join(" ");
    expect(texts).toContain("The 14 largest of 25 themes, ranked among all; 11 are left out.");
    expect(textsOf(draw(testTrends(14, 14)).body).join(" ")).not.toContain("left out");
  });

  test("a selected theme dims the others and hides nothing", () => {
    const [plain, chosen] = [draw(sparse), draw(sparse, { selection: { theme: 1 } })];
    expect(textsOf(chosen.body)).toEqual(textsOf(plain.body));
    expect(nodesOf(chosen.body)).toHaveLength(nodesOf(plain.body).length);
    const stroke = (chart: typeof plain, id: number) => tagged(standingFor(chart.body, { theme: id })[0], "path")[0].attributes.stroke;
    expect(stroke(chosen, 1)).toBe(stroke(plain, 1));
    expect(stroke(chosen, 0)).not.toBe(stroke(plain, 0));
  });

  test("no text runs into another or out of the picture, and no number is missing", () => {
    for (const [themes, bins] of SIZES) {
      for (const [width, scale, label] of [
        [960, 1, undefined],
        [358, 1, LONG],
        [1174, 1.25, LONG],
      ] as const) {
        const data = testTrends(themes, bins, label === undefined ? {} : { label });
        const chart = rankBump(data, { ...size, width, height: 420 * scale }, chartStyle("dark", scale));
        expect(badTexts(chart.body, chart.width, chart.height)).toEqual([]);
        expect(renderSvg(chart.body)).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
  });

  test("without two complete bins there are no ranks, and the chart says why", () => {
    expect(textsOf(draw(testTrends(3, 0)).body)).toEqual(["No dates, so no time chart."]);
    expect(textsOf(draw(testTrends(3, 1)).body).join(" ")).toBe("Ranks need two complete months with 5 papers or more.");
    expect(textsOf(draw(testTrends(3, 2)).body).join(" ")).toBe("Ranks need two complete months with 5 papers or more.");
  });

  test("the same input gives the same picture", () => {
    expect(renderSvg(draw(testTrends(25, 14)).body)).toBe(renderSvg(draw(testTrends(25, 14)).body));
  });
});
