import { describe, expect, test } from "vitest";
import { corpusOf, inventedPapers } from "../fixtures/papers";
import { NO_CHOICES } from "../options";
import { readText } from "../text/readText";
import type { Burst, Paper, TermCount } from "../types";
import { lateCandidates, lateTerms, suggestTopics, topicCandidates } from "./suggestTopics";

/** Planted: an acronym in eight papers, a phrase in six titles, a phrase of many abstracts in no title, a name at the end. */
const planted = inventedPapers(12).map((paper, i): Paper => {
  const extra = [
    i < 4 ? "Waggle run length (WRL) counts." : i < 8 ? "WRL counts." : "",
    i < 30 && i >= 20 ? "The follow-up visits were many." : "",
    i >= 40 ? "We used Zonotrap." : "",
  ];
  return {
    ...paper,
    title: i >= 10 && i < 16 ? `${paper.title}: queen rearing` : paper.title,
    abstract: `${paper.abstract} ${extra.join(" ")}`,
  };
});
const text = readText(corpusOf(planted), NO_CHOICES);
const burst = (term: string, to: string): Burst => ({
  term,
  from: "2020-10-01",
  to,
  weight: 9,
  bins: { from: 0, to: 0 },
  fresh: false,
  counts: new Int32Array(1),
  rows: new Int32Array(0),
  theme: -1,
});
const bursts = [burst("Zonotrap", "2020-12-31"), burst("queen rearing", "2020-06-30")];
const late = lateTerms({ bursts, bins: [{ label: "2020 Q4", from: "2020-10-01", to: "2020-12-31", partial: false }] });
const suggest = (keys: readonly string[] = [], papers: readonly Int32Array[] = []) =>
  suggestTopics([...topicCandidates(text), lateCandidates(text, late)], { keys, papers });
const labels = (keys?: readonly string[], papers?: readonly Int32Array[]): string[] => suggest(keys, papers).map(({ label }) => label);

describe("suggested are", () => {
  test("acronyms with their long form, phrases of titles, and what came up at the end, each with its papers", () => {
    expect(suggest()).toEqual(
      expect.arrayContaining([
        { label: "WRL", aliases: ["waggle run length"], papers: 8, why: "acronym" },
        { label: "queen rearing", aliases: [], papers: 6, why: "frequent phrase" },
        { label: "Zonotrap", aliases: [], papers: 8, why: "came up lately" },
      ]),
    );
  });

  test("at most 24, no paper set twice, the same every time", () => {
    const found = suggest();
    expect(found.length).toBeLessThanOrEqual(24);
    expect(new Set(found.map(({ label }) => label.toLowerCase())).size).toBe(found.length);
    expect(suggest()).toEqual(found);
    for (const { papers } of found) expect(papers).toBeGreaterThanOrEqual(3);
  });
});

describe("not suggested is", () => {
  test("what no title says", () => {
    expect(labels()).not.toContain("follow-up visits");
  });

  test("the long form of an acronym that is suggested", () => {
    expect(labels()).not.toContain("waggle run length");
  });

  test("what is followed already, by its stems or by its papers", () => {
    expect(labels(["queen rear"])).not.toContain("queen rearing");
    expect(labels(["waggl run length"])).not.toContain("WRL");
    const row = (i: number): number => i;
    expect(labels([], [Int32Array.from({ length: 6 }, (_, i) => row(10 + i))])).not.toContain("queen rearing");
  });
});

test("from terms alone the same is suggested as from the text", () => {
  const withheld = planted.map((paper, row): Paper => {
    const { counts, vocabulary } = text;
    const terms = Array.from(counts.column.subarray(counts.rowStart[row], counts.rowStart[row + 1]), (column, p): TermCount => [
      vocabulary.surface[column],
      counts.value[counts.rowStart[row] + p],
    ]);
    return { ...paper, abstract: "", terms };
  });
  const model = readText({ ...corpusOf(withheld), acronyms: text.acronyms, compounds: text.compounds }, NO_CHOICES);
  const again = suggestTopics([...topicCandidates(model), lateCandidates(model, late)], { keys: [], papers: [] }).map(
    ({ label, papers }) => [label, papers],
  );
  expect(again).toEqual(suggest().map(({ label, papers }) => [label, papers]));
});
