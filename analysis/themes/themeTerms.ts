import { rowsWith } from "../matrix/csrMatrix";
import { rowOf } from "../matrix/denseMatrix";
import { kthLargest } from "../matrix/kthLargest";
import type { Steps } from "../steps";
import type { DenseMatrix, Partition, TextModel, ThemeTerm, Vectors } from "../types";
import { coherentOrder } from "./coherentOrder";
import { distinctiveness, type HeldTerms, papersHolding, type TermStatistics, termStatistics } from "./termStatistics";
import { refitTopics } from "./topicRefit";

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
  const best = (wanted: (papers: number) => boolean): RankedTerm[] =>
    highest(statistics.held[theme], scores(text, statistics, theme, wanted), LOOKED_AT);
  const several = best((papers) => papers > 1);
  const ranked = several.length < LOOKED_AT ? [...several, ...best((papers) => papers === 1)].slice(0, LOOKED_AT) : several;
  return foldNested(ranked, text.vocabulary.key);
}

/** How much each held term marks out a theme; 0 where it does not, or is not held by so many papers. */
function scores(
  { vocabulary }: TextModel,
  { held, sizes, frequency, papers: all }: TermStatistics,
  theme: number,
  wanted: (papers: number) => boolean,
): Float64Array {
  const { column: columns, papers } = held[theme];
  const score = new Float64Array(columns.length);
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i];
    if (!wanted(papers[i]) || (vocabulary.length[column] > 1 && vocabulary.cohesion[column] < LEAST_COHESION)) continue;
    score[i] = distinctiveness(papers[i], sizes[theme], frequency[column], all);
  }
  return score;
}

/** The terms of the highest scores above 0, of equals the first column first. */
function highest({ column, papers }: HeldTerms, score: Float64Array, most: number): RankedTerm[] {
  const least = kthLargest(score, most);
  const terms: RankedTerm[] = [];
  for (let i = 0; i < score.length; i++)
    if (score[i] > 0 && score[i] >= least) terms.push({ column: column[i], papers: papers[i], score: score[i] });
  return terms.sort((a, b) => b.score - a.score || a.column - b.column).slice(0, most);
}

/** Ranked terms as a theme has them. */
export function distinctiveTerms(text: TextModel, statistics: TermStatistics, ranked: readonly RankedTerm[]): ThemeTerm[] {
  return ranked
    .slice(0, MOST_TERMS)
    .map(({ column, papers, score }) => themeTerm(text, statistics, column, papers, score / ranked[0].score));
}

function themeTerm({ vocabulary }: TextModel, { frequency }: TermStatistics, column: number, papers: number, score: number): ThemeTerm {
  return { term: vocabulary.surface[column], score, papers, papersInCorpus: frequency[column] };
}

/**
 * The terms stage: the terms that themes are shown with. Terms are ranked here once more, as they were for the names: that takes a tenth of the
 * time, and kept for every number of themes that is remembered they would take several MB each.
 *
 * @param done called with the share of the work that is done, 0 to 1
 */
export function* termsOfThemes(
  text: TextModel,
  { weights, term }: Pick<Vectors, "weights" | "term">,
  partition: Partition,
  done: (share: number) => void = () => undefined,
): Steps<ThemeTerm[][]> {
  const topics = refitTopics(weights, partition);
  done(0.6);
  yield;
  const statistics = termStatistics(text, partition);
  const ranked = Array.from(statistics.sizes.keys(), (theme) => rankTerms(text, statistics, theme));
  done(0.75);
  yield;
  return shownTerms(text, statistics, topics, term, ranked, (share) => done(0.75 + 0.25 * share));
}

/**
 * The terms of the refit topics, those first that hold together, each in the longest
 * phrase that nearly always holds it; terms of one paper alone, which no topic knows well, come last by distinctiveness.
 *
 * @param topics themes x weighted terms, see topicRefit.ts
 * @param term   column of topics -> column of the vocabulary
 * @param ranked theme -> its terms by distinctiveness
 * @param done   called with the share of the themes that are done
 */
function shownTerms(
  text: TextModel,
  statistics: TermStatistics,
  topics: DenseMatrix,
  term: Int32Array,
  ranked: readonly (readonly RankedTerm[])[],
  done: (share: number) => void,
): ThemeTerm[][] {
  const topicColumn = new Int32Array(text.counts.columns).fill(-1);
  term.forEach((column, j) => (topicColumn[column] = j));
  const best = ranked.map((_, theme) => strongest(statistics.held[theme], rowOf(topics, theme), topicColumn));
  const rows = rowsWith(
    text.counts,
    best.flatMap((terms) => terms.map(({ column }) => column)),
  );
  return ranked.map((own, theme) => {
    done(theme / ranked.length);
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
    return Array.from(shown, ([column, score]) => themeTerm(text, statistics, column, papersHolding(statistics, theme, column), score));
  });
}

/** The terms of a topic that several of its papers hold, the heaviest first. */
function strongest(held: HeldTerms, weights: Float64Array, topicColumn: Int32Array): RankedTerm[] {
  const score = new Float64Array(held.column.length);
  for (let i = 0; i < score.length; i++) {
    const column = topicColumn[held.column[i]];
    score[i] = column < 0 || held.papers[i] < 2 ? 0 : weights[column];
  }
  return highest(held, score, MOST_TERMS);
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
