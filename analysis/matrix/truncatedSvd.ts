import type { Random } from "../random";
import type { CsrMatrix, DenseMatrix } from "../types";
import { multiplyDense, transpose } from "./csrMatrix";
import { fixSigns, gaussianMatrix, orthonormalize, timesFirst, transposeTimes } from "./denseMatrix";
import { symmetricEigen } from "./symmetricEigen";

const OVERSAMPLING = 10;

export interface Svd {
  /** n x rank: U S. */
  readonly scores: DenseMatrix;
  /** In falling order. */
  readonly singularValues: Float64Array;
  /** m x rank: V. Of each axis the entry that is largest in size is positive, so that signs do not depend on chance. */
  readonly axes: DenseMatrix;
}

/**
 * Truncated singular value decomposition A ~ U S V' of a sparse matrix by randomised subspace iteration
 * (Halko, Martinsson & Tropp 2011, algorithms 4.4 and 5.1).
 *
 * @param matrix n x m
 * @param rank   wanted, cut to min(n, m)
 * @param passes power iterations; 4 lose little even where singular values fall slowly
 */
export function truncatedSvd(matrix: CsrMatrix, rank: number, random: Random, passes = 4): Svd {
  const turned = transpose(matrix);
  return subspaceIteration(
    matrix,
    (block) => multiplyDense(matrix, block),
    (block) => multiplyDense(turned, block),
    rank,
    random,
    passes,
  );
}

/** The same of a dense matrix. */
export function truncatedDenseSvd(matrix: DenseMatrix, rank: number, random: Random, passes = 4): Svd {
  return subspaceIteration(
    matrix,
    (block) => timesFirst(matrix, block),
    (block) => transposeTimes(matrix, block),
    rank,
    random,
    passes,
  );
}

/** @param times A B for a block B of m rows; timesTransposed A' B for one of n rows */
function subspaceIteration(
  { rows, columns }: { readonly rows: number; readonly columns: number },
  times: (block: DenseMatrix) => DenseMatrix,
  timesTransposed: (block: DenseMatrix) => DenseMatrix,
  rank: number,
  random: Random,
  passes: number,
): Svd {
  const width = Math.min(rank + OVERSAMPLING, rows, columns);
  const kept = Math.min(rank, width);
  let basis = orthonormalize(gaussianMatrix(columns, width, random));
  for (let pass = 0; pass < passes; pass++) basis = orthonormalize(timesTransposed(times(basis)));

  const image = times(basis); // n x width; its right singular vectors turn `basis` into V
  const { values, vectors } = symmetricEigen(transposeTimes(image, image));
  const axes = timesFirst(basis, vectors, kept);
  const scores = timesFirst(image, vectors, kept);
  fixSigns(axes, scores);
  return { scores, singularValues: Float64Array.from(values.subarray(0, kept), (x) => Math.sqrt(Math.max(0, x))), axes };
}
