import fc from "fast-check";
import { expect, test } from "vitest";
import { asSet, containment, jaccard, shingleHashes, trigramHashes } from "./likeness";

const shingles = (text: string): Int32Array => asSet(shingleHashes(text));
const trigrams = (folded: string): Int32Array => asSet(trigramHashes(folded));

test.each([
  ["Bees return home", "bees  RETURN, home."],
  ["bees return home in 2024", "(bees) return: home/in 2024"],
  ["bees \u00a9 return \u00b7 home", "bees return home"],
  ["two bees", "two, bees"],
])("%j and %j are the same words", (one, other) => {
  expect(shingles(one)).toEqual(shingles(other));
  expect(shingles(one).length).toBeGreaterThan(0);
});

test.each([
  ["bees return home", "bees return homes"],
  ["the caf\u00e9 of bees", "the caf of bees"],
  ["\u8702\u871c \u56de\u5bb6 \u4e86", "\u8702\u871c \u56de\u5bb6 \u5417"],
  ["bees return home", "return bees home"],
])("%j and %j are not", (one, other) => {
  expect(jaccard(shingles(one), shingles(other))).toBe(0);
});

test("likeness is that of the sets of all runs of three", () => {
  const letters = fc.array(fc.constantFrom("a", "b", "\u00e9"), { maxLength: 12 });
  const runsOf = (parts: readonly string[]): Set<string> => new Set(parts.slice(2).map((_, i) => parts.slice(i, i + 3).join(" ")));
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      fc.pre(a.length > 2 && b.length > 2);
      const [x, y] = [runsOf(a), runsOf(b)];
      const both = [...x].filter((run) => y.has(run)).length;
      expect(jaccard(shingles(a.join(" ")), shingles(b.join(", ")))).toBe(both / (x.size + y.size - both));
      expect(containment(shingles(a.join(" ")), shingles(b.join(" ")))).toBe(both / Math.min(x.size, y.size));
    }),
  );
});

test("a word or two are compared as they are, and no words are like none", () => {
  expect(shingles("one")).toHaveLength(1);
  expect(jaccard(shingles("one two"), shingles("two one"))).toBe(1);
  expect(shingles(" - . ")).toHaveLength(0);
  expect(trigrams("ab")).toHaveLength(0);
  expect(jaccard(trigrams("abcd"), trigrams("bcde"))).toBe(1 / 3);
});
