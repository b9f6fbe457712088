import { describe, expect, test } from "vitest";
import { chartStyle } from "../style";
import { renderSvg, type SvgNode } from "../svg";
import { badTexts, halfYears } from "../trends/forTests";
import { beforeAndSince, pairsInTime } from "./pairsInTime";
import { dated, everything, pair, part, theme, topic, words } from "./testTopics";
import { topicPairsTime, type TopicPairsTimeData, type TopicPairsTimeOptions } from "./topicPairsTime";

const style = chartStyle("light");
const bins = halfYears(2023, 6, true);
const papers = ["2023-02-01", "2023-09", "2024-03-05", "2024-08-01", "2025-01-20", "2025-08-03", "2025-09-09", "", "2025-02-01"].map(dated);
const binOfPaper = Int32Array.of(0, 1, 2, 3, 4, 5, 5, -1, 4);
const topics = ["MoE", "Long context", "KV cache"].map((label, id) => topic(id, { 0: 9 }, label));
const data: TopicPairsTimeData = {
  topics,
  pairs: [pair(0, 1, 8), pair(1, 2, 4, 5), pair(0, 2, 2, 9)],
  themes: [theme(0), theme(1)],
  papers,
  themeOf: Int32Array.of(0, 0, 0, 1, 1, 1, 0, 0, -1),
  trends: { bins, papers: Int32Array.of(4, 5, 6, 7, 8, 3), binOfPaper },
};
const draw = (change: Partial<TopicPairsTimeOptions> = {}, other: Partial<TopicPairsTimeData> = {}) =>
  topicPairsTime({ ...data, ...other }, { width: 900, selection: {}, leastShared: 3, ...change }, style);
const blocks = (body: SvgNode): (SvgNode["mark"] | undefined)[] => (part(body, "blocks").children as SvgNode[]).map(({ mark }) => mark);

describe("pairs in time", () => {
  test("only pairs of enough papers and above chance, the strongest first, with their papers in each bin", () => {
    const found = pairsInTime(topics, [...data.pairs, pair(2, 0, 9, 1)], data.trends, 3, 8);
    expect(found.map(({ pair: { a, b } }) => [a, b])).toEqual([
      [1, 2],
      [0, 1],
    ]);
    expect(found[1].rows).toEqual([[0], [1], [2], [3], [4], [5, 6]]);
    expect(found[1].outside).toBe(1);
    expect(pairsInTime(topics, data.pairs, data.trends, 3, 1)).toHaveLength(1);
  });

  test("before and since the cut only complete bins count, as for the verdicts", () => {
    expect(beforeAndSince(pair(0, 1, 8), { bins, binOfPaper, cut: 3 })).toEqual({ before: 3, since: 2 });
  });
});

describe("topicPairsTime", () => {
  test("every paper of a pair that has a bin is a block that stands for it; numbers add up", () => {
    const { body } = draw();
    expect(blocks(body)).toHaveLength(4 + 7);
    expect(blocks(body).filter((mark) => mark?.paper === 5)).toHaveLength(1);
    expect(words(part(body, "pair-0-1"))).toEqual(["MoE", "+", "Long context"]);
    expect(words(body)).toContain("8 papers · 2.0 × chance · first Feb 2023 · 1 off the axis");
  });

  test("each name stands for its topic", () => {
    const marks = everything(part(draw().body, "pair-1-2")).flatMap(({ mark }) => mark ?? []);
    expect(marks).toEqual([{ topic: 1 }, { topic: 2 }]);
  });

  test("bins that are not complete are hatched, and all papers of the list stand below", () => {
    const { body } = draw();
    expect(part(body, "incomplete").children).toHaveLength(3);
    expect(words(body)[0]).toContain("hatched: not complete");
    expect(part(body, "all-papers").children).toHaveLength(6);
    const complete = draw({}, { trends: { ...data.trends, bins: halfYears(2023, 6) } }).body;
    expect(part(complete, "incomplete").children).toEqual([]);
    expect(words(complete)[0]).not.toContain("hatched");
  });

  test("a chosen topic dims the rows without it, a chosen paper the others; nothing is hidden", () => {
    const plain = draw().body;
    const fills = (body: SvgNode): unknown[] => (part(body, "blocks").children as SvgNode[]).map(({ attributes }) => attributes.fill);
    for (const selection of [{ topic: 0 }, { paper: 2 }, { theme: 1 }]) {
      const { body } = draw({ selection });
      expect(words(body)).toEqual(words(plain));
      const changed = fills(body).map((fill, i) => fill !== fills(plain)[i]);
      expect(changed).toContain(true);
      expect(changed).toContain(false);
    }
  });

  test.each([390, 640, 900, 1400])("no words touch or leave a picture %i wide, however long the names", (width) => {
    const long = topics.map((one) => ({ ...one, label: `${one.label} and parameter-efficient adaptation of speech models` }));
    for (const named of [topics, long]) {
      const { body, height } = draw({ width }, { topics: named });
      expect(badTexts(body, width, height)).toEqual([]);
    }
  });

  test("says so where no pair is strong enough, and where there are no dates", () => {
    expect(words(draw({}, { pairs: [pair(0, 1, 2)] }).body).join(" ")).toContain("No two topics stand together in three papers or more");
    expect(words(draw({}, { trends: { ...data.trends, bins: [] } }).body).join(" ")).toContain("No dates");
  });

  test("same input, same picture", () => {
    expect(renderSvg(draw().body)).toBe(renderSvg(draw().body));
  });
});
