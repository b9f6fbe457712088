import { csrFromRows, transpose } from "../matrix/csrMatrix";
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
  const least = Float64Array.from({ length: n }, (_, i) => {
    const others = rowOf(similarity, i).slice();
    others[i] = -Infinity;
    others.sort();
    return others[Math.max(1, n - neighbours)];
  });
  const links = Array.from({ length: n }, (_, i) => {
    const near: (readonly [number, number])[] = [];
    rowOf(similarity, i).forEach((x, j) => {
      if (j !== i && x > 0 && (x >= least[i] || x >= least[j])) near.push([j, x]);
    });
    return near;
  });
  return csrFromRows(links, n);
}
