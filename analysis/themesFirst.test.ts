import { expect, test } from "vitest";
import { analyze } from "./analyze";
import { corpusOf, inventedPapers } from "./fixtures/papers";
import { watchedCache } from "./fixtures/watchedCache";
import { resolveOptions } from "./options";
import { themesFirst } from "./themesFirst";
import type { AnalysisResult } from "./types";

const corpus = corpusOf(inventedPapers(40));
const wanted = resolveOptions({ themes: 3 });
const silent = (): void => undefined;
const atOnce = (): Promise<void> => Promise.resolve();

test("another number of themes is there but for what they fall into and the words that know of other themes, and then these alone are missing", async () => {
  const { cached, computed } = watchedCache();
  analyze(corpus, resolveOptions({ themes: 5 }), undefined, cached);
  let first: AnalysisResult | undefined;
  const { result } = await themesFirst(corpus, wanted, silent, cached, atOnce, (early) => {
    first = early;
    computed.length = 0;
  });
  expect(computed).toEqual(["terms", "parts", "names of parts"]);
  expect(result.themes.flatMap(({ parts }) => parts).length).toBeGreaterThan(0);
  const early = first?.themes ?? [];
  expect(first).toEqual({ ...result, themes: result.themes.map((theme, i) => ({ ...theme, parts: [], terms: early[i].terms })) });
  result.themes.forEach(({ terms }, i) => {
    const papers = new Map(early[i].terms.map(({ term, papers, papersInCorpus }) => [term, { papers, papersInCorpus }]));
    const both = terms.filter(({ term }) => papers.has(term));
    expect(both.length).toBeGreaterThan(terms.length / 3);
    expect(both).toEqual(both.map((term) => ({ ...term, ...papers.get(term.term) })));
  });
  expect(result).toEqual(analyze(corpus, wanted).result);
});

test("nothing is shown first of what is known", async () => {
  const { cached, computed } = watchedCache();
  analyze(corpus, wanted, undefined, cached);
  computed.length = 0;
  const { result } = await themesFirst(corpus, wanted, silent, cached, atOnce, () => expect.unreachable());
  expect(computed).toEqual([]);
  expect(result).toEqual(analyze(corpus, wanted).result);
});
