import { describe, expect, test } from "vitest";
import { chartStyle, themeColor } from "../style";
import { renderSvg } from "../svg";
import { badTexts, claims, halfYears, nodesOf, standingFor, tagged, textsOf, theme } from "./forTests";
import { trendEvidence, type EvidenceData } from "./trendEvidence";

const style = chartStyle("light");
const windows = { bins: halfYears(2023, 5, true), cut: 2, papersBefore: 54, papersSince: 58 };
const series = claims(["too few", 9], ["rising", 10.2], ["fading", -9], ["fading", -13.2], ["too few", -4]);
const data: EvidenceData = { ...windows, series };
const draw = (of: EvidenceData, width = 440, selection = {}) => trendEvidence(of, { width, selection }, style);

describe("the evidence list", () => {
  test("begins with what moved and what is compared", () => {
    const texts = textsOf(draw(data).body).join(" ");
    expect(texts).toMatch(/^One theme grows, two fade Jan 2024 – Dec 2024 \(58 papers\) against Jan 2023 – Dec 2023 \(54\)\./);
    expect(textsOf(trendEvidence(data, { width: 440, selection: {}, heading: false }, style).body)[0]).toBe("Theme");
  });

  test("lists the groups in order, the largest change first, and empty ones as one line", () => {
    const texts = textsOf(draw(data).body);
    const order = ["Growing", "Theme 1", "Fading", "Theme 3", "Theme 2", "New", "Steady", "Not enough evidence", "Theme 0", "Theme 4"];
    expect(texts.filter((text) => order.includes(text))).toEqual(order);
    expect(texts).toEqual(expect.arrayContaining(["no theme came from nothing beyond chance", "no interval lies inside ±5 points"]));
  });

  test("a claim is filled in the colour of its theme, what lacks evidence is hollow and grey", () => {
    const point = (id: number) => tagged(standingFor(draw(data).body, { theme: id })[0], "circle")[1].attributes;
    expect(point(1).fill).toBe(themeColor(1, "light", "mark"));
    expect(point(0).fill).toBe(style.colors.surface);
    expect(point(0).stroke).toBe(style.colors.control);
  });

  test("writes change and papers of each row, and claims in words", () => {
    const texts = textsOf(standingFor(draw(data).body, { theme: 1 })[0]);
    expect(texts).toEqual(["Theme 1", "+10.2", "1 → 3", "1 of 54, then 3 of 58; interval +0.2 to +20.2."]);
    expect(textsOf(standingFor(draw(data).body, { theme: 0 })[0])).toEqual(["Theme 0", "+9.0", "1 → 3"]);
  });

  test("all rows share one axis that encloses every change", () => {
    const ticks = (points: number) =>
      textsOf(draw({ ...data, series: claims(["too few", points]) }).body).filter((text) => /^[+−]\d+$/.test(text));
    expect(ticks(9)).toEqual(["−10", "+10"]);
    expect(ticks(-18)).toEqual(["−20", "+20"]);
    expect(ticks(31)).toEqual(["−50", "+50"]);
    expect(ticks(80)).toEqual(["−100", "+100"]);
  });

  test("an interval that leaves the axis ends in an arrow at its edge", () => {
    const wide = theme(0, [1, 3], [9, 9], { effect: 0.05, effectLow: -0.6, effectHigh: 0.08 });
    const row = standingFor(draw({ ...data, series: [wide] }).body, { theme: 0 })[0];
    const ends = tagged(row, "path").map(({ attributes }) => String(attributes.d));
    expect(ends.map((d) => d.includes("V"))).toEqual([false, true]);
    const line = tagged(row, "line").find(({ attributes }) => attributes.y1 === attributes.y2);
    expect(Number(line?.attributes.x1)).toBeGreaterThan(0);
  });

  test("says how many comparisons were made", () => {
    expect(textsOf(draw(data).body).join(" ")).toMatch(/5 comparisons\. .*false discovery rate of 5 %/);
  });

  test("a selected row has its ground, the others are dimmed, nothing is hidden", () => {
    const [plain, chosen] = [draw(data), draw(data, 440, { theme: 3 })];
    expect(textsOf(chosen.body)).toEqual(textsOf(plain.body));
    expect(nodesOf(chosen.body)).toHaveLength(nodesOf(plain.body).length);
    const row = (id: number) => standingFor(chosen.body, { theme: id })[0];
    expect(tagged(row(3), "rect")[0].attributes.fill).toBe(style.colors.selected);
    expect(tagged(row(1), "text")[0].attributes.fill).toBe(style.colors.text3);
    expect(tagged(row(1), "circle")[0].attributes.fill).not.toBe(themeColor(1, "light", "mark"));
  });

  test("no text runs into another or out of the picture, at any width and scale", () => {
    const label = "A label of sixty characters that has no room in its own row here";
    const large = { label, before: 1234, since: 2345 };
    const long = {
      ...data,
      series: [...series, theme(7, [1, 3], [9, 9], { ...large, verdict: "rising" }), theme(8, [1, 3], [9, 9], large)],
    };
    for (const width of [320, 358, 390, 440, 480, 860]) {
      const chart = draw(long, width);
      expect(badTexts(chart.body, chart.width, chart.height)).toEqual([]);
    }
    const slide = trendEvidence(long, { width: 900, selection: {} }, chartStyle("dark", 1.6));
    expect(badTexts(slide.body, slide.width, slide.height)).toEqual([]);
  });

  test("without two windows there is nothing to compare, and no change is drawn", () => {
    const chart = draw({ ...data, papersBefore: 0, series: claims(["too few", 40]) });
    const row = standingFor(chart.body, { theme: 0 })[0];
    expect(textsOf(row)).toContain("–");
    expect(tagged(row, "circle")).toHaveLength(1);
  });

  test("the same input gives the same picture with unique names, and no series at all is fine", () => {
    const svg = renderSvg(draw(data).body);
    expect(renderSvg(draw(data).body)).toBe(svg);
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(draw({ ...data, series: [] }).height).toBeGreaterThan(0);
  });
});
