import { expect, test } from "vitest";
import { corpusOf, inventedPapers } from "../../analysis/fixtures/papers";
import { resolveOptions } from "../../analysis/options";
import type { Corpus } from "../../analysis/types";
import { forgetResults, keepResult, keptResult, papersKey, resultKey } from "./keptResults";

const corpus = corpusOf(inventedPapers(5));

async function keyOf(list: Corpus, program = "1", options = {}): Promise<string> {
  return resultKey((await papersKey(list.papers)) ?? "", list, resolveOptions(options), program);
}

test("a result is known by all that it depends on, and by nothing else", async () => {
  const known = await keyOf(corpus);
  expect(known).toMatch(/^[0-9a-f]{64}$/);
  expect(await keyOf(structuredClone({ ...corpus, name: "Another name" }))).toBe(known);
  const [first, ...others] = corpus.papers;
  const paper = { ...first, terms: [["bee", 2] as const] };
  const changed = Object.entries(paper).map(([field, value]) => ({
    ...paper,
    [field]: typeof value === "string" ? `${value}.` : field === "terms" ? [["bee", 3]] : ["Another"],
  }));
  const lists = [
    { ...corpus, papers: [paper, ...others] },
    ...changed.map((one) => ({ ...corpus, papers: [one, ...others] })),
    { ...corpus, papers: others },
    { ...corpus, papers: [...others, first] },
    { ...corpus, asOf: "2031-05-05" },
    { ...corpus, acronyms: [{ short: "HB", long: "honey bee", papers: 3 }] },
    { ...corpus, compounds: ["honey-bee"] },
    { ...corpus, drawnFrom: 900_000 },
  ];
  const keys = await Promise.all([
    ...lists.map((list) => keyOf(list)),
    keyOf(corpus, "2"),
    keyOf(corpus, "1", { themes: 4 }),
    keyOf(corpus, "1", { seed: 1 }),
  ]);
  expect(new Set([known, ...keys]).size).toBe(lists.length + 4);
});

test("where a browser keeps nothing, nothing is found, and nothing fails", async () => {
  await keepResult("key", new Uint8Array(3)); // here is no cache
  expect(await keptResult("key")).toBeUndefined();
  expect(await forgetResults()).toBe(false);
});
