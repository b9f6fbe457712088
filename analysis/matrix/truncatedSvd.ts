import type { CsrMatrix, DenseMatrix } from "../types";
import type { Random } from "../random";
import { multiplyDense, transpose } from "./csrMatrix";
import { fixSigns, gaussianMatrix, orthonormalize, timesFirst, transposeTimes } from "./denseMatrix";
import { symmetricEigen } from "./symmetricEigen";

const OVERSAMPLING = 10;

/**
 * Truncated singular value decomposition A ~ U S V' of a sparse matrix by randomised subspace iteration
 * (Halko, Martinsson & Tropp 2011, algorithms 4.4 and 5.1).
 *
 * @param matrix n x m
 * @param rank   wanted, cut to min(n, m)
 * @param passes power iterations; 4 lose little even where singular values fall slowly
 * @returns scores n x rank, U S; singularValues in falling order; axes m x rank, V. Of each axis the entry that is
 *          largest in size is positive, so that signs do not depend on chance.
 */
export function truncatedSvd(
  matrix: CsrMatrix,
  rank: number,
  random: Random,
  passes = 4,
): { scores: DenseMatrix; singularValues: Float64Array; axes: DenseMatrix } {
  const width = Math.min(rank + OVERSAMPLING, matrix.rows, matrix.columns);
  const kept = Math.min(rank, width);
  const turned = transpose(matrix);
  let basis = orthonormalize(gaussianMatrix(matrix.columns, width, random));
  for (let pass = 0; pass < passes; pass++) basis = orthonormalize(multiplyDense(turned, multiplyDense(matrix, basis)));

  const image = multiplyDense(matrix, basis); // n x width; its right singular vectors turn `basis` into V
  const { values, vectors } = symmetricEigen(transposeTimes(image, image));
  const axes = timesFirst(basis, vectors, kept);
  const scores = timesFirst(image, vectors, kept);
  fixSigns(axes, scores);
  return { scores, singularValues: Float64Array.from(values.subarray(0, kept), (x) => Math.sqrt(Math.max(0, x))), axes };
}
