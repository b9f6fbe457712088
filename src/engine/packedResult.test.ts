import fc from "fast-check";
import { expect, test } from "vitest";
import { analyze } from "../../analysis/analyze";
import { corpusOf, inventedPapers } from "../../analysis/fixtures/papers";
import { resolveOptions } from "../../analysis/options";
import type { AnalysisResult } from "../../analysis/types";
import { packedOptions, packedResult, unpackedOptions, unpackedResult } from "./packedResult";

const { papers } = corpusOf(inventedPapers(6));
const { result } = analyze(corpusOf(papers), resolveOptions({ themes: 4 }));

/** The papers as the other side has them. */
const there = structuredClone(papers);

test("a result comes across as it was, to the order of what is saved of it", () => {
  const acronyms: AnalysisResult["acronyms"] = [
    { short: "QB", long: "queen\nbee", papers: 3 },
    { short: "𝛼B", long: "", papers: 1 },
  ];
  const known = result.known.map((theme, i) => ({ ...theme, ...(i === 1 && { label: "Bees", color: 3 }) }));
  const whole = { ...result, acronyms, known };
  const across = unpackedResult(structuredClone(packedResult(whole, papers)), whole.options, there);
  expect(across).toEqual(whole);
  expect(JSON.stringify(across.known)).toBe(JSON.stringify(known));
});

test("options come across with all that they know, papers of other lists too, and again as they came", () => {
  const ids = [...papers.map(({ id }) => id), "gone", "gone too"];
  fc.assert(
    fc.property(fc.array(fc.subarray(ids), { maxLength: 4 }), (lists) => {
      const options = resolveOptions({ known: lists.map((own, key) => ({ key, papers: own })) });
      const across = unpackedOptions(structuredClone(packedOptions(options, papers)), there);
      expect(across).toEqual(options);
      for (const list of [there, there.slice(5), papers.toReversed()])
        expect(unpackedOptions(structuredClone(packedOptions(across, list)), list)).toEqual(options);
    }),
  );
});
