import { expect, test } from "vitest";
import { diversity, npmi, windowCounts } from "./coherence";

test("a short text is one window, a long one slides by a word", () => {
  const twelve = Array.from({ length: 12 }, (_, i) => `w${i}`);
  const counts = windowCounts([["hive", "bee"], twelve], new Set(["hive", "bee", "w0", "w11", "w5"]));
  expect(counts.windows).toBe(4);
  expect([counts.single.get("w0"), counts.single.get("w5"), counts.single.get("w11")]).toEqual([1, 3, 1]);
  expect([counts.pair.get("bee hive"), counts.pair.get("w0 w5"), counts.pair.get("w0 w11")]).toEqual([1, 1, undefined]);
});

test("words that always stand together have 1, words that never do have -1", () => {
  const counts = windowCounts([["hive", "bee"], ["ice", "snow"], ["hive", "bee"], ["rock"]], new Set(["hive", "bee", "ice", "snow"]));
  expect(npmi(["hive", "bee"], counts)).toBeCloseTo(1, 6);
  expect(npmi(["hive", "ice"], counts)).toBeLessThan(-0.9);
});

test("diversity is the share of different words", () => {
  expect(
    diversity([
      ["a", "b"],
      ["a", "c"],
    ]),
  ).toBe(0.75);
});
