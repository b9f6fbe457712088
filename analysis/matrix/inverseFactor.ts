import type { DenseMatrix } from "../types";
import { denseMatrix } from "./denseMatrix";

/**
 * R^-1 of the Cholesky factor: R'R = B'B, so that the columns of B R^-1 are orthonormal and span what those of B do. One that depends on those
 * before it, with a pivot below 1e-13 of the largest diagonal entry, becomes zeros.
 *
 * @param gram B'B
 * @returns    R^-1, upper triangular, and the smallest entry on the diagonal of R, 0 where columns depend on others
 */
export function inverseOfFactor(gram: DenseMatrix): { readonly inverse: DenseMatrix; readonly leastPivot: number } {
  const n = gram.rows;
  const r = denseMatrix(n, n).value;
  const inverse = denseMatrix(n, n);
  let largest = 0;
  let leastPivot = Infinity;
  for (let j = 0; j < n; j++) largest = Math.max(largest, gram.value[j * n + j]);
  for (let j = 0; j < n; j++) {
    let pivot = gram.value[j * n + j];
    for (let i = 0; i < j; i++) pivot -= r[i * n + j] * r[i * n + j];
    const diagonal = pivot > 1e-13 * largest ? Math.sqrt(pivot) : 0;
    leastPivot = Math.min(leastPivot, diagonal);
    if (diagonal === 0) continue;
    r[j * n + j] = diagonal;
    for (let k = j + 1; k < n; k++) {
      let sum = gram.value[j * n + k];
      for (let i = 0; i < j; i++) sum -= r[i * n + j] * r[i * n + k];
      r[j * n + k] = sum / diagonal;
    }
    inverse.value[j * n + j] = 1 / diagonal;
    for (let i = 0; i < j; i++) {
      let sum = 0;
      for (let k = i; k < j; k++) sum += inverse.value[i * n + k] * r[k * n + j];
      inverse.value[i * n + j] = -sum / diagonal;
    }
  }
  return { inverse, leastPivot };
}
