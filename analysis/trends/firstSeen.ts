import type { TermInTime } from "../types";
import { type Homes, inPeriod, LEAST_PAPERS, type TermsInTime, withoutRepeats, wordsOf } from "./termsInTime";

const MOST = 24;

/**
 * Terms that no paper held before the last complete bin: a fact, no claim about what comes. Of terms that stand in the
 * same papers the longest is given, as "GRPO loss" says more than "loss".
 *
 * @returns most papers first; none where there is no complete bin with papers before it
 */
export function firstSeenTerms({ bins, papers, binOfPaper, terms }: TermsInTime, homes: Homes): TermInTime[] {
  const last = bins.findLastIndex((bin, t) => !bin.partial && papers[t] > 0);
  if (last < 1 || papers.subarray(0, last).every((n) => n === 0)) return [];
  const fresh = terms
    .filter(({ counts, rows }) => rows.length >= LEAST_PAPERS && counts.subarray(0, last).every((n) => n === 0))
    .sort((a, b) => b.rows.length - a.rows.length || wordsOf(b).length - wordsOf(a).length || a.column - b.column)
    .map((series) => ({ series }));
  return withoutRepeats(fresh, homes, MOST).map(({ series }) => inPeriod(binOfPaper, homes, series, { from: last, to: bins.length - 1 }));
}
