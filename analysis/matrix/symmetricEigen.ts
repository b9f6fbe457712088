import type { DenseMatrix } from "../types";
import { denseMatrix } from "./denseMatrix";

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by cyclic Jacobi rotations (Golub & Van Loan, section 8.5).
 * Meant for up to about 150 rows; cost is cubic.
 *
 * @param matrix  n x n, symmetric; only read
 * @returns values in falling order; vectors n x n, column j belongs to values[j], length 1
 */
export function symmetricEigen(matrix: DenseMatrix): { values: Float64Array; vectors: DenseMatrix } {
  const n = matrix.rows;
  const a = matrix.value.slice();
  const v = denseMatrix(n, n).value;
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  const total = a.reduce((sum, x) => sum + x * x, 0);
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) off += a[p * n + q] ** 2;
    if (off <= 1e-26 * total) break;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, v, n, p, q);
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => a[j * n + j] - a[i * n + i] || i - j);
  const vectors = denseMatrix(n, n);
  for (let i = 0; i < n; i++) order.forEach((from, j) => (vectors.value[i * n + j] = v[i * n + from]));
  return { values: Float64Array.from(order, (i) => a[i * n + i]), vectors };
}

/** One rotation in the plane of axes p and q that makes a[p][q] zero. */
function rotate(a: Float64Array, v: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q];
  if (apq === 0) return;
  const theta = (a[q * n + q] - a[p * n + p]) / (2 * apq);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(t * t + 1);
  const sine = t * cosine;
  for (let i = 0; i < n; i++) {
    const x = a[i * n + p];
    const y = a[i * n + q];
    a[i * n + p] = cosine * x - sine * y;
    a[i * n + q] = sine * x + cosine * y;
  }
  for (let i = 0; i < n; i++) {
    const x = a[p * n + i];
    const y = a[q * n + i];
    a[p * n + i] = cosine * x - sine * y;
    a[q * n + i] = sine * x + cosine * y;
    const vx = v[i * n + p];
    const vy = v[i * n + q];
    v[i * n + p] = cosine * vx - sine * vy;
    v[i * n + q] = sine * vx + cosine * vy;
  }
}
