import { transpose } from "../matrix/csrMatrix";
import { denseMatrix, rowOf } from "../matrix/denseMatrix";
import type { CsrMatrix, DenseMatrix } from "../types";

/** Cosines of all pairs of unit rows: n x n. */
export function cosines(weights: CsrMatrix): DenseMatrix {
  const n = weights.rows;
  const gram = denseMatrix(n, n);
  const turned = transpose(weights);
  for (let c = 0; c < turned.rows; c++) {
    for (let p = turned.rowStart[c]; p < turned.rowStart[c + 1]; p++) {
      const row = turned.column[p] * n;
      const x = turned.value[p];
      for (let q = turned.rowStart[c]; q < turned.rowStart[c + 1]; q++) gram.value[row + turned.column[q]] += x * turned.value[q];
    }
  }
  return gram;
}

/**
 * Graph of the nearest neighbours: i and j are linked if one is among the `neighbours` most similar to the other; the
 * weight of a link is their similarity. Symmetric, without a diagonal, no link below 0.
 *
 * @param similarity n x n, symmetric
 */
export function neighbourGraph(similarity: DenseMatrix, neighbours: number): CsrMatrix {
  const n = similarity.rows;
  const nearest = new Float64Array(Math.max(1, Math.min(neighbours, n - 1)));
  const least = Float64Array.from({ length: n }, (_, i) => leastOfNearest(nearest, rowOf(similarity, i), i));
  const rowStart = new Int32Array(n + 1);
  const column: number[] = [];
  const value: number[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const x = similarity.value[i * n + j];
      if (j === i || x <= 0 || (x < least[i] && x < least[j])) continue;
      column.push(j);
      value.push(x);
    }
    rowStart[i + 1] = column.length;
  }
  return { rows: n, columns: n, rowStart, column: Int32Array.from(column), value: Float64Array.from(value) };
}

/**
 * The last of the largest similarities that row i has with others: of so few insertion takes a part of the time of a sort.
 *
 * @param nearest room for them, rising
 */
function leastOfNearest(nearest: Float64Array, row: Float64Array, i: number): number {
  nearest.fill(-Infinity);
  for (let j = 0; j < row.length; j++) {
    if (j === i || row[j] <= nearest[0]) continue;
    let place = 1;
    for (; place < nearest.length && nearest[place] < row[j]; place++) nearest[place - 1] = nearest[place];
    nearest[place - 1] = row[j];
  }
  return nearest[0];
}
