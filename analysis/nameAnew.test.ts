import { expect, test } from "vitest";
import { analyze } from "./analyze";
import { corpusOf, inventedPapers } from "./fixtures/papers";
import { nameAnew } from "./nameAnew";
import { resolveOptions } from "./options";
import { stageCache } from "./stageCache";

const corpus = corpusOf(inventedPapers(12));
const options = resolveOptions({ themes: 4, topics: [{ label: "Snow", aliases: ["firn"], exclude: [] }] });
const leaving = (...stop: string[]) => ({ ...options, words: { ...options.words, stop } });

test("who leaves a word out sees at once the same groups and places, and the word nowhere", () => {
  const cached = stageCache();
  const shown = analyze(corpus, options, undefined, cached).result;
  const wanted = { ...leaving("glacier"), known: shown.known };
  const named = nameAnew(corpus, wanted, options, cached);
  expect(JSON.stringify(shown.themes)).toMatch(/glacier/i);
  expect(named?.options).toEqual(wanted);
  expect(named?.placement).toEqual(shown.placement);
  expect(named?.themes.map(({ key, size }) => [key, size])).toEqual(shown.themes.map(({ key, size }) => [key, size]));
  expect(named?.topics).toEqual(shown.topics);
  expect(named?.trends.themes).toEqual(shown.trends.themes);
  const { themes, families, topicSuggestions, trends } = named as NonNullable<typeof named>;
  expect(JSON.stringify([themes, families, topicSuggestions, trends])).not.toMatch(/glacier(?!s-)/i); // papers' ids are no names

  // what follows is what an analysis gives that nobody waited for early
  expect(analyze(corpus, wanted, undefined, cached).result).toEqual(analyze(corpus, wanted).result);
});

test("nothing comes early where more has changed, where the answer is there, or where what is shown is remembered no more", () => {
  const cached = stageCache(2);
  const { result } = analyze(corpus, options, undefined, cached);
  expect(nameAnew(corpus, leaving("firn"), options, cached)).toBeDefined();
  expect(nameAnew(corpus, options, options, cached)).toBeUndefined();
  expect(nameAnew(corpus, { ...leaving("firn"), themes: 5 }, options, cached)).toBeUndefined();
  expect(nameAnew(corpus, { ...leaving("firn"), seed: 2 }, options, cached)).toBeUndefined();
  expect(nameAnew(corpus, leaving("zeppelin"), options, cached)).toBeUndefined();
  expect(nameAnew(corpus, { ...options, words: { ...options.words, keep: ["the"] } }, options, cached)).toBeUndefined();
  expect(nameAnew({ ...corpus, papers: [...corpus.papers] }, leaving("firn"), options, cached)).toBeUndefined();

  analyze(corpus, leaving("firn"), undefined, cached);
  expect(nameAnew(corpus, leaving("firn"), options, cached)).toBeUndefined();
  expect(nameAnew(corpus, { ...leaving("firn", "moraine"), known: result.known }, leaving("firn"), cached)).toBeDefined();
  expect(nameAnew(corpus, options, leaving("firn"), cached)).toBeUndefined(); // taken back
});
