import { worthKernel } from "../kernels/kernelMemory";
import { kernelWeighted } from "../kernels/termWeights";
import { naturalLog } from "../matrix/naturalLog";
import { columnCounts } from "../matrix/csrMatrix";
import type { CsrMatrix } from "../types";

/** How much the idf of papers at large counts beside that of the list; half and half serves lists of one subject less well. */
const GENERAL = 0.4;

/**
 * Sublinear tf-idf with rows of length 1 (Salton & Buckley 1988): (1 + ln tf) x idf, where idf is
 * 1 + ln((1 + n) / (1 + df)), the smoothed form that scikit-learn's TfidfVectorizer(sublinear_tf=True) computes.
 *
 * @param counts  papers x terms; tf > 0, whole or not; they are used up, as the weights take their place
 * @param general column -> idf among papers at large, which is mixed in; NaN where there is none
 */
export function tfIdf(counts: CsrMatrix, general?: Float64Array): CsrMatrix {
  return weighted(counts, rarity(counts, general));
}

/** Column -> idf. @param general as for `tfIdf` */
export function rarity(counts: CsrMatrix, general?: Float64Array): Float64Array {
  const n = counts.rows;
  return Float64Array.from(columnCounts(counts), (df, column) => {
    const here = 1 + naturalLog((1 + n) / (1 + df));
    const there = general?.[column] ?? NaN;
    return Number.isNaN(there) ? here : (1 - GENERAL) * here + GENERAL * there;
  });
}

/** Of the counts that nearly all are. */
export const LOGARITHMS = Float64Array.from({ length: 64 }, (_, tf) => naturalLog(tf));

/** Counts with the idf of their columns -> unit rows, in place. */
export function weighted(counts: CsrMatrix, idf: Float64Array): CsrMatrix {
  if (worthKernel(counts.column.length)) kernelWeighted(counts, idf, LOGARITHMS, (column, value) => weigh(column, value, idf));
  else plainWeighted(counts, idf);
  return counts;
}

export function plainWeighted({ rows, rowStart, column, value }: CsrMatrix, idf: Float64Array): void {
  for (let row = 0; row < rows; row++) {
    const [from, to] = [rowStart[row], rowStart[row + 1]];
    weigh(column.subarray(from, to), value.subarray(from, to), idf);
  }
}

/** One row. */
function weigh(column: Int32Array, value: Float64Array, idf: Float64Array): void {
  let squares = 0;
  for (let p = 0; p < value.length; p++) {
    const tf = value[p];
    value[p] = (1 + (LOGARITHMS[tf] ?? naturalLog(tf))) * idf[column[p]];
    squares += value[p] * value[p];
  }
  const length = Math.sqrt(squares) || 1;
  for (let p = 0; p < value.length; p++) value[p] /= length;
}
