import { multiplyDense } from "../matrix/csrMatrix";
import { denseMatrix, rowOf } from "../matrix/denseMatrix";
import type { CsrMatrix, DenseMatrix, Partition } from "../types";

/** Groups are settled when no more than this share of the papers moves. */
const SETTLED = 0.001;

/**
 * Rounds of spherical k-means (Dhillon & Modha 2001) on the tf-idf rows, from given groups, until hardly anything changes: what a
 * few dimensions blurred, the words decide. A group that loses all its papers vanishes.
 *
 * @param weights papers x terms, unit rows
 * @returns row -> group
 */
export function settleOnWords(weights: CsrMatrix, { assignment, count }: Partition, mostRounds: number): Int32Array {
  let labels = assignment;
  for (let round = 0; round < mostRounds; round++) {
    const cosines = multiplyDense(weights, directions(weights, labels, count));
    const next = labels.map((_, row) => largest(rowOf(cosines, row)));
    const before = labels;
    labels = next;
    const moved = next.reduce((sum, label, row) => sum + Number(label !== before[row]), 0);
    if (moved <= SETTLED * weights.rows) break;
  }
  return labels;
}

/** Terms x groups: sums of the rows of each group, to length 1. */
export function directions(weights: CsrMatrix, labels: Int32Array, count: number): DenseMatrix {
  const sums = denseMatrix(weights.columns, count);
  const { rows, rowStart, column, value } = weights;
  const sum = sums.value;
  for (let row = 0; row < rows; row++) {
    for (let p = rowStart[row]; p < rowStart[row + 1]; p++) sum[column[p] * count + labels[row]] += value[p];
  }
  const length = new Float64Array(count);
  for (let p = 0; p < sum.length;) for (let c = 0; c < count; c++, p++) length[c] += sum[p] * sum[p];
  for (let c = 0; c < count; c++) length[c] = Math.sqrt(length[c]) || 1;
  for (let p = 0; p < sum.length;) for (let c = 0; c < count; c++, p++) sum[p] /= length[c];
  return sums;
}

function largest(row: Float64Array): number {
  let best = 0;
  for (let c = 1; c < row.length; c++) if (row[c] > row[best]) best = c;
  return best;
}
