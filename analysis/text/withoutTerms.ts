import { selectColumns } from "../matrix/csrMatrix";
import type { TextModel, Vectors, Vocabulary, WordChoices } from "../types";
import { stem } from "./stemmer";
import { stopWords } from "./stopWords";
import { rootOf } from "./wordTable";

/**
 * Text and weights without the terms that words take with them when they are left out; nothing else changes. What would be found if the papers
 * were read anew, other phrases and weights, is not here.
 *
 * @param words all that is left out by now
 * @returns undefined where no term goes
 */
export function withoutTerms(text: TextModel, vectors: Vectors, words: WordChoices): { text: TextModel; vectors: Vectors } | undefined {
  const { vocabulary, counts, inTitle } = text;
  const goes = leftOut(words);
  const kept = Int32Array.from(vocabulary.key.keys()).filter((column) => !goes(vocabulary.key[column], vocabulary.surface[column]));
  if (kept.length === vocabulary.key.length) return undefined;
  const columnOf = numbersOf(kept, vocabulary.key.length);
  const weighted = Int32Array.from(vectors.term.keys()).filter((weight) => columnOf[vectors.term[weight]] >= 0);
  const longForm = Array.from(text.longForm, ([short, long]) => [columnOf[short], columnOf[long]] as const);
  const { value, ...pattern } = selectColumns(counts, columnOf, kept.length);
  return {
    text: {
      ...text,
      vocabulary: termsOf(vocabulary, kept),
      counts: { ...pattern, value: new Uint16Array(value) },
      inTitle: new Uint16Array(selectColumns({ ...counts, value: inTitle }, columnOf, kept.length).value),
      words,
      longForm: new Map(longForm.filter(([short, long]) => short >= 0 && long >= 0)),
    },
    vectors: {
      ...vectors,
      weights: selectColumns(vectors.weights, numbersOf(weighted, vectors.term.length), weighted.length),
      term: Int32Array.from(weighted, (weight) => columnOf[vectors.term[weight]]),
    },
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
  return (key, surface) => phrases.has(key) || surfaces.has(surface.toLowerCase()) || key.split(" ").some((root) => words.has(root));
}

/** The old number -> the new one; -1 for those that go. */
function numbersOf(kept: Int32Array, all: number): Int32Array {
  const numbers = new Int32Array(all).fill(-1);
  kept.forEach((old, now) => (numbers[old] = now));
  return numbers;
}

function termsOf(vocabulary: Vocabulary, columns: Int32Array): Vocabulary {
  const { key, surface, length, documentFrequency, cohesion, leading, generic } = vocabulary;
  return {
    key: Array.from(columns, (column) => key[column]),
    surface: Array.from(columns, (column) => surface[column]),
    length: columns.map((column) => length[column]),
    documentFrequency: columns.map((column) => documentFrequency[column]),
    cohesion: Float64Array.from(columns, (column) => cohesion[column]),
    leading: Uint8Array.from(columns, (column) => leading[column]),
    generic: Uint8Array.from(columns, (column) => generic[column]),
  };
}
