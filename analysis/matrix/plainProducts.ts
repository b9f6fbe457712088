/**
 * Products of matrices in plain loops: what the kernels are held to, byte by byte, and quicker where matrices are small. Four terms
 * are added up before they go to the sum, so that each entry of the result is loaded and stored less often.
 */
import type { CsrMatrix, DenseMatrix } from "../types";

/** matrix (n x m) times dense (m x d) -> n x d, in single precision: every factor, product and sum is rounded to it. */
export function plainMultiplyDense(matrix: CsrMatrix, dense: DenseMatrix): DenseMatrix {
  const d = dense.columns;
  const { rowStart, column } = matrix;
  const value = Float32Array.from(matrix.value);
  const y = Float32Array.from(dense.value);
  const out = new Float32Array(matrix.rows * d);
  const { fround } = Math;
  for (let i = 0; i < matrix.rows; i++) {
    const to = i * d;
    let p = rowStart[i];
    for (const whole = rowStart[i + 1] - 3; p < whole; p += 4) {
      const w0 = value[p];
      const w1 = value[p + 1];
      const w2 = value[p + 2];
      const w3 = value[p + 3];
      const r0 = column[p] * d;
      const r1 = column[p + 1] * d;
      const r2 = column[p + 2] * d;
      const r3 = column[p + 3] * d;
      for (let j = 0; j < d; j++) {
        const two = fround(fround(w0 * y[r0 + j]) + fround(w1 * y[r1 + j]));
        out[to + j] += fround(fround(two + fround(w2 * y[r2 + j])) + fround(w3 * y[r3 + j]));
      }
    }
    for (; p < rowStart[i + 1]; p++) {
      const w0 = value[p];
      const r0 = column[p] * d;
      for (let j = 0; j < d; j++) out[to + j] += fround(w0 * y[r0 + j]);
    }
  }
  return { rows: matrix.rows, columns: d, value: Float64Array.from(out) };
}

/** Of each row of a product: its largest number and where that stands, of equals the first, and the next largest, 0 or more. */
export interface Leaders {
  readonly column: Int32Array;
  readonly most: Float32Array;
  readonly next: Float32Array;
}

/** The leaders of matrix times dense, see `plainMultiplyDense`. */
export function plainLeaders(matrix: CsrMatrix, dense: DenseMatrix): Leaders {
  const { rows, columns, value } = plainMultiplyDense(matrix, dense);
  const leaders = { column: new Int32Array(rows), most: new Float32Array(rows).fill(-Infinity), next: new Float32Array(rows) };
  const { column, most, next } = leaders;
  for (let i = 0; i < rows; i++)
    for (let c = 0; c < columns; c++) {
      const x = value[i * columns + c];
      if (x > most[i]) {
        next[i] = Math.max(next[i], most[i]);
        most[i] = x;
        column[i] = c;
      } else next[i] = Math.max(next[i], x);
    }
  return leaders;
}

/** a'b for matrices of equally many rows: a.columns x b.columns. Four rows at a time. */
export function plainTransposeTimes(a: DenseMatrix, b: DenseMatrix): DenseMatrix {
  const product = zeros(a.columns, b.columns);
  const x = a.value;
  const y = b.value;
  const out = product.value;
  const n = a.columns;
  const m = b.columns;
  const whole = a.rows - (a.rows % 4);
  for (let i = 0; i < whole; i += 4) {
    const row = i * m;
    for (let p = 0; p < n; p++) {
      const x0 = x[i * n + p];
      const x1 = x[(i + 1) * n + p];
      const x2 = x[(i + 2) * n + p];
      const x3 = x[(i + 3) * n + p];
      const to = p * m;
      for (let q = 0; q < m; q++) out[to + q] += x0 * y[row + q] + x1 * y[row + m + q] + x2 * y[row + 2 * m + q] + x3 * y[row + 3 * m + q];
    }
  }
  for (let i = whole; i < a.rows; i++) {
    for (let p = 0; p < n; p++) for (let q = 0; q < m; q++) out[p * m + q] += x[i * n + p] * y[i * m + q];
  }
  return product;
}

/** The first `columns` columns of the product a b. Four rows of b at a time: a row of the product is loaded and stored less often. */
export function plainTimesFirst(a: DenseMatrix, b: DenseMatrix, columns: number): DenseMatrix {
  const product = zeros(a.rows, columns);
  const x = a.value;
  const y = b.value;
  const out = product.value;
  const inner = a.columns;
  const stride = b.columns;
  const whole = inner - (inner % 4);
  for (let i = 0; i < a.rows; i++) {
    const to = i * columns;
    const from = i * inner;
    for (let p = 0; p < whole; p += 4) {
      const x0 = x[from + p];
      const x1 = x[from + p + 1];
      const x2 = x[from + p + 2];
      const x3 = x[from + p + 3];
      const row = p * stride;
      for (let j = 0; j < columns; j++) {
        out[to + j] += x0 * y[row + j] + x1 * y[row + stride + j] + x2 * y[row + 2 * stride + j] + x3 * y[row + 3 * stride + j];
      }
    }
    for (let p = whole; p < inner; p++) {
      const x0 = x[from + p];
      for (let j = 0; j < columns; j++) out[to + j] += x0 * y[p * stride + j];
    }
  }
  return product;
}

function zeros(rows: number, columns: number): DenseMatrix {
  return { rows, columns, value: new Float64Array(rows * columns) };
}
