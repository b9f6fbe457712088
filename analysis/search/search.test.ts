import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { corpusOf } from "../fixtures/papers";
import type { Corpus, Paper } from "../types";
import { type Named, type PaperIndex, paperIndex } from "./paperIndex";
import { parseQuery } from "./paperQuery";

const paper = (id: string, title: string, abstract: string, date: string, authors: readonly string[]): Paper => ({
  id,
  title,
  abstract,
  date,
  datePrecision: date ? "year" : "none",
  url: "",
  authors,
});
const papers = [
  paper("0", "Honey bees in long winters", "Hives lose heat. The queen survives.", "2023", ["Ada Byron"]),
  paper("1", "Glacier retreat", "Long lists of winters, and honey for the crew.", "2024", ["Jan van der Berg"]),
  paper("2", "Queen bees", "The long context of a hive.", "2025", ["Ada Queen"]),
  paper("3", "Violins", "Spruce and varnish, long of context: a survey.", "", ["Ada Byron"]),
  {
    ...paper("4", "Withheld", "", "2022", []),
    terms: [
      ["ground settlement", 2],
      ["long", 1],
      ["context window", 1],
    ] as const,
  },
];
const named = {
  themes: [{ label: "Low-rank hives" }, { label: "Ice" }],
  topics: [{ label: "Queens", papers: Int32Array.from([0, 2]) }],
  placement: { theme: Int32Array.from([0, 1, 0, -1, -1]) },
} as unknown as Named;
const indexOf = (corpus: Corpus): PaperIndex => {
  const reading = paperIndex(corpus);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
};
const index = indexOf(corpusOf(papers));
const found = (query: string) => index.search(query, named);
const rows = (query: string) =>
  found(query)
    .hits.map(({ row }) => row)
    .sort();

describe("search", () => {
  test("wants every word, in any part of the paper", () => {
    expect(rows("honey")).toEqual([0, 1]);
    expect(rows("honey queen")).toEqual([0]);
    expect(rows("queen ada")).toEqual([0, 2]);
  });

  test("keeps to a field", () => {
    expect(rows("title:queen")).toEqual([2]);
    expect(rows("abstract:queen")).toEqual([0]);
    expect(rows("author:queen")).toEqual([2]);
    expect(rows("author:byron title:violins")).toEqual([3]);
  });

  test("knows themes, topics and years", () => {
    expect(rows("theme:low-rank")).toEqual([0, 2]);
    expect(rows("topic:queens bees")).toEqual([0, 2]);
    expect(rows("year:2024")).toEqual([1]);
    expect(rows("2023..2024")).toEqual([0, 1]);
    expect(rows("year:2023..2025 -year:2024")).toEqual([0, 2]);
    expect(rows("theme:nothing")).toEqual([]);
  });

  test("a phrase is its words side by side, across no full stop of a list of terms", () => {
    expect(rows('"long context"')).toEqual([2]);
    expect(rows('abstract:"long winters"')).toEqual([]);
    expect(rows('"long winters"')).toEqual([0]);
    expect(rows('"ground settlement"')).toEqual([4]);
  });

  test("a minus leaves out whole words and phrases, alone too", () => {
    expect(rows("long -survey")).toEqual([0, 1, 2, 4]);
    expect(rows('long -"long context" -honey')).toEqual([3, 4]);
    expect(rows("-long")).toEqual([]);
    expect(rows("-title:bees")).toEqual([1, 3, 4]);
    expect(rows("-surv")).toEqual([0, 1, 2, 3, 4]);
  });

  test("says how a word was found: whole words first, beginnings next, one changed letter only where there is neither", () => {
    expect(found("hive").hits.map(({ row, how }) => [row, how])).toEqual([[2, "whole"], [0, "beginning"]]); // prettier-ignore
    expect(found("vioilns").hits).toEqual([]);
    expect(found("viollins").hits).toMatchObject([{ row: 3, how: "typo", words: ["violins"], inTitle: true }]);
    expect(found("viollins").nearest).toContain("violins");
    expect(found("bee").hits.every(({ how }) => how === "beginning")).toBe(true);
    expect(rows("icy")).toEqual([]);
  });

  test("a query that cannot be read says why and is searched as plain words", () => {
    for (const [query, why] of [
      ['"honey bees', "A quote is not closed"],
      ["color:honey", "“color:” is no field"],
      ["year:soon honey", "“soon” is no year"],
      ["2024..2023 honey", "2024 comes after 2023"],
      ["honey -", "A minus needs a word"],
      ["title: honey", "title: needs a word"],
      ['honey ""', "The quotes hold no words"],
    ]) {
      expect(found(query).problem).toMatch(new RegExp(`^${why}.*, so this is searched as plain words\\.$`));
    }
    expect(rows('"honey bees')).toEqual([0]);
  });

  test("a title pasted with its colon and hyphens is no mistake", () => {
    expect(parseQuery("LoRA: low-rank adaptation of x-rays").problem).toBe("");
    expect(rows("glacier: retreat")).toEqual([1]);
  });

  test("answers anything that can be typed, and never a paper twice", () => {
    const typed = fc
      .array(fc.constantFrom("honey", "-", '"', ":", "title:", "year:", "2023", "..", " ", "queen", "-bees", "*", "(", "\\"))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(typed, (query) => {
        const { hits } = found(query);
        expect(new Set(hits.map(({ row }) => row)).size).toBe(hits.length);
      }),
    );
  });
});
