import { expect, test } from "vitest";
import { analyze, type Found } from "./analyze";
import { analyzeInTurns, stepper } from "./analyzeInTurns";
import { corpusOf, inventedPapers } from "./fixtures/papers";
import { watchedCache } from "./fixtures/watchedCache";
import { resolveOptions } from "./options";

const corpus = corpusOf(inventedPapers(10));

test("what is computed ahead, a step at a time, is there when it is asked for, and is what an analysis gives", () => {
  const { cached, computed } = watchedCache();
  analyze(corpus, resolveOptions({ themes: 4 }), undefined, cached);
  const first = computed.splice(0);

  const wanted = resolveOptions({ themes: 6 });
  const step = stepper();
  for (let before = 0; !step(corpus, wanted, cached); before = computed.length) expect(computed.length - before).toBeLessThanOrEqual(1);
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
  turns.forEach((count, i) => expect(count - (turns[i - 1] ?? 0)).toBeLessThanOrEqual(1));
  expect(turns.length).toBeGreaterThanOrEqual(computed.length); // long stages take several
  expect(new Set(computed).size).toBe(computed.length);
  const stages = told.map((words) => words.split(" ")[0]);
  const order = ["words", "vectors", "themes", "trends", "map"];
  expect(stages).toEqual(stages.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  expect(new Set(stages)).toEqual(new Set(order));
});

test("what is given up between two steps goes on where it was when it is asked for again", async () => {
  const { cached, computed } = watchedCache();
  const wanted = resolveOptions({ themes: 5 });
  const enough = new Error("wanted no more");
  const giveUp = (): Promise<void> => (computed.length === 3 ? Promise.reject(enough) : Promise.resolve());
  await expect(analyzeInTurns(corpus, wanted, () => undefined, cached, giveUp)).rejects.toBe(enough);
  expect(computed).toEqual(["order", "words", "vectors"]);
  analyze(corpus, wanted, undefined, cached);
  expect(new Set(computed).size).toBe(computed.length);
});

test("between two steps of a stage others compute, and both get the bytes of an analysis of their own", () => {
  const many = corpusOf(inventedPapers(260));
  const [one, other] = [0, 1].map((seed) => resolveOptions({ themes: 6, seed }));
  const step = stepper();
  const { cached, computed } = watchedCache();
  while (!computed.includes("vectors")) step(many, one, cached);
  for (let steps = 0; steps < 5; steps++) expect(step(many, one, cached)).toBeUndefined();
  expect(computed).not.toContain("grouping"); // five steps into it
  const between = analyze(many, other).result;
  let found: Found | undefined;
  while (!found) found = step(many, one, cached);
  expect(computed.filter((stage) => stage === "grouping")).toHaveLength(1);
  expect(between).toEqual(analyze(many, other).result);
  expect(found.result).toEqual(analyze(many, one).result);
});

test("a stage that is left for other options begins again when they are asked for no more", () => {
  const { cached, computed } = watchedCache();
  const [one, other] = [0, 1].map((seed) => resolveOptions({ themes: 4, seed }));
  const step = stepper();
  while (!computed.includes("vectors")) step(corpus, one, cached);
  step(corpus, one, cached); // of the groups
  while (!step(corpus, other, cached));
  let found: Found | undefined;
  while (!found) found = step(corpus, one, cached);
  expect(found.result).toEqual(analyze(corpus, one).result);
});
