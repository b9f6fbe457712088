import { csrFromRows, multiplyDense, transpose } from "../matrix/csrMatrix";
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
    const others = rowOf(similarity, i)
      .filter((_, j) => j !== i)
      .sort();
    return others[Math.max(0, others.length - neighbours)];
  });
  const links = Array.from({ length: n }, (_, i) =>
    Array.from(rowOf(similarity, i), (x, j) => [j, x] as const).filter(([j, x]) => j !== i && x > 0 && (x >= least[i] || x >= least[j])),
  );
  return csrFromRows(links, n);
}

/**
 * Cosines after every row has moved half-way to the weighted mean of its neighbours, `repeats` times, as a random walk
 * with a lazy step: Y <- unit(Y / 2 + P Y / 2). Worked on the cosines alone: with T = (I + P) / 2, the Gram matrix of
 * T Y is T G T', scaled to a unit diagonal.
 *
 * @param gram n x n cosines
 */
export function smoothedCosines(gram: DenseMatrix, neighbours: number, repeats: number): DenseMatrix {
  const step = lazyStep(neighbourGraph(gram, neighbours));
  let smooth = gram;
  for (let repeat = 0; repeat < repeats; repeat++) {
    smooth = unitDiagonal(multiplyDense(step, transposed(multiplyDense(step, smooth))));
  }
  return smooth;
}

function lazyStep(graph: CsrMatrix): CsrMatrix {
  return csrFromRows(
    Array.from({ length: graph.rows }, (_, i) => {
      const from = graph.rowStart[i];
      const to = graph.rowStart[i + 1];
      const total = graph.value.subarray(from, to).reduce((sum, x) => sum + x, 0) || 1;
      return [
        [i, 0.5] as const,
        ...Array.from(graph.column.subarray(from, to), (j, p) => [j, (0.5 * graph.value[from + p]) / total] as const),
      ];
    }),
    graph.rows,
  );
}

function transposed(matrix: DenseMatrix): DenseMatrix {
  const turned = denseMatrix(matrix.columns, matrix.rows);
  for (let i = 0; i < matrix.rows; i++)
    for (let j = 0; j < matrix.columns; j++) turned.value[j * matrix.rows + i] = matrix.value[i * matrix.columns + j];
  return turned;
}

function unitDiagonal(gram: DenseMatrix): DenseMatrix {
  const n = gram.rows;
  const length = Float64Array.from({ length: n }, (_, i) => Math.sqrt(gram.value[i * n + i]) || 1);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) gram.value[i * n + j] /= length[i] * length[j];
  return gram;
}
