import { expect, test } from "vitest";
import type { Paper } from "../types";
import { withWholeWords } from "./partedWords";

const paper = (id: string, abstract: string): Paper => ({
  id,
  title: "Bees",
  abstract,
  date: "2026-01-02",
  datePrecision: "day",
  url: "",
  authors: [],
});
const repaired = (...abstracts: readonly string[]): string[] =>
  withWholeWords(abstracts.map((abstract, i) => paper(`p${i}`, abstract))).map(({ abstract }) => abstract);

test("a word that was parted becomes what stands elsewhere in the list, the commoner of both ways", () => {
  const [first, second] = repaired(
    "The prob- lem of high- dimensional flight. Prob- lems re- turn in multi-lay- ered hives.",
    "A problem of high-dimensional and layered hives; a highdimensional one and problems return.",
    "High-dimensional bees.",
  );
  expect(first).toBe("The problem of high-dimensional flight. Problems return in multi-layered hives.");
  expect(second).toBe("A problem of high-dimensional and layered hives; a highdimensional one and problems return.");
});

test("what waits for the next word stays, and so does what nobody writes otherwise", () => {
  const text = "Single- and multi-hive bees, pre- or postwar, of 2- dimensional vo- calized kinds - or not.";
  expect(repaired(text, "singleand preor singleand hives")[0]).toBe(text);
});

test("letters that are no part of a counted word are left as they are, whatever was read before", () => {
  const text = "Some µµ- µµ of bees.";
  for (let i = 0; i < 2; i++) expect(repaired(text, "of bees")[0]).toBe(text);
});

test("a list without parted words is the same list", () => {
  const papers = [paper("a", "Bees return - home.")];
  expect(withWholeWords(papers)).toBe(papers);
});

test("of a long list the same papers tell, in whatever order they come", () => {
  const papers = Array.from({ length: 12_000 }, (_, i) =>
    paper(`id-${i}`, i % 7 === 0 ? "The flow- er of bees." : i % 3 === 0 ? "A flower." : "A flow-er."),
  );
  const texts = (all: typeof papers): string[] =>
    withWholeWords(all)
      .map(({ id, abstract }) => `${id} ${abstract}`)
      .sort();
  expect(texts(papers)).toEqual(texts(papers.toReversed()));
  expect(texts(papers)).toContain("id-0 The flow-er of bees.");
});
