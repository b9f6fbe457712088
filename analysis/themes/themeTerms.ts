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
  const { vocabulary } = text;
  const ranked: RankedTerm[] = [];
  const { column: columns, papers: held } = statistics.held[theme];
  for (let i = 0; i < columns.length; i++) {
    const [column, papers] = [columns[i], held[i]];
    if (vocabulary.length[column] > 1 && vocabulary.cohesion[column] < LEAST_COHESION) continue;
    const score = distinctiveness(papers, statistics.sizes[theme], statistics.frequency[column], statistics.papers);
    if (score > 0) ranked.push({ column, papers, score });
  }
  const several = ranked.filter(({ papers }) => papers > 1);
  const looked = several.length < LOOKED_AT ? ranked : atLeast(several, LOOKED_AT);
  looked.sort((a, b) => Number(b.papers > 1) - Number(a.papers > 1) || b.score - a.score || a.column - b.column);
  return foldNested(looked.slice(0, LOOKED_AT), vocabulary.key);
}

/** Those that can be among the best `most`: numbers alone are sorted much faster than all terms. */
function atLeast(terms: readonly RankedTerm[], most: number): RankedTerm[] {
  const least = Float64Array.from(terms, ({ score }) => score).sort()[terms.length - most];
  return terms.filter(({ score }) => score >= least);
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
  const phrases = ranked
    .filter(({ column, papers }) => papers > 1 && keys[column].includes(" "))
    .map(({ column, papers }) => ({ column, papers, words: ` ${keys[column]} ` }));
  return (column, papers) => {
    const within = ` ${keys[column]} `;
    const holding = phrases.filter((phrase) => phrase.papers >= FOLD_SHARE * papers && phrase.words.includes(within));
    return holding.reduce((best, phrase) => (phrase.papers > best.papers ? phrase : best), holding.at(0) ?? { column, papers }).column;
  };
}

function foldNested(ranked: readonly RankedTerm[], keys: readonly string[]): RankedTerm[] {
  const words = ranked.map(({ column }) => ` ${keys[column]} `);
  const phrases = Array.from(ranked.keys()).filter((j) => ranked[j].papers > 1 && keys[ranked[j].column].includes(" "));
  return ranked.filter(
    ({ papers }, i) => !phrases.some((j) => j !== i && ranked[j].papers >= FOLD_SHARE * papers && words[j].includes(words[i])),
  );
}
