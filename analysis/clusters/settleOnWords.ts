import { withLeaders } from "../matrix/sparseProducts";
import { denseMatrix } from "../matrix/denseMatrix";
import type { CsrMatrix, DenseMatrix, Partition } from "../types";

/** Groups are settled when no more than this share of the papers moves. */
const SETTLED = 0.001;

/**
 * Rounds of spherical k-means (Dhillon & Modha 2001) on the tf-idf rows, from given groups, until hardly anything changes: what a
 * few dimensions blurred, the words decide. A group that loses all its papers vanishes.
 *
 * @param weights papers x terms, unit rows
 * @param done    called with the share of the rounds that are done
 * @returns row -> group
 */
export function settleOnWords(
  weights: CsrMatrix,
  { assignment, count }: Partition,
  mostRounds: number,
  done: (share: number) => void = () => undefined,
): Int32Array {
  const labels = assignment.slice();
  const sums = sumsOf(weights, labels, count);
  withLeaders(weights, count, (leaders) => {
    const means = denseMatrix(weights.columns, count);
    for (let round = 0; round < mostRounds; round++) {
      done(round / mostRounds);
      const { column: best } = leaders(unitColumns(sums, means));
      let moved = 0;
      for (let row = 0; row < labels.length; row++) {
        if (best[row] === labels[row]) continue;
        moved++;
        move(weights, row, sums, labels[row], best[row]);
        labels[row] = best[row];
      }
      if (moved <= SETTLED * labels.length) break;
    }
  });
  return labels;
}

/** Terms x groups: sums of the rows of each group, to length 1. A group without rows has zeros. */
export function directions(weights: CsrMatrix, labels: Int32Array, count: number): DenseMatrix {
  const sums = sumsOf(weights, labels, count);
  return unitColumns(sums, sums);
}

/** Terms x groups: sums of the rows of each group. */
function sumsOf({ rows, columns, rowStart, column, value }: CsrMatrix, labels: Int32Array, count: number): DenseMatrix {
  const sums = denseMatrix(columns, count);
  for (let row = 0; row < rows; row++) {
    for (let p = rowStart[row]; p < rowStart[row + 1]; p++) sums.value[column[p] * count + labels[row]] += value[p];
  }
  return sums;
}

function move({ rowStart, column, value }: CsrMatrix, row: number, sums: DenseMatrix, from: number, to: number): void {
  for (let p = rowStart[row]; p < rowStart[row + 1]; p++) {
    sums.value[column[p] * sums.columns + from] -= value[p];
    sums.value[column[p] * sums.columns + to] += value[p];
  }
}

/** Writes each column at length 1 into a matrix as large, which may be the same; columns of zeros stay. */
function unitColumns({ columns, value }: DenseMatrix, to: DenseMatrix): DenseMatrix {
  const length = new Float64Array(columns);
  for (let p = 0; p < value.length;) for (let c = 0; c < columns; c++, p++) length[c] += value[p] * value[p];
  for (let c = 0; c < columns; c++) length[c] = Math.sqrt(length[c]) || 1;
  for (let p = 0; p < value.length;) for (let c = 0; c < columns; c++, p++) to.value[p] = value[p] / length[c];
  return to;
}
