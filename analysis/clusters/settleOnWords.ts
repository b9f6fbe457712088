import { multiplyDense } from "../matrix/csrMatrix";
import { denseMatrix, rowOf } from "../matrix/denseMatrix";
import type { CsrMatrix, DenseMatrix, Partition } from "../types";

/**
 * Rounds of spherical k-means (Dhillon & Modha 2001) on the tf-idf rows, from given groups, until nothing changes: what a
 * few dimensions blurred, the words decide. A group that loses all its papers vanishes.
 *
 * @param weights papers x terms, unit rows
 * @returns row -> group
 */
export function settleOnWords(weights: CsrMatrix, { assignment, count }: Partition, mostRounds: number): Int32Array {
  let labels = assignment;
  for (let round = 0; round < mostRounds; round++) {
    const cosines = multiplyDense(weights, directions(weights, labels, count));
    const next = Int32Array.from(labels, (_, row) => largest(rowOf(cosines, row)));
    if (next.every((label, row) => label === labels[row])) break;
    labels = next;
  }
  return labels;
}

/** Terms x groups: sums of the rows of each group, to length 1. */
function directions(weights: CsrMatrix, labels: Int32Array, count: number): DenseMatrix {
  const sums = denseMatrix(weights.columns, count);
  for (let row = 0; row < weights.rows; row++) {
    for (let p = weights.rowStart[row]; p < weights.rowStart[row + 1]; p++)
      sums.value[weights.column[p] * count + labels[row]] += weights.value[p];
  }
  const squares = new Float64Array(count);
  sums.value.forEach((x, p) => (squares[p % count] += x * x));
  sums.value.forEach((x, p) => (sums.value[p] = x / (Math.sqrt(squares[p % count]) || 1)));
  return sums;
}

function largest(row: Float64Array): number {
  let best = 0;
  for (let c = 1; c < row.length; c++) if (row[c] > row[best]) best = c;
  return best;
}
