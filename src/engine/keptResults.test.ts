import { afterEach, expect, test, vi } from "vitest";
import { corpusOf, inventedPapers } from "../../analysis/fixtures/papers";
import { resolveOptions } from "../../analysis/options";
import type { Corpus } from "../../analysis/types";
import { forgetResults, keepResult, keptResult, resultKey } from "./keptResults";
import type { PackedResult } from "./packedResult";

const corpus = corpusOf(inventedPapers(50));
const keyOf = (list: Corpus, program = "1", options = {}) => resultKey({ corpus: list }, resolveOptions(options), program);

afterEach(() => vi.unstubAllGlobals());

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
    { ...corpus, papers: [...others, { ...first, id: "another" }] },
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
  expect(keys).not.toContain(undefined);
  expect(new Set([known, ...keys]).size).toBe(lists.length + 4);
});

test("results of few papers, and of a program that nobody can tell from others, are not kept", async () => {
  expect(await keyOf({ ...corpus, papers: corpus.papers.slice(0, 199) })).toBeUndefined();
  expect(await keyOf(corpus, "")).toBeUndefined();
  expect(await keptResult(undefined)).toBeUndefined();
});

/** A cache as browsers have it. */
function fakeCache() {
  const kept = new Map<string, Uint8Array>();
  const cache = {
    match: (url: string) => Promise.resolve(kept.has(url) ? new Response((kept.get(url) as Uint8Array).slice()) : undefined),
    keys: () => Promise.resolve(Array.from(kept.keys(), (url) => ({ url }))),
    delete: ({ url }: { url: string }) => Promise.resolve(kept.delete(url)),
    put: async (url: string, response: Response) => void kept.set(url, new Uint8Array(await response.arrayBuffer())),
  };
  vi.stubGlobal("location", { origin: "https://papers.example" });
  vi.stubGlobal("caches", { open: () => Promise.resolve(cache), delete: () => Promise.resolve(kept.size > 0 && (kept.clear(), true)) });
  return kept;
}

const resultOf = (themes: number) => ({ suggested: themes, placement: { theme: Int32Array.of(themes) } }) as unknown as PackedResult;

test("what is kept comes back, of many the last ones; harmed, it counts as none", async () => {
  const kept = fakeCache();
  for (let i = 0; i < 6; i++) await keepResult(`key ${i}`, resultOf(i));
  await keepResult("key 4", resultOf(40));
  expect(await Promise.all([0, 1, 2, 3, 4, 5].map((i) => keptResult(`key ${i}`)))).toEqual([
    undefined,
    undefined,
    resultOf(2),
    resultOf(3),
    resultOf(40),
    resultOf(5),
  ]);
  for (const [url, bytes] of kept) kept.set(url, bytes.slice(0, 11));
  expect(await keptResult("key 5")).toBeUndefined();
  expect(await forgetResults()).toBe(true);
  expect(kept.size).toBe(0);
  expect(await forgetResults()).toBe(false);
});

test("where a browser keeps nothing, nothing is found, and nothing fails", async () => {
  await keepResult("key", resultOf(3)); // here is no cache
  expect(await keptResult("key")).toBeUndefined();
  expect(await forgetResults()).toBe(false);
});
