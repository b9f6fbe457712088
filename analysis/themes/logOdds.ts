import { naturalLog } from "../matrix/naturalLog";
import type { ContrastTerm, Evidence, TextModel, WordContrast } from "../types";

/** The prior knows as much as so many papers that hold the term as often as the whole list does. */
const PRIOR_PAPERS = 10;
/** A term of fewer papers in both lists together is not compared. */
const LEAST_PAPERS = 3;
const MOST_TERMS = 12;
/** A term with a word of a surer one says the same if this part of the papers of the smaller are shared. */
const SAME_PAPERS = 0.75;

/**
 * Log-odds ratio of holding a term, in standard errors, with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008,
 * section 3.5.1). What is drawn is papers that hold the term or do not, so the prior has two cells: the share of the term
 * in the whole list, with the weight of `PRIOR_PAPERS` papers. The variance is the one before their approximation for
 * rare words.
 *
 * @param share of all papers that hold the term, above 0
 */
export function logOddsZ(inA: number, papersA: number, inB: number, papersB: number, share: number): number {
  // half a paper more without the term than the prior says, so that the odds of a term of every paper stay finite
  const [holds, lacks] = [PRIOR_PAPERS * share, PRIOR_PAPERS * (1 - share) + 0.5];
  const cells = [inA + holds, papersA - inA + lacks, inB + holds, papersB - inB + lacks];
  const ratio = naturalLog((cells[0] * cells[3]) / (cells[1] * cells[2]));
  return ratio / Math.sqrt(cells.reduce((sum, cell) => sum + 1 / cell, 0));
}

/**
 * The terms that set two lists of papers apart: of each side the 12 surest that say something of their own.
 *
 * @param rowsA rows of Corpus.papers, as in the result
 * @param rowsB likewise, none of them in rowsA; or all other papers
 */
export function compareWords(
  { text, order }: Pick<Evidence, "text" | "order">,
  rowsA: readonly number[],
  rowsB: readonly number[] | "rest",
): WordContrast {
  const inA = new Set(rowsA);
  const inB = rowsB === "rest" ? new Set(Array.from(order).filter((row) => !inA.has(row))) : new Set(rowsB);
  const terms = heldTerms(text, order, inA, inB);
  const side = (sign: 1 | -1): ContrastTerm[] =>
    withoutRepeats(
      terms.filter(({ z }) => sign * z > 0).sort((x, y) => sign * (y.z - x.z) || y.stems.length - x.stems.length || x.column - y.column),
    ).map(({ term, rows, inA: papers, z }) => ({ term, inA: papers, inB: rows.length - papers, z }));
  return { papersA: inA.size, papersB: inB.size, compared: terms.length, a: side(1), b: side(-1) };
}

/** A term of the vocabulary with the rows of both lists that hold it, rising in the order of the evidence. */
interface HeldTerm {
  readonly column: number;
  readonly term: string;
  readonly stems: readonly string[];
  readonly rows: readonly number[];
  readonly inA: number;
  readonly z: number;
}

function heldTerms({ counts, vocabulary }: TextModel, order: Int32Array, inA: ReadonlySet<number>, inB: ReadonlySet<number>): HeldTerm[] {
  const held = new Map<number, { rows: number[]; inA: number }>();
  for (let i = 0; i < counts.rows; i++) {
    const first = inA.has(order[i]);
    if (!first && !inB.has(order[i])) continue;
    for (let p = counts.rowStart[i]; p < counts.rowStart[i + 1]; p++) {
      const column = counts.column[p];
      if (vocabulary.generic[column] || vocabulary.leading[column]) continue;
      let term = held.get(column);
      if (!term) held.set(column, (term = { rows: [], inA: 0 }));
      term.rows.push(i);
      term.inA += Number(first);
    }
  }
  return [...held]
    .filter(([, { rows }]) => rows.length >= LEAST_PAPERS)
    .map(([column, { rows, inA: papers }]) => ({
      column,
      term: vocabulary.surface[column],
      stems: vocabulary.key[column].split(" "),
      rows,
      inA: papers,
      z: logOddsZ(papers, inA.size, rows.length - papers, inB.size, vocabulary.documentFrequency[column] / counts.rows),
    }));
}

/** The first `MOST_TERMS` that do not say what a surer one says: with a word of it, in the same papers. */
function withoutRepeats(terms: readonly HeldTerm[]): HeldTerm[] {
  const kept: HeldTerm[] = [];
  for (const term of terms) {
    if (kept.length === MOST_TERMS) break;
    if (!kept.some((other) => saysTheSame(term, other))) kept.push(term);
  }
  return kept;
}

function saysTheSame(a: HeldTerm, b: HeldTerm): boolean {
  if (!a.stems.some((stem) => b.stems.includes(stem))) return false;
  const rows = new Set(b.rows);
  const shared = a.rows.reduce((sum, row) => sum + Number(rows.has(row)), 0);
  return shared >= SAME_PAPERS * Math.min(a.rows.length, b.rows.length);
}
