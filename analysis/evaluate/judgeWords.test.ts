import { expect, test } from "vitest";
import { corpusOf, inventedPapers } from "../fixtures/papers";
import { findThemes } from "../analyze";
import { DEFAULT_OPTIONS } from "../options";
import { judgeWords } from "./judgeWords";
import { firstOf, topWords, wordsInOrder } from "./topWords";

test("a list of words that keep company is better than one of words that do not; a single word is no list", () => {
  const texts = [["hive", "bee"], ["ice", "snow"], ["hive", "bee"], ["rock"]];
  const good = judgeWords([["hive", "bee"], ["ice", "snow"], ["rock"]], texts);
  expect(good.npmi).toBeCloseTo(1, 6);
  expect(good.diversity).toBe(1);
  expect(judgeWords([["hive", "ice"]], texts).npmi).toBeLessThan(-0.9);
});

test("the first ten stems are different ones", () => {
  expect(firstOf(["a", undefined, "b", "a", ..."cdefghijkl"]).join("")).toBe("abcdefghij");
});

test("words of themes are single stems that the texts hold; texts hold no stop words", () => {
  const { text, themes } = findThemes(corpusOf(inventedPapers(8)), { ...DEFAULT_OPTIONS, themes: 4 });
  const texts = wordsInOrder(text);
  expect(texts).toHaveLength(32);
  expect(texts[0].slice(0, 3)).toEqual(["honei", "bee", "hive"]);
  expect(texts.flat()).not.toContain("we");
  const seen = new Set(texts.flat());
  for (const words of topWords(text, themes)) {
    expect(words.length).toBeGreaterThan(3);
    for (const word of words) expect(seen.has(word), word).toBe(true);
  }
});
