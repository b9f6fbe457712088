import { expect, test } from "vitest";
import { analyze } from "./analyze";
import { analyzeInTurns, oneStage } from "./analyzeInTurns";
import { corpusOf, inventedPapers } from "./fixtures/papers";
import { watchedCache } from "./fixtures/watchedCache";
import { resolveOptions } from "./options";

const corpus = corpusOf(inventedPapers(10));

test("what is computed ahead, a stage at a time, is there when it is asked for, and is what an analysis gives", () => {
  const { cached, computed } = watchedCache();
  analyze(corpus, resolveOptions({ themes: 4 }), undefined, cached);
  const first = computed.splice(0);

  const wanted = resolveOptions({ themes: 6 });
  for (let turns = 1; !oneStage(corpus, wanted, cached); turns++) expect(computed).toHaveLength(turns);
  const second = computed.splice(0);
  expect(second).toContain("clusters");
  expect(second).toContain("themes");
  for (const once of ["words", "vectors", "grouping", "map"]) {
    expect(first).toContain(once);
    expect(second).not.toContain(once);
  }

  const { result } = analyze(corpus, wanted, undefined, cached);
  expect(computed).toEqual([]);
  expect(result).toEqual(analyze(corpus, wanted).result);
});

test("in turns nothing is computed twice, told twice or lost", async () => {
  const { cached, computed } = watchedCache();
  const wanted = resolveOptions({ themes: 5 });
  const told: string[] = [];
  const turns: number[] = [];
  const found = await analyzeInTurns(
    corpus,
    wanted,
    (stage, share) => told.push(`${stage} ${share}`),
    cached,
    () => {
      turns.push(computed.length);
      return Promise.resolve();
    },
  );
  expect(JSON.stringify(found.result)).toBe(JSON.stringify(analyze(corpus, wanted).result));
  expect(turns).toEqual(computed.slice(1).map((_, i) => i + 1));
  expect(new Set(computed).size).toBe(computed.length);
  const stages = told.map((words) => words.split(" ")[0]);
  const order = ["words", "vectors", "themes", "trends", "map"];
  expect(stages).toEqual(stages.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  expect(new Set(stages)).toEqual(new Set(order));
});

test("what is given up between two stages goes on where it was when it is asked for again", async () => {
  const { cached, computed } = watchedCache();
  const wanted = resolveOptions({ themes: 5 });
  const enough = new Error("wanted no more");
  const giveUp = (): Promise<void> => (computed.length === 3 ? Promise.reject(enough) : Promise.resolve());
  await expect(analyzeInTurns(corpus, wanted, () => undefined, cached, giveUp)).rejects.toBe(enough);
  expect(computed).toEqual(["order", "words", "vectors"]);
  analyze(corpus, wanted, undefined, cached);
  expect(new Set(computed).size).toBe(computed.length);
});
