import { describe, expect, test } from "vitest";
import { analyze } from "../../analysis/analyze";
import { comparePeriodsOf } from "../../analysis/comparePeriodsOf";
import { corpusOf, inventedPapers } from "../../analysis/fixtures/papers";
import { DEFAULT_OPTIONS, plainTopic } from "../../analysis/options";
import type { ImportReport } from "../../analysis/types";
import { unclearMark } from "../charts/chart";
import type { Picture } from "../pasteToPicture";
import { nextPoint, pointFacts, pointOf } from "./points";
import { trendsWithin } from "./shownTrends";
import { pictureWithin } from "./within";

const papers = inventedPapers(10).toReversed();
const topics = [plainTopic("Honey bees"), plainTopic("Hive"), plainTopic("Meltwater")];
const { result, evidence } = analyze(corpusOf(papers), { ...DEFAULT_OPTIONS, themes: 4, topics });
const picture: Picture = {
  corpus: corpusOf(papers),
  report: {} as ImportReport,
  result,
  themes: result.themes.map(({ id, label, shortLabel, size }) => ({ id, label, shortLabel, size, slot: id })),
};
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, x) => total + x, 0);

describe("a picture of the papers that filters keep", () => {
  const dimmed = Uint8Array.from(papers, (_, row) => Number(row % 3 === 0));
  const kept = papers.length - sum(dimmed);
  const within = pictureWithin(picture, dimmed);

  test("counts only those, in themes, parts, topics and pairs", () => {
    expect(sum(within.themes.map(({ size }) => size)) + (unclearMark(result.placement.theme, dimmed)?.size ?? 0)).toBe(kept);
    for (const topic of within.result.topics) {
      const rows = Array.from(result.topics[topic.id].papers).filter((row) => dimmed[row] === 0);
      expect([...topic.papers]).toEqual(rows);
      for (const { theme, papers: held, lift } of topic.themes) {
        expect(held).toBe(rows.filter((row) => result.placement.theme[row] === theme).length);
        expect(lift).toBeCloseTo((held * kept) / (rows.length * within.themes[theme].size), 12);
      }
    }
    for (const pair of within.result.topicPairs) expect(pair.papers).toBe(pair.rows.filter((row) => dimmed[row] === 0).length);
  });

  test("is the picture itself where nothing is filtered, and where a filter keeps everything it says the same", () => {
    expect(pictureWithin(picture, undefined)).toBe(picture);
    const all = pictureWithin(picture, new Uint8Array(papers.length));
    expect(all.themes).toEqual(picture.themes);
    expect(all.result.topics).toEqual(result.topics);
  });
});

describe("points of time charts", () => {
  const { trends } = result;
  test("tell what the chart draws: papers of how many, and which", () => {
    trends.bins.forEach((_, bin) => {
      for (const { id } of result.themes) {
        const facts = pointFacts(picture, { kind: "theme", id, bin });
        expect([facts.rows.length, facts.papers]).toEqual([trends.themes[id].counts[bin], trends.papers[bin]]);
      }
      for (const { id } of topics.map((__, topic) => ({ id: topic })))
        expect(pointFacts(picture, { kind: "topic", id, bin }).rows).toHaveLength(trends.topics[id].counts[bin]);
      expect(pointFacts(picture, { kind: "all", id: 0, bin }).rows).toHaveLength(trends.papers[bin]);
    });
  });

  test("are read off marks, in a chart that begins later too", () => {
    expect(pointOf({ theme: 2, bin: 1 }, 3)).toEqual({ kind: "theme", id: 2, bin: 4 });
    expect(pointOf({ theme: 2, term: 5, bin: 0 }, 0)).toEqual({ kind: "term", id: 5, bin: 0 });
    expect(pointOf({ bin: 1 }, 0)).toEqual({ kind: "all", id: 0, bin: 1 });
    expect(pointOf({ theme: 2 }, 0)).toBeUndefined();
  });

  test("are walked with keys, never out of the chart", () => {
    const last = trends.bins.length - 1;
    const start = nextPoint(picture, undefined, "theme", 1, 0);
    expect(start).toEqual({ kind: "theme", id: 0, bin: last });
    expect(nextPoint(picture, start, "theme", 1, 0)).toEqual(start);
    expect(nextPoint(picture, start, "theme", -1, 2)).toEqual({ kind: "theme", id: 2, bin: last - 1 });
    expect(nextPoint(picture, start, "topic", 0, 9)).toMatchObject({ kind: "topic", id: 0 });
  });

  test("stay what they are where the chart is cut to a period", () => {
    const { drawn, first } = trendsWithin(picture, { from: 1, to: 2 });
    expect([first, drawn.result.trends.bins.length]).toEqual([1, 2]);
    expect([...drawn.result.trends.themes[0].counts]).toEqual([...trends.themes[0].counts.slice(1, 3)]);
    expect(drawn.result.trends.themes[0].verdict).toBe(trends.themes[0].verdict);
    expect(trendsWithin(picture, undefined).drawn).toBe(picture);
  });
});

test("two periods compared on demand say what the result says of the usual ones", () => {
  expect(result.trends.sinceLast.length).toBeGreaterThan(0);
  for (const usual of result.trends.sinceLast) expect(comparePeriodsOf(result, evidence, usual)).toEqual(usual);
  const whole = comparePeriodsOf(result, evidence, { before: { from: 0, to: 0 }, since: { from: 1, to: result.trends.bins.length - 1 } });
  expect(whole.papersBefore + whole.papersSince).toBe(sum(result.trends.papers));
});
