import type { Random } from "../random";
import type { DenseMatrix } from "../types";
import { denseMatrix, fixSigns, gaussianMatrix, orthonormalize, timesFirst, transposeTimes } from "./denseMatrix";
import { symmetricEigen } from "./symmetricEigen";

const OVERSAMPLING = 10;

/**
 * The largest eigenvalues of a symmetric positive semidefinite matrix and their vectors, by randomised subspace
 * iteration (Halko, Martinsson & Tropp 2011, algorithm 5.3 with power iterations).
 *
 * @param matrix n x n
 * @param count  wanted, cut to n
 * @returns values in falling order (not below 0); vectors n x count, unit columns
 */
export function topEigen(
  matrix: DenseMatrix,
  count: number,
  random: Random,
  passes: number,
): { values: Float64Array; vectors: DenseMatrix } {
  const width = Math.min(count + OVERSAMPLING, matrix.rows);
  const kept = Math.min(count, width);
  let basis = orthonormalize(gaussianMatrix(matrix.rows, width, random));
  for (let pass = 0; pass < passes; pass++) basis = orthonormalize(timesFirst(matrix, basis));
  const small = transposeTimes(basis, timesFirst(matrix, basis));
  const { values, vectors } = symmetricEigen(small);
  const axes = timesFirst(basis, vectors, kept);
  fixSigns(axes, denseMatrix(0, kept));
  return { values: Float64Array.from(values.subarray(0, kept), (x) => Math.max(0, x)), vectors: axes };
}
