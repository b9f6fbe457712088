import { expect, test } from "vitest";
import { analyze } from "./analyze";
import { computeAhead } from "./computeAhead";
import { corpusOf, inventedPapers } from "./fixtures/papers";
import { resolveOptions } from "./options";
import { type Cached, stageCache } from "./stageCache";

test("what is computed ahead, a stage at a time, is there when it is asked for, and is what an analysis gives", () => {
  const corpus = corpusOf(inventedPapers(10));
  const inner = stageCache();
  let computed: string[] = [];
  const cached: Cached = (stage, inputs, compute) =>
    inner(stage, inputs, () => {
      const value = compute();
      computed.push(stage);
      return value;
    });
  analyze(corpus, resolveOptions({ themes: 4 }), undefined, cached);
  const first = computed;

  const wanted = resolveOptions({ themes: 6 });
  let turns = 1;
  for (computed = []; !computeAhead(corpus, wanted, cached); turns++) expect(computed).toHaveLength(turns);
  expect(computed).toContain("clusters");
  expect(computed).toContain("themes");
  for (const once of ["words", "vectors", "grouping", "map"]) {
    expect(first).toContain(once);
    expect(computed).not.toContain(once);
  }

  computed = [];
  const { result } = analyze(corpus, wanted, undefined, cached);
  expect(computed).toEqual([]);
  expect(result).toEqual(analyze(corpus, wanted).result);
});
