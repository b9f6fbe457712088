import { expect, test } from "vitest";
import { analyze } from "./analyze";
import { corpusOf, inventedPapers } from "./fixtures/papers";
import { watchedCache } from "./fixtures/watchedCache";
import { resolveOptions } from "./options";
import { themesFirst } from "./themesFirst";

const corpus = corpusOf(inventedPapers(40));
const wanted = resolveOptions({ themes: 3 });
const silent = (): void => undefined;
const atOnce = (): Promise<void> => Promise.resolve();

test("another number of themes is there but for what they fall into, and then that alone is missing", async () => {
  const { cached, computed } = watchedCache();
  analyze(corpus, resolveOptions({ themes: 5 }), undefined, cached);
  const first = await themesFirst(corpus, wanted, silent, cached, atOnce);
  computed.length = 0;
  const { result } = analyze(corpus, wanted, undefined, cached);
  expect(computed).toEqual(["parts", "names of parts"]);
  expect(result.themes.flatMap(({ parts }) => parts).length).toBeGreaterThan(0);
  expect(first).toEqual({ ...result, themes: result.themes.map((theme) => ({ ...theme, parts: [] })) });
  expect(result).toEqual(analyze(corpus, wanted).result);
});

test("nothing is shown first of what is known", async () => {
  const { cached, computed } = watchedCache();
  analyze(corpus, wanted, undefined, cached);
  computed.length = 0;
  expect(await themesFirst(corpus, wanted, silent, cached, atOnce)).toBeUndefined();
  expect(computed).toEqual([]);
});
