import type { TextModel, ThemeTerm } from "../types";
import { distinctiveness, type TermStatistics } from "./termStatistics";

const MOST_TERMS = 60;
/** A longer phrase that stands in so large a share of a term's papers takes its place. */
const FOLD_SHARE = 0.7;
const LEAST_COHESION = 0.1;

/** A term of one theme with what is needed to rank it and to name the theme by it. */
export interface RankedTerm {
  readonly column: number;
  readonly papers: number;
  readonly score: number;
}

/**
 * The terms of a theme, best first, by distinctiveness; terms of one paper alone only after all others. A term that
 * is nearly always part of a longer phrase is folded into it.
 */
export function rankTerms(text: TextModel, statistics: TermStatistics, theme: number): RankedTerm[] {
  const { vocabulary } = text;
  const ranked: RankedTerm[] = [];
  for (const [column, { length: papers }] of statistics.rows[theme]) {
    if (vocabulary.length[column] > 1 && vocabulary.cohesion[column] < LEAST_COHESION) continue;
    const score = distinctiveness(papers, statistics.sizes[theme], statistics.frequency[column], statistics.papers);
    if (score > 0) ranked.push({ column, papers, score });
  }
  ranked.sort((a, b) => Number(b.papers > 1) - Number(a.papers > 1) || b.score - a.score || a.column - b.column);
  return foldNested(ranked.slice(0, 4 * MOST_TERMS), vocabulary.key);
}

/** The list as shown: scores as shares of the best. */
export function shownTerms(text: TextModel, statistics: TermStatistics, ranked: readonly RankedTerm[]): ThemeTerm[] {
  const best = Math.max(...ranked.map((term) => term.score));
  return ranked.slice(0, MOST_TERMS).map(({ column, papers, score }) => ({
    term: text.vocabulary.surface[column],
    score: score / best,
    papers,
    papersInCorpus: statistics.frequency[column],
  }));
}

function foldNested(ranked: readonly RankedTerm[], keys: readonly string[]): RankedTerm[] {
  return ranked.filter((term) => {
    const within = ` ${keys[term.column]} `;
    return !ranked.some(
      (other) =>
        other !== term && other.papers >= FOLD_SHARE * term.papers && other.papers > 1 && ` ${keys[other.column]} `.includes(within),
    );
  });
}
