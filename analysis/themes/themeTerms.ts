import { rowsWith } from "../matrix/csrMatrix";
import { rowOf } from "../matrix/denseMatrix";
import type { DenseMatrix, TextModel, ThemeTerm } from "../types";
import { coherentOrder } from "./coherentOrder";
import { distinctiveness, type HeldTerms, papersHolding, type TermStatistics } from "./termStatistics";

const MOST_TERMS = 60;
/** So many of the best terms can be folded into each other. */
const LOOKED_AT = 4 * MOST_TERMS;
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
  const several = scored(text, statistics, theme, (papers) => papers > 1);
  const best =
    several.length < LOOKED_AT
      ? [...sorted(several), ...sorted(scored(text, statistics, theme, (papers) => papers === 1))]
      : sorted(atLeast(several));
  return foldNested(best.slice(0, LOOKED_AT), text.vocabulary.key);
}

/** The terms of so many papers that mark out a theme. */
function scored(
  { vocabulary }: TextModel,
  { held, sizes, frequency, papers: all }: TermStatistics,
  theme: number,
  wanted: (papers: number) => boolean,
): RankedTerm[] {
  const { column: columns, papers } = held[theme];
  const terms: RankedTerm[] = [];
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i];
    if (!wanted(papers[i]) || (vocabulary.length[column] > 1 && vocabulary.cohesion[column] < LEAST_COHESION)) continue;
    const score = distinctiveness(papers[i], sizes[theme], frequency[column], all);
    if (score > 0) terms.push({ column, papers: papers[i], score });
  }
  return terms;
}

/** Those that can be among the first `LOOKED_AT`: whole lists take long to sort. */
function atLeast(terms: readonly RankedTerm[]): RankedTerm[] {
  const least = Float64Array.from(terms, ({ score }) => score).sort()[terms.length - LOOKED_AT];
  return terms.filter(({ score }) => score >= least);
}

function sorted(terms: readonly RankedTerm[]): RankedTerm[] {
  return terms.toSorted((a, b) => b.score - a.score || a.column - b.column);
}

/**
 * The terms of all themes as shown: the terms of the refit topics, those first that hold together, each in the longest
 * phrase that nearly always holds it; terms of one paper alone, which no topic knows well, come last by distinctiveness.
 *
 * @param topics themes x weighted terms, see topicRefit.ts
 * @param term   column of topics -> column of the vocabulary
 * @param ranked theme -> its terms by distinctiveness
 */
export function shownTerms(
  text: TextModel,
  statistics: TermStatistics,
  topics: DenseMatrix,
  term: Int32Array,
  ranked: readonly (readonly RankedTerm[])[],
): ThemeTerm[][] {
  const topicColumn = new Int32Array(text.counts.columns).fill(-1);
  term.forEach((column, j) => (topicColumn[column] = j));
  const best = ranked.map((_, theme) => strongest(statistics.held[theme], rowOf(topics, theme), topicColumn));
  const rows = rowsWith(
    text.counts,
    best.flatMap((terms) => terms.map(({ column }) => column)),
  );
  return ranked.map((own, theme) => {
    const candidates = best[theme].map((candidate) => ({ ...candidate, rows: rows.get(candidate.column) as Int32Array }));
    const longest = longestPhrases(own, text.vocabulary.key);
    const shown = new Map<number, number>(); // column -> score
    for (const { column, score } of coherentOrder(candidates, text.counts.rows)) {
      const whole = longest(column, papersHolding(statistics, theme, column));
      if (!shown.has(whole)) shown.set(whole, score / candidates[0].score);
    }
    const least = Math.min(1, ...shown.values());
    const rest = own.filter(({ column }) => !shown.has(column)).slice(0, Math.max(0, MOST_TERMS - shown.size));
    for (const { column, score } of rest) shown.set(column, (least * score) / rest[0].score);
    return Array.from(shown, ([column, score]) => ({
      term: text.vocabulary.surface[column],
      score,
      papers: papersHolding(statistics, theme, column),
      papersInCorpus: statistics.frequency[column],
    }));
  });
}

/** The terms of a topic that several of its papers hold, the heaviest first. */
function strongest(
  { column: columns, papers }: HeldTerms,
  weights: Float64Array,
  topicColumn: Int32Array,
): { column: number; score: number }[] {
  const terms: { column: number; score: number }[] = [];
  for (let i = 0; i < columns.length; i++) {
    const score = topicColumn[columns[i]] < 0 ? 0 : weights[topicColumn[columns[i]]];
    if (score > 0 && papers[i] > 1) terms.push({ column: columns[i], score });
  }
  return terms.sort((a, b) => b.score - a.score || a.column - b.column).slice(0, MOST_TERMS);
}

/** Term, papers that hold it -> the phrase that holds it in nearly all of them, the one of most papers; or the term itself. */
function longestPhrases(ranked: readonly RankedTerm[], keys: readonly string[]): (column: number, papers: number) => number {
  const phrases = commonestPhrases(ranked, keys, true);
  return (column, papers) => {
    const phrase = phrases.get(keys[column]);
    return phrase && phrase.papers >= FOLD_SHARE * papers ? phrase.column : column;
  };
}

function foldNested(ranked: readonly RankedTerm[], keys: readonly string[]): RankedTerm[] {
  const phrases = commonestPhrases(ranked, keys, false);
  return ranked.filter(({ column, papers }) => !((phrases.get(keys[column])?.papers ?? 0) >= FOLD_SHARE * papers));
}

/** Key -> of the phrases of several papers that hold its words one after the other the one of most papers, of equals the first. */
function commonestPhrases(ranked: readonly RankedTerm[], keys: readonly string[], itself: boolean): ReadonlyMap<string, RankedTerm> {
  const commonest = new Map<string, RankedTerm>();
  for (const phrase of ranked) {
    const key = keys[phrase.column];
    if (phrase.papers < 2 || !key.includes(" ")) continue;
    for (const part of partsOf(key)) {
      if ((itself || part !== key) && phrase.papers > (commonest.get(part)?.papers ?? 0)) commonest.set(part, phrase);
    }
  }
  return commonest;
}

/** All stretches of the words of a key, itself among them. */
function partsOf(key: string): string[] {
  const words = key.split(" ");
  return words.flatMap((_, from) => words.slice(from).map((_, more) => words.slice(from, from + more + 1).join(" ")));
}
