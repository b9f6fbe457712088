import { diversity, npmi, windowCounts } from "./coherence";

/** How good the lists of words are that themes are shown by. */
export interface WordFigures {
  /** Mean normalised PMI of the lists, -1 to 1; lists of fewer than two words do not count. NaN where all are such. */
  readonly npmi: number;
  /** Share of different words among all words, 0 to 1. */
  readonly diversity: number;
}

/**
 * @param lists a list of words for each theme
 * @param texts the words of each paper in order, spelled as in the lists
 */
export function judgeWords(lists: readonly (readonly string[])[], texts: readonly (readonly string[])[]): WordFigures {
  const counts = windowCounts(texts, new Set(lists.flat()));
  const judged = lists.filter((list) => list.length > 1).map((list) => npmi(list, counts));
  return { npmi: judged.reduce((sum, x) => sum + x, 0) / judged.length, diversity: diversity(lists) };
}
