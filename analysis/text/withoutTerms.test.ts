import { expect, test } from "vitest";
import { analyze } from "../analyze";
import { corpusOf, inventedPapers } from "../fixtures/papers";
import { DEFAULT_OPTIONS } from "../options";
import type { CountMatrix, TextModel, WordChoices } from "../types";
import { withoutTerms } from "./withoutTerms";

const { text } = analyze(corpusOf(inventedPapers(10)), DEFAULT_OPTIONS).evidence;

const leaving = (choices: Partial<WordChoices>): ReturnType<typeof withoutTerms> =>
  withoutTerms(text, { ...DEFAULT_OPTIONS.words, ...choices });
const termsOf = ({ vocabulary }: TextModel): Set<string> => new Set(vocabulary.key);

/** Row -> term -> value. */
function cells({ rowStart, column, value }: CountMatrix, keyOf: (column: number) => string): Map<string, number>[] {
  return Array.from(
    { length: rowStart.length - 1 },
    (_, row) =>
      new Map(
        Array.from({ length: rowStart[row + 1] - rowStart[row] }, (_, i) => {
          const p = rowStart[row] + i;
          return [keyOf(column[p]), value[p]] as const;
        }),
      ),
  );
}

test("a word takes its other forms and every phrase with it that it stands in; all other terms stay what they were", () => {
  const left = leaving({ stop: ["glacier"] });
  const gone = goneFrom({ stop: ["glacier"] });
  expect(gone).toContain("glacier");
  expect(gone).toContain("alpin glacier");
  expect(gone.every((key) => key.split(" ").includes("glacier"))).toBe(true);
  expect([...termsOf(left as TextModel)].some((key) => key.split(" ").includes("glacier"))).toBe(false);

  const stays = (row: Map<string, number>): Map<string, number> => new Map([...row].filter(([key]) => !gone.includes(key)));
  const [now, before] = [left as TextModel, text];
  const key = (model: TextModel) => (column: number) => model.vocabulary.key[column];
  expect(cells(now.counts, key(now))).toEqual(cells(before.counts, key(before)).map(stays));
  const titles = (model: TextModel): CountMatrix => ({ ...model.counts, value: model.inTitle });
  expect(cells(titles(now), key(now))).toEqual(cells(titles(before), key(before)).map(stays));
  for (const name of ["surface", "length", "documentFrequency", "cohesion", "leading", "generic"] as const) {
    now.vocabulary.key.forEach((term, c) =>
      expect(now.vocabulary[name][c]).toBe(before.vocabulary[name][before.vocabulary.key.indexOf(term)]),
    );
  }
});

const goneFrom = (choices: Partial<WordChoices>): string[] => {
  const left = leaving(choices);
  return left ? [...termsOf(text)].filter((key) => !termsOf(left).has(key)) : [];
};

test("a phrase goes alone, however its words are written; a word that stands nowhere takes nothing", () => {
  expect(goneFrom({ stop: ["alpine glaciers"] })).toEqual(["alpin glacier"]);
  expect(goneFrom({ stop: ["alpine glacier"] })).toEqual(["alpin glacier"]);
  expect(leaving({ stop: ["zeppelin"] })).toBeUndefined();
});

test.each<Partial<WordChoices>>([
  { stop: ["glacier"] },
  { stop: ["glacier"], keep: ["glaciers"] },
  { stop: ["honey bees", "pollen"] },
  { stop: ["boring machine"] },
])("what goes is gone too where the papers are read anew: %j", (choices) => {
  const words = { ...DEFAULT_OPTIONS.words, ...choices };
  const anew = termsOf(analyze(corpusOf(inventedPapers(10)), { ...DEFAULT_OPTIONS, words }).evidence.text);
  expect(goneFrom(choices)).not.toEqual([]);
  expect(goneFrom(choices).filter((key) => anew.has(key))).toEqual([]);
});
