import type { TextModel, Theme } from "../types";

/** So many words of a theme are judged, as in the studies of topic models. */
const TOP = 10;

/** Single words at the head of each theme's terms, ten at most, as stems; phrases are passed over. */
export function topWords({ vocabulary }: TextModel, themes: readonly Theme[]): string[][] {
  const stemOf = new Map<string, string>();
  vocabulary.key.forEach((key, column) => {
    if (vocabulary.length[column] === 1) stemOf.set(vocabulary.surface[column], key);
  });
  return themes.map(({ terms }) => firstOf(terms.map(({ term }) => stemOf.get(term))));
}

/** The first ten different stems of a list, best first; `undefined` stands for what is no single word. */
export function firstOf(stems: readonly (string | undefined)[]): string[] {
  return [...new Set(stems.filter((stem) => stem !== undefined))].slice(0, TOP);
}

/** Paper -> its words in order, as stems, without stop words and numbers: the texts that `windowCounts` looks at. */
export function wordsInOrder({ stream, stems, vocabulary }: TextModel): string[][] {
  const words = new Set(vocabulary.key.filter((_, column) => vocabulary.length[column] === 1));
  return Array.from({ length: stream.start.length - 1 }, (_, row) =>
    Array.from(stream.stem.subarray(stream.start[row], stream.start[row + 1]), (stem) => stems[stem]).filter((stem) => words.has(stem)),
  );
}
