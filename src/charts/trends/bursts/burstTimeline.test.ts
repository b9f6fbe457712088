import { describe, expect, test } from "vitest";
import { chartStyle, mix, themeColor } from "../../style";
import { renderSvg } from "../../svg";
import { badTexts, months, nodesOf, standingFor, tagged, textsOf } from "../forTests";
import { LONG } from "../wide/testData";
import { type BurstData, type BurstRow, shownBursts } from "./burstData";
import { burstTimeline } from "./burstTimeline";

const style = chartStyle("light");
const bins = months(2024, 0, 8).map((bin, t) => ({ ...bin, partial: t === 7 }));
const burst = (term: string, first: number, last: number, change: Partial<BurstRow> = {}): BurstRow => {
  const counts = Int32Array.from(bins, (_, t) => (t >= first && t <= last ? 6 : t % 2));
  return { id: 0, term, first, last, counts, weight: 5, papers: 6 * (last - first + 1), theme: 0, fresh: false, ...change };
};
const themes = [0, 1].map((id) => ({ id, label: `Theme number ${id}`, shortLabel: `Theme ${id}`, slot: id }));
const data: BurstData = {
  bins,
  papers: Int32Array.from([20, 20, 0, 20, 20, 20, 20, 9]),
  bursts: [
    burst("diffusion", 0, 3),
    burst("agents", 4, 6, { id: 1, theme: 1, fresh: true }),
    burst("reasoning", 4, 7, { id: 2, theme: -1, weight: 9 }),
  ],
  themes,
};
const draw = (of: BurstData = data, change = {}) => burstTimeline(of, { width: 960, selection: {}, ...change }, style);

describe("bursts over time", () => {
  test("come latest first, those that start together by their end", () => {
    expect(shownBursts(data.bursts).map(({ term }) => term)).toEqual(["reasoning", "agents", "diffusion"]);
    expect(textsOf(draw().body).filter((text) => ["reasoning", "agents", "diffusion"].includes(text))).toEqual([
      "reasoning",
      "agents",
      "diffusion",
    ]);
  });

  test("the strongest stay where not all are shown, and that is said", () => {
    expect(shownBursts(data.bursts, 1).map(({ term }) => term)).toEqual(["reasoning"]);
    expect(textsOf(draw(data, { most: 2 }).body).join(" ")).toContain("The 2 strongest of 3 bursts.");
  });

  test("a row says its papers, its theme, and that a term was first seen", () => {
    const [row] = standingFor(draw().body, { theme: 1 });
    expect(textsOf(row)).toEqual(["agents", "18", "first seen", "Theme number 1"]);
    expect(tagged(row, "circle")).toHaveLength(1);
    const [other] = standingFor(draw().body, { theme: 0 });
    expect(textsOf(other)).toEqual(["diffusion", "24", "Theme number 0"]);
    expect(tagged(other, "circle")).toHaveLength(0);
  });

  test("the ground of the burst spans its bins; bars in it have the colour of the theme, the others are grey", () => {
    const { body } = draw();
    const [row] = standingFor(body, { theme: 1 });
    const ground = tagged(row, "rect").find(
      ({ attributes }) => attributes.fill === mix(themeColor(1, "light", "mark"), style.colors.surface, 0.24),
    );
    const cell = (bin: number) => standingFor(row, { term: 1, bin })[0].attributes;
    expect(ground?.attributes.x).toBeCloseTo(Number(cell(4).x), 1);
    expect(Number(ground?.attributes.x) + Number(ground?.attributes.width)).toBeCloseTo(Number(cell(6).x) + Number(cell(6).width), 1);
    const solid = tagged(row, "rect").filter(({ attributes }) => attributes.fill === themeColor(1, "light", "mark"));
    expect(solid).toHaveLength(3);
    expect(renderSvg(body)).toContain(mix(themeColor(-1, "light", "mark"), style.colors.surface, 0.24));
  });

  test("bins without papers and bins that are not complete are hatched and explained", () => {
    const { body } = draw();
    expect(body.children.filter((child) => typeof child !== "string" && child.tag === "path")).toHaveLength(2);
    expect(textsOf(body).join(" ")).toContain("Hatched: no papers at all, or not complete.");
  });

  test("the years stand over and under the rows", () => {
    expect(textsOf(draw().body).filter((text) => text === "Jan 2024")).toHaveLength(2);
  });

  test("a selected theme dims the other rows and hides nothing", () => {
    const [plain, chosen] = [draw(), draw(data, { selection: { theme: 1 } })];
    expect(textsOf(chosen.body)).toEqual(textsOf(plain.body));
    expect(nodesOf(chosen.body)).toHaveLength(nodesOf(plain.body).length);
    const ink = (theme: number) => tagged(standingFor(chosen.body, { theme })[0], "text")[0].attributes.fill;
    expect([ink(1), ink(0)]).toEqual([style.colors.text1, style.colors.text3]);
  });

  test("no text runs into another or out of the picture, and no number is missing", () => {
    for (const [count, span, label] of [
      [1, 1, LONG],
      [3, 2, LONG],
      [25, 14, "term"],
      [60, 60, LONG],
    ] as const) {
      const all = months(2020, 2, span).map((bin, t) => ({ ...bin, partial: t === span - 1 }));
      const bursts = Array.from({ length: count }, (_, i): BurstRow => {
        const first = (i * 7) % span;
        const last = Math.min(span - 1, first + (i % 4));
        const counts = Int32Array.from(all, (_, t) => (t >= first && t <= last ? 1200 : (t + i) % 3));
        return { id: i, term: `${label} ${i}`, first, last, counts, weight: i % 13, papers: 1200, theme: (i % 3) - 1, fresh: i % 2 === 0 };
      });
      for (const [width, scale] of [
        [960, 1],
        [358, 1],
        [320, 1],
        [1174, 1.25],
      ] as const) {
        const large = {
          bins: all,
          papers: Int32Array.from(all, () => 2000),
          bursts,
          themes: themes.map((mark) => ({ ...mark, label: LONG })),
        };
        const chart = burstTimeline(large, { width, selection: {} }, chartStyle("dark", scale));
        expect(badTexts(chart.body, chart.width, chart.height)).toEqual([]);
        expect(renderSvg(chart.body)).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
  });

  test("no dates and no bursts say so", () => {
    expect(textsOf(draw({ ...data, bins: [] }).body)).toEqual(["No dates, so no time chart."]);
    expect(textsOf(draw({ ...data, bursts: [] }).body).join(" ")).toBe("No term suddenly stood in far more papers than before.");
  });

  test("the order of the list does not matter", () => {
    expect(renderSvg(draw({ ...data, bursts: data.bursts.toReversed() }).body)).toBe(renderSvg(draw().body));
  });
});
