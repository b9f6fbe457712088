import { expect, test } from "vitest";
import { largestJaccard } from "./bootstrap";
import { corpusOf, inventedPapers } from "../analysis/fixtures/papers";
import { NO_CHOICES } from "../analysis/options";
import { readText } from "../analysis/text/readText";
import { ofCommonestLabels } from "./corpora";
import { difference, spread, table } from "./markdown";
import { pooled } from "./peer";
import { peerWords } from "./peerWords";
import { correlation, deviation, mean, median, standardError } from "./statistics";

test("mean, deviation and standard error of a sample", () => {
  const values = [2, 4, 4, 4, 5, 5, 7, 9];
  expect(mean(values)).toBe(5);
  expect(median(values)).toBe(4.5);
  expect(median([3, 1, 2])).toBe(2);
  expect(deviation(values)).toBeCloseTo(Math.sqrt(32 / 7), 12);
  expect(standardError(values)).toBeCloseTo(Math.sqrt(32 / 7 / 8), 12);
});

test("figures as they stand in tables", () => {
  expect(spread([0.4, 0.6])).toBe("0.500 ± 0.141");
  expect(difference([0.4, 0.6], [0.5, 0.8])).toBe("−0.150 ± 0.050");
  expect(table(["what", "n"], [["a|b", "1"]])).toBe("| what | n |\n| --- | ---: |\n| a\\|b | 1 |");
});

test("words from elsewhere become our stems, each once, without stop words, phrases and words that no text holds", () => {
  const text = readText(corpusOf(inventedPapers(8)), NO_CHOICES);
  expect(peerWords(text, [["bees", "honey bees", "bee", "the", "hives", "zebra", "2024"]])).toEqual([["bee", "hive"]]);
});

test("the first papers of the commonest labels", () => {
  const papers = inventedPapers(2);
  const labels = ["a", "b", "b", "c", "c", "c", "b", "d"];
  const { papers: chosen, labels: left } = ofCommonestLabels({ name: "x", papers, labels }, 2, 4);
  expect(left).toEqual(["b", "b", "c", "c"]);
  expect(chosen).toEqual(papers.slice(1, 5));
});

test("jobs run two at a time, and their results keep the order", async () => {
  let running = 0;
  let most = 0;
  const job = (i: number) => async (): Promise<number> => {
    most = Math.max(most, ++running);
    await new Promise((done) => setTimeout(done, 5 - i));
    running--;
    return i;
  };
  expect(await pooled([0, 1, 2, 3, 4].map(job))).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(2);
});

test("a theme is as much found again as the group that shares most with it", () => {
  const before = Int32Array.of(0, 0, 0, 0, 1, 1, 1);
  expect(largestJaccard(before, 0, Int32Array.of(2, 2, 2, 5, 5, 5, 5))).toBe(3 / 4);
  expect(largestJaccard(before, 1, before)).toBe(1);
  expect(largestJaccard(before, 3, before)).toBe(0);
});

test("correlation of what rises together, apart, and not at all", () => {
  expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
  expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
  expect(correlation([1, 2, 3], [1, 0, 1])).toBeCloseTo(0, 12);
});
