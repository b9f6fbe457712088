import { selectColumns } from "../matrix/csrMatrix";
import type { TextModel, Vocabulary, WordChoices } from "../types";
import { stem } from "./stemmer";
import { stopWords } from "./stopWords";
import { rootOf } from "./wordTable";

/**
 * Text without the terms that words take with them when they are left out; nothing else changes. What would be found if the papers
 * were read anew, other phrases and weights, is not here.
 *
 * @param words all that is left out by now
 * @returns undefined where no term goes
 */
export function withoutTerms(text: TextModel, words: WordChoices): TextModel | undefined {
  const { vocabulary, counts, inTitle } = text;
  const goes = leftOut(words);
  const { gone, numberOf: columnOf } = without(vocabulary.key.length, (column) => goes(vocabulary.key[column], vocabulary.surface[column]));
  if (gone.length === 0) return undefined;
  const longForm = Array.from(text.longForm, ([short, long]) => [columnOf[short], columnOf[long]] as const);
  const { value, ...pattern } = selectColumns(counts, columnOf, columnOf.length - gone.length);
  return {
    ...text,
    vocabulary: termsWithout(vocabulary, gone),
    counts: { ...pattern, value: new Uint16Array(value) },
    inTitle: new Uint16Array(selectColumns({ ...counts, value: inTitle }, columnOf, pattern.columns).value),
    words,
    longForm: new Map(longForm.filter(([short, long]) => short >= 0 && long >= 0)),
  };
}

/** A word takes every phrase with it that it stands in, and a phrase itself alone; see stopWords.ts. */
function leftOut({ stop, keep }: WordChoices): (key: string, surface: string) => boolean {
  const kept = new Set(keep.map(stem));
  const words = new Set(stop.map(stem).filter((root) => !kept.has(root)));
  const isStopWord = stopWords({ stop: [], keep });
  const phrases = new Set(
    stop.map((phrase) =>
      phrase
        .split(/\s+/)
        .map((word) => rootOf(word, isStopWord))
        .join(" "),
    ),
  );
  const surfaces = new Set(stop);
  const inPhrase = [...words].map((root) => ` ${root} `);
  return (key, surface) =>
    phrases.has(key) || words.has(key) || surfaces.has(surface.toLowerCase()) || inPhrase.some((root) => ` ${key} `.includes(root));
}

/** Those of so many numbers that go; and the old number -> the new one, -1 for those. */
function without(count: number, goes: (number: number) => boolean): { gone: number[]; numberOf: Int32Array } {
  const gone: number[] = [];
  const numberOf = new Int32Array(count);
  for (let old = 0; old < count; old++) {
    numberOf[old] = goes(old) ? -1 : old - gone.length;
    if (numberOf[old] < 0) gone.push(old);
  }
  return { gone, numberOf };
}

function termsWithout(vocabulary: Vocabulary, gone: readonly number[]): Vocabulary {
  const { key, surface, length, documentFrequency, cohesion, leading, generic } = vocabulary;
  const goes = new Set(gone);
  return {
    key: key.filter((_, column) => !goes.has(column)),
    surface: surface.filter((_, column) => !goes.has(column)),
    length: cutOut(length, gone, Int32Array),
    documentFrequency: cutOut(documentFrequency, gone, Int32Array),
    cohesion: cutOut(cohesion, gone, Float64Array),
    leading: cutOut(leading, gone, Uint8Array),
    generic: cutOut(generic, gone, Uint8Array),
  };
}

/** What stands between the places that go, rising, is copied whole. */
function cutOut<A extends Int32Array | Float64Array | Uint8Array>(values: A, gone: readonly number[], Kind: new (length: number) => A): A {
  const left = new Kind(values.length - gone.length);
  let from = 0;
  gone.forEach((place, before) => {
    left.set(values.subarray(from, place), from - before);
    from = place + 1;
  });
  left.set(values.subarray(from), from - gone.length);
  return left;
}
