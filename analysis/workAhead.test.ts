import { expect, test } from "vitest";
import { analyze } from "./analyze";
import { corpusOf, inventedPapers } from "./fixtures/papers";
import { resolveOptions } from "./options";
import { type Cached, stageCache } from "./stageCache";
import { finished } from "./steps";
import { workAhead } from "./workAhead";

/** A list that tells which stages were computed, and turns that come when the test says so. */
function opened(papers: number) {
  const corpus = corpusOf(inventedPapers(papers));
  const computed: string[] = [];
  const inner = stageCache();
  const cached: Cached = (stage, inputs, compute) =>
    inner(stage, inputs, () => {
      const value = finished(compute());
      computed.push(stage);
      return value;
    });
  const turns: (() => void)[] = [];
  const goOn = (most = Infinity): void => {
    for (let left = most; left > 0 && turns.length > 0; left--) turns.shift()?.();
  };
  return { list: { corpus, cached }, computed, turns, goOn, ahead: workAhead((turn) => turns.push(turn)) };
}

test("a list is found whole that was prepared before it is opened, whatever it is called then", async () => {
  const { list, computed, goOn, ahead } = opened(10);
  const options = resolveOptions({});
  const told: string[] = [];
  const whole = ahead.begin(list, [[options]], (stage) => told.push(stage));
  goOn();
  expect(await whole).toBe(true);
  expect(new Set(told)).toEqual(new Set(["words", "vectors", "themes", "trends", "map"]));
  computed.length = 0;
  const named = { ...list.corpus, name: "Bees" };
  const { result } = analyze(named, options, undefined, list.cached);
  expect(computed).toEqual([]);
  expect(result).toEqual(analyze(named, options).result);
});

test("one thing is prepared at a time: what is begun later takes its place, and a rest leaves what was found", async () => {
  const { list, computed, turns, goOn, ahead } = opened(10);
  const [first, second] = [3, 5].map((themes) => resolveOptions({ themes }));
  const given = ahead.begin(list, [[first]]);
  goOn(4);
  const taken = ahead.begin(list, [[second]]);
  expect(await given).toBe(false);
  expect(turns).toHaveLength(1);
  goOn(2);
  ahead.rest();
  expect(await taken).toBe(false);
  const found = computed.length;
  goOn();
  expect(computed).toHaveLength(found);
  analyze(list.corpus, second, undefined, list.cached);
  for (const once of ["words", "vectors", "grouping"]) expect(computed.filter((stage) => stage === once)).toHaveLength(1);
});

test("on a way the themes that are known by then are handed on, and a way that cannot be is left out", async () => {
  const { list, computed, goOn, ahead } = opened(10);
  const { result } = analyze(list.corpus, resolveOptions({ themes: 4 }), undefined, list.cached);
  const asked = (themes: number, known = result.known) => resolveOptions({ themes, known });
  const refused = { ...asked(3), words: { stop: 1 } as never };
  const whole = ahead.begin(list, [[refused], [asked(5), asked(6)]]);
  goOn();
  expect(await whole).toBe(true);
  const five = analyze(list.corpus, asked(5)).result;
  computed.length = 0;
  analyze(list.corpus, asked(6, five.known), undefined, list.cached);
  expect(computed).toEqual([]);
});

test("a list that cannot be analysed is given up without a word: whoever opens it is told", async () => {
  const { list, goOn, ahead } = opened(1);
  const few = { ...list, corpus: { ...list.corpus, papers: list.corpus.papers.slice(0, 2) } };
  const whole = ahead.begin(few, [[resolveOptions({})]]);
  goOn();
  expect(await whole).toBe(true);
  expect(() => analyze(few.corpus, resolveOptions({}), undefined, few.cached)).toThrow("papers");
});
