import { describe, expect, test } from "vitest";
import { dated, pair, theme, topic } from "./testTopics";
import { mainThemes, pairsSentence, topicSentence } from "./topicSentences";

const themes = ["Adapters", "Decoding", "Speech", "Robots", "Maps"].map((label, id) => theme(id, label));
const papers = Array.from({ length: 20 }, (_, row) => dated(row === 0 ? "2023-05-02" : "2024-06"));
const say = (inThemes: Readonly<Record<number, number>>): string => topicSentence(topic(0, inThemes, "LoRA"), themes, papers);

describe("topicSentence", () => {
  test("names the theme that holds most papers", () => {
    expect(say({ 0: 8, 1: 1 })).toBe("LoRA: 9 papers, mostly in Adapters (8), first seen May 2023.");
    expect(say({ 1: 6 })).toBe("LoRA: 6 papers, all in Decoding, first seen May 2023.");
  });

  test("one paper and no paper have their own words", () => {
    expect(say({ 2: 1 })).toBe("LoRA: 1 paper, in Speech, May 2023.");
    expect(say({})).toBe("LoRA: no papers.");
  });

  test("papers spread evenly are said to be spread", () => {
    expect(say({ 0: 2, 1: 2 })).toBe("LoRA: 4 papers, in Adapters (2) and Decoding (2), first seen May 2023.");
    expect(say({ 0: 3, 1: 2, 2: 1, 3: 1, 4: 1 })).toBe(
      "LoRA: 8 papers, spread over five themes, most in Adapters (3), first seen May 2023.",
    );
    expect(say({ 0: 2, 1: 2, 2: 1 })).toBe(
      "LoRA: 5 papers, spread over three themes, most in Adapters and Decoding (2 each), first seen May 2023.",
    );
    expect(say({ 0: 1, 1: 1, 2: 1 })).toBe("LoRA: 3 papers, spread over three themes, 1 in each, first seen May 2023.");
    expect(say({ 0: 2, 1: 2, 2: 2, 3: 1 })).toBe("LoRA: 7 papers, spread over four themes, at most 2 in each, first seen May 2023.");
  });

  test("papers in no theme are counted as such", () => {
    const unclear = (inThemes: Readonly<Record<number, number>>, all: number): string =>
      topicSentence({ ...topic(0, inThemes, "MoE"), papers: Int32Array.from({ length: all }, (_, row) => row + 1) }, themes, papers);
    expect(unclear({ 1: 1 }, 4)).toBe("MoE: 4 papers, in Decoding (1), 3 in no theme, first seen Jun 2024.");
    expect(unclear({ 1: 8 }, 9)).toBe("MoE: 9 papers, mostly in Decoding (8), 1 in no theme, first seen Jun 2024.");
    expect(unclear({}, 2)).toBe("MoE: 2 papers, in no theme, first seen Jun 2024.");
  });

  test("without dates or themes it leaves them out", () => {
    expect(topicSentence(topic(0, { 0: 2 }, "LoRA"), themes, [dated(""), dated("")])).toBe("LoRA: 2 papers, all in Adapters.");
    expect(topicSentence(topic(0, { 9: 2 }, "LoRA"), themes, papers)).toBe("LoRA: 2 papers, first seen May 2023.");
  });
});

describe("mainThemes", () => {
  const main = (inThemes: Readonly<Record<number, number>>, all?: number): [string, number[], number] => {
    const one = topic(0, inThemes);
    const found = mainThemes(all === undefined ? one : { ...one, papers: new Int32Array(all) });
    return [found.words, found.themes.map((held) => held.theme), found.unclear];
  };

  test("names the theme or the two themes with most papers; papers spread one by one have none", () => {
    expect(main({ 0: 1 })).toEqual(["in", [0], 0]);
    expect(main({ 0: 4 })).toEqual(["all in", [0], 0]);
    expect(main({ 0: 3, 1: 1 })).toEqual(["mostly in", [0], 0]);
    expect(main({ 0: 2, 1: 2, 2: 1 })).toEqual(["most often in", [0, 1], 0]);
    expect(main({ 0: 1, 1: 1, 2: 1 })).toEqual(["spread over three themes", [], 0]);
    expect(main({ 0: 2, 1: 2, 2: 2 })).toEqual(["spread over three themes", [], 0]);
  });

  test("papers in no theme count", () => {
    expect(main({}, 3)).toEqual(["in no theme", [], 0]);
    expect(main({ 0: 1 }, 4)).toEqual(["in", [0], 3]);
    expect(main({ 0: 2 }, 4)).toEqual(["most often in", [0], 2]);
    expect(main({ 0: 2 }, 5)).toEqual(["in", [0], 3]);
    expect(main({ 0: 3 }, 4)).toEqual(["mostly in", [0], 0]);
    expect(main({ 0: 1, 1: 1 }, 3)).toEqual(["spread over two themes", [], 1]);
  });
});

describe("pairsSentence", () => {
  const topics = ["LoRA", "KV cache", "RL", "MoE", "Speech", "Pruning", "Merging", "Agents"].map((label, id) => topic(id, { 0: 5 }, label));

  test("lists the topics of the same papers, most papers first", () => {
    expect(pairsSentence(topics[0], topics, [pair(0, 2, 2), pair(1, 0, 3), pair(1, 2, 9)])).toBe("Found with KV cache (3) and RL (2).");
    expect(pairsSentence(topics[0], topics, [pair(0, 2, 2)])).toBe("Found with RL (2).");
  });

  test("counts the rest of a long list", () => {
    const pairs = topics.slice(1).map(({ id }) => pair(0, id, 10 - id));
    expect(pairsSentence(topics[0], topics, pairs)).toBe("Found with KV cache (9), RL (8), MoE (7), Speech (6), Pruning (5) and two more.");
  });

  test("says so when there are none", () => {
    expect(pairsSentence(topics[0], topics, [pair(1, 2, 4)])).toBe("Found with no other topic in two papers or more.");
  });
});
