import { worthKernel } from "../kernels/kernelMemory";
import { kernelKept } from "../kernels/termWeights";
import type { CountMatrix, CsrMatrix, TextModel } from "../types";

/** A word of more papers than this tells nothing apart. */
const MOST_SHARE = 0.5;
const LEAST_COHESION = 0.2;

/**
 * The terms that enter the vectors: single words of enough papers and of at most half of them, and pairs of words that
 * keep each other company. A word in a title counts twice.
 *
 * @returns counts papers x kept terms; term maps their columns to the vocabulary's
 */
export function weightedTerms(text: TextModel): { counts: CsrMatrix; term: Int32Array } {
  const { vocabulary, counts, inTitle } = text;
  const n = counts.rows;
  const least = n < 1000 ? 2 : n < 4000 ? 3 : 5;
  const keep = new Int32Array(vocabulary.key.length).fill(-1);
  const term: number[] = [];
  let cells = 0;
  for (let c = 0; c < keep.length; c++) {
    const papers = vocabulary.documentFrequency[c];
    const word = vocabulary.length[c] === 1 && papers >= least;
    const pair = vocabulary.length[c] === 2 && papers > least && vocabulary.cohesion[c] > LEAST_COHESION;
    if (!(word || pair) || papers > Math.max(least, MOST_SHARE * n)) continue;
    keep[c] = term.push(c) - 1;
    cells += papers;
  }
  const kept = (worthKernel(counts.column.length) ? kernelKept : plainKept)(counts, inTitle, keep, term.length, cells);
  return { counts: kept, term: Int32Array.from(term) };
}

/**
 * Counts of the columns that keep a number, those in titles twice.
 *
 * @param inTitle aligned with the counts
 * @param keep    column -> its number, rising, -1 where it goes; there are so many `columns`, and so many `cells` in them
 */
export function plainKept(counts: CountMatrix, inTitle: Uint16Array, keep: Int32Array, columns: number, cells: number): CsrMatrix {
  const { rows } = counts;
  const rowStart = new Int32Array(rows + 1);
  const column = new Int32Array(cells);
  const value = new Float64Array(cells);
  let size = 0;
  for (let row = 0; row < rows; row++) {
    const end = counts.rowStart[row + 1];
    for (let p = counts.rowStart[row]; p < end; p++) {
      const c = keep[counts.column[p]];
      if (c < 0) continue;
      column[size] = c;
      value[size++] = counts.value[p] + inTitle[p];
    }
    rowStart[row + 1] = size;
  }
  return { rows, columns, rowStart, column, value };
}
