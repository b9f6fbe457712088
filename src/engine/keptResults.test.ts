import { expect, test } from "vitest";
import { corpusOf, inventedPapers } from "../../analysis/fixtures/papers";
import { resolveOptions } from "../../analysis/options";
import { forgetResults, keepResult, keptResult, listKey, resultKey } from "./keptResults";

const corpus = corpusOf(inventedPapers(5));

test("a list is known by all that its themes depend on, and by nothing else", async () => {
  const known = await listKey(corpus, "1");
  expect(known).toMatch(/^[0-9a-f]{64}$/);
  expect(await listKey(structuredClone({ ...corpus, name: "Another name" }), "1")).toBe(known);
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
  const keys = await Promise.all(lists.map((list) => listKey(list, "1")));
  expect(new Set([known, ...keys, await listKey(corpus, "2")]).size).toBe(lists.length + 2);
});

test("other options are another result", async () => {
  const keys = await Promise.all([{}, { themes: 4 }, { seed: 1 }].map((options) => resultKey("list", resolveOptions(options))));
  expect(new Set(keys).size).toBe(3);
  expect(await resultKey("list", resolveOptions({ seed: 1 }))).toBe(keys[2]);
});

test("where a browser keeps nothing, nothing is found, and nothing fails", async () => {
  await keepResult("key", new Uint8Array(3)); // here is no cache
  expect(await keptResult("key")).toBeUndefined();
  expect(await forgetResults()).toBe(false);
});
