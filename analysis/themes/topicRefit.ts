import { columnCounts, selectColumns, selectRows } from "../matrix/csrMatrix";
import { withBothProducts } from "../matrix/sparseProducts";
import { denseMatrix, timesFirst, transposeTimes } from "../matrix/denseMatrix";
import type { CsrMatrix, DenseMatrix, Partition } from "../types";

const UPDATES = 10;
/** How much a paper starts with in its own theme, and in every theme. */
const OWN = 0.5;
const EVERY = 0.02;
/** Of more papers a part tells enough of the words. */
const MOST_ROWS = 4000;
const TINY = 1e-12;

/**
 * What each theme would be made of if its papers could share in several themes: non-negative factors W H ~ X by
 * multiplicative updates (Lee & Seung 2001), started from the themes as they are. A word that many themes use is
 * explained by all of them and stands out in none, which a mean over the papers of one theme cannot tell. Words of
 * several themes count the less the more another theme has of them, so that lists of words differ.
 *
 * @param weights papers x terms, tf-idf, unit rows
 * @returns       themes x terms, 0 or more: entries of H, each times its share of the largest entry of its term
 */
export function refitTopics(weights: CsrMatrix, { assignment, count }: Partition): DenseMatrix {
  const step = Math.ceil(weights.rows / MOST_ROWS);
  const { x, term } = step === 1 ? { x: weights, term: undefined } : ofHeldTerms(selectRows(weights, everyRow(weights.rows, step)));
  const theme = (i: number): number => assignment[i * step];

  const w = denseMatrix(x.rows, count);
  for (let i = 0; i < x.rows; i++) for (let c = 0; c < count; c++) w.value[i * count + c] = c === theme(i) ? OWN + EVERY : EVERY;
  const h = meanRows(x, theme, count); // terms x themes: the transpose of H
  withBothProducts(x, count, (products) => {
    const [ofTerms, ofPapers] = [
      [denseMatrix(h.rows, count), denseMatrix(h.rows, count)],
      [denseMatrix(w.rows, count), denseMatrix(w.rows, count)],
    ];
    for (let round = 0; round < UPDATES; round++) {
      update(h, products.transposeTimes(w, ofTerms[0]), timesFirst(h, transposeTimes(w, w), count, ofTerms[1]));
      update(w, products.times(h, ofPapers[0]), timesFirst(w, transposeTimes(h, h), count, ofPapers[1]));
    }
  });
  const topics = denseMatrix(count, weights.columns);
  for (let t = 0, at = 0; t < x.columns; t++, at += count) {
    let most = TINY;
    for (let c = 0; c < count; c++) most = Math.max(most, h.value[at + c]);
    for (let c = 0; c < count; c++) topics.value[c * weights.columns + (term?.[t] ?? t)] = (h.value[at + c] * h.value[at + c]) / most;
  }
  return topics;
}

/** Without the terms that none of the rows hold: of a part of the papers these are many. @returns with it, its column -> the old one */
function ofHeldTerms(matrix: CsrMatrix): { x: CsrMatrix; term: Int32Array } {
  const rows = columnCounts(matrix);
  const term = Int32Array.from(rows.keys()).filter((column) => rows[column] > 0);
  const keep = new Int32Array(matrix.columns).fill(-1);
  term.forEach((column, t) => (keep[column] = t));
  return { x: selectColumns(matrix, keep, term.length), term };
}

/** 0, step, 2 step … */
function everyRow(rows: number, step: number): Int32Array {
  return Int32Array.from({ length: Math.ceil(rows / step) }, (_, i) => i * step);
}

/** Terms x groups: mean weight over the papers of the group. */
function meanRows({ rows, rowStart, column, value, columns }: CsrMatrix, group: (row: number) => number, groups: number): DenseMatrix {
  const means = denseMatrix(columns, groups);
  const size = new Int32Array(groups);
  for (let i = 0; i < rows; i++) if (group(i) >= 0) size[group(i)]++;
  for (let i = 0; i < rows; i++) {
    if (group(i) < 0) continue;
    for (let p = rowStart[i]; p < rowStart[i + 1]; p++) means.value[column[p] * groups + group(i)] += value[p] / size[group(i)];
  }
  return means;
}

/** Entry by entry, in place: x over / under. */
function update({ value }: DenseMatrix, over: DenseMatrix, under: DenseMatrix): void {
  for (let p = 0; p < value.length; p++) value[p] = (value[p] * over.value[p]) / (under.value[p] + TINY);
}
