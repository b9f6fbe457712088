/** The only place where `ml-matrix` comes in. */
import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import type { DenseMatrix } from "../types";
import { denseMatrix } from "./denseMatrix";

/**
 * Eigenvalues and eigenvectors of a symmetric matrix of some hundred rows, by tridiagonalisation and implicit QL steps
 * (Golub & Van Loan, chapter 8); cost is cubic.
 *
 * @param matrix  n x n, symmetric; only read
 * @returns values in falling order; vectors n x n, column j belongs to values[j], length 1
 */
export function symmetricEigen(matrix: DenseMatrix): { values: Float64Array; vectors: DenseMatrix } {
  const n = matrix.rows;
  if (n === 0) return { values: new Float64Array(0), vectors: denseMatrix(0, 0) };
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(Matrix.from1DArray(n, n, matrix.value), {
    assumeSymmetric: true,
  });
  const order = Array.from(realEigenvalues.keys()).sort((i, j) => realEigenvalues[j] - realEigenvalues[i] || i - j);
  const vectors = denseMatrix(n, n);
  for (let i = 0; i < n; i++) order.forEach((from, j) => (vectors.value[i * n + j] = eigenvectorMatrix.get(i, from)));
  return { values: Float64Array.from(order, (i) => realEigenvalues[i]), vectors };
}
