import { expect, test } from "vitest";
import { analyze } from "./analyze";
import { analyzeInTurns } from "./analyzeInTurns";
import { corpusOf, inventedPapers } from "./fixtures/papers";
import { nameAnew, type Stages, stagesOf } from "./nameAnew";
import { resolveOptions } from "./options";
import { type Cached, stageCache } from "./stageCache";
import type { AnalysisOptions, AnalysisResult } from "./types";

const corpus = corpusOf(inventedPapers(12));
const options = resolveOptions({ themes: 4, topics: [{ label: "Snow", aliases: ["firn"], exclude: [] }] });
const known = (shown: AnalysisOptions, cached: Cached): Stages => stagesOf(corpus, shown, cached) as Stages;
const leaving = (...stop: string[]) => ({ ...options, words: { ...options.words, stop } });

test("who leaves a word out sees at once the same groups and places, and the word nowhere", () => {
  const cached = stageCache();
  const shown = analyze(corpus, options, undefined, cached).result;
  const wanted = { ...leaving("glacier"), known: shown.known };
  const named = nameAnew(corpus, wanted, known(options, cached), cached);
  expect(JSON.stringify(shown.themes)).toMatch(/glacier/i);
  expect(named?.options).toEqual(wanted);
  expect(named?.placement).toEqual(shown.placement);
  expect(named?.themes.map(({ key, size }) => [key, size])).toEqual(shown.themes.map(({ key, size }) => [key, size]));
  expect(named?.themes.map(({ terms }) => terms)).toEqual(
    shown.themes.map(({ terms }) => terms.filter(({ term }) => !/glacier/i.test(term))), // in the order in which the reader has them before him
  );
  expect(named?.topics).toEqual(shown.topics);
  expect(named?.trends.themes).toEqual(shown.trends.themes);
  const { themes, families, topicSuggestions, trends } = named as NonNullable<typeof named>;
  expect(JSON.stringify([themes, families, topicSuggestions, trends])).not.toMatch(/glacier(?!s-)/i); // papers' ids are no names

  // what follows is what an analysis gives that nobody waited for early
  expect(analyze(corpus, wanted, undefined, cached).result).toEqual(analyze(corpus, wanted).result);
});

test("nothing comes early where more has changed, or where the answer is there", () => {
  const cached = stageCache(2);
  const { result } = analyze(corpus, options, undefined, cached);
  const shown = known(options, cached);
  expect(nameAnew(corpus, leaving("firn"), shown, cached)).toBeDefined();
  expect(nameAnew(corpus, options, shown, cached)).toBeUndefined();
  expect(nameAnew(corpus, { ...leaving("firn"), themes: 5 }, shown, cached)).toBeUndefined();
  expect(nameAnew(corpus, { ...leaving("firn"), seed: 2 }, shown, cached)).toBeUndefined();
  expect(nameAnew(corpus, leaving("zeppelin"), shown, cached)).toBeUndefined();
  expect(nameAnew(corpus, { ...options, words: { ...options.words, keep: ["the"] } }, shown, cached)).toBeUndefined();
  expect(nameAnew({ ...corpus }, leaving("firn"), shown, cached)).toBeUndefined();

  analyze(corpus, leaving("firn"), undefined, cached);
  const next = known(leaving("firn"), cached);
  expect(nameAnew(corpus, leaving("firn"), shown, cached)).toBeUndefined();
  expect(nameAnew(corpus, { ...leaving("firn", "moraine"), known: result.known }, next, cached)).toBeDefined();
  expect(nameAnew(corpus, options, next, cached)).toBeUndefined(); // taken back
});

test("words are left out one after the other before other themes are found, although the cache has forgotten what is shown", async () => {
  const cached = stageCache();
  analyze(corpus, options, undefined, cached);
  const shown = known(options, cached);
  const givenUp = new Error("another word");
  const once = (): Promise<void> => (stagesOf(corpus, options, cached) ? Promise.resolve() : Promise.reject(givenUp));
  await expect(analyzeInTurns(corpus, leaving("firn"), () => undefined, cached, once)).rejects.toBe(givenUp);
  const both = leaving("firn", "glacier");
  const { themes } = nameAnew(corpus, both, shown, cached) as AnalysisResult;
  expect(JSON.stringify(themes)).not.toMatch(/firn|glacier(?!s-)/i);
  expect(analyze(corpus, both, undefined, cached).result).toEqual(analyze(corpus, both).result);
});
