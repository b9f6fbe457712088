import type { ThemeTerm } from "../types";
import { naturalLog } from "../matrix/naturalLog";

/**
 * Relevance of a term to its theme (Sievert & Shirley 2014): weight x ln p(term | theme) + (1 - weight) x ln lift, with
 * shares of papers for probabilities. Weight 1 puts the most frequent terms first, 0 the most distinctive ones.
 */
export function relevance(term: ThemeTerm, themeSize: number, papers: number, weight: number): number {
  const inTheme = term.papers / themeSize;
  const inCorpus = term.papersInCorpus / papers;
  return weight * naturalLog(inTheme) + (1 - weight) * naturalLog(inTheme / inCorpus);
}

/** The terms of a theme by relevance, best first. */
export function byRelevance(terms: readonly ThemeTerm[], themeSize: number, papers: number, weight: number): ThemeTerm[] {
  const scored = terms.map((term) => [relevance(term, themeSize, papers, weight), term] as const);
  return scored.sort((a, b) => b[0] - a[0]).map(([, term]) => term);
}
