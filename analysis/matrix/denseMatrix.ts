import { kernelTimesFirst, kernelTransposeTimes } from "../kernels/denseKernels";
import { worthKernel } from "../kernels/kernelMemory";
import { sumsByGroup } from "../kernels/plainRowGroups";
import type { Random } from "../random";
import type { DenseMatrix } from "../types";
import { plainTimesFirst, plainTransposeTimes } from "./plainProducts";

/** A matrix of zeros. */
export function denseMatrix(rows: number, columns: number): DenseMatrix {
  return { rows, columns, value: new Float64Array(rows * columns) };
}

/** Row i as a view: no copy, writing writes into the matrix. */
export function rowOf(matrix: DenseMatrix, i: number): Float64Array {
  return matrix.value.subarray(i * matrix.columns, (i + 1) * matrix.columns);
}

/** The rows of these numbers, as a new matrix. */
export function rowsOf({ columns, value }: DenseMatrix, numbers: ArrayLike<number>): DenseMatrix {
  const part = denseMatrix(numbers.length, columns);
  for (let i = 0, to = 0; i < numbers.length; i++)
    for (let from = numbers[i] * columns, end = from + columns; from < end;) part.value[to++] = value[from++];
  return part;
}

/** Inner product of row i of one matrix and row j of another of equally many columns. */
export function rowProduct(a: DenseMatrix, i: number, b: DenseMatrix, j: number): number {
  const d = a.columns;
  const x = a.value;
  const y = b.value;
  const p = i * d;
  const q = j * d;
  let sum = 0;
  for (let c = 0; c < d; c++) sum += x[p + c] * y[q + c];
  return sum;
}

/** Inner product of two vectors of the same length. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j] * b[j];
  return sum;
}

/** Scales every row to Euclidean length 1 in place; rows of zeros stay. Returns the same matrix. */
export function normalizeRows(matrix: DenseMatrix): DenseMatrix {
  const { columns, value } = matrix;
  for (let i = 0, from = 0; i < matrix.rows; i++, from += columns) {
    const length = Math.sqrt(rowProduct(matrix, i, matrix, i)) || 1;
    for (let p = from; p < from + columns; p++) value[p] /= length;
  }
  return matrix;
}

/** The first `columns` columns, as a new matrix. */
export function firstColumns(matrix: DenseMatrix, columns: number): DenseMatrix {
  const cut = denseMatrix(matrix.rows, columns);
  for (let i = 0, to = 0; i < matrix.rows; i++)
    for (let from = i * matrix.columns, end = from + columns; from < end;) cut.value[to++] = matrix.value[from++];
  return cut;
}

/** Sums of rows by group: groups x columns. group[i] < 0 leaves row i out. */
export function groupSums(matrix: DenseMatrix, group: Int32Array, groups: number): DenseMatrix {
  return sumsByGroup(matrix, group, groups);
}

/** The same, scaled to length 1. */
export function groupDirections(matrix: DenseMatrix, group: Int32Array, groups: number): DenseMatrix {
  return normalizeRows(groupSums(matrix, group, groups));
}

/** Entries drawn from -1 to 1, each as likely. */
export function randomMatrix(rows: number, columns: number, random: Random): DenseMatrix {
  const matrix = denseMatrix(rows, columns);
  for (let p = 0; p < matrix.value.length; p++) matrix.value[p] = 2 * random() - 1;
  return matrix;
}

/** a'b for matrices of equally many rows: a.columns x b.columns. */
export function transposeTimes(a: DenseMatrix, b: DenseMatrix): DenseMatrix {
  return worthKernel(a.value.length * b.columns) ? kernelTransposeTimes(a, b) : plainTransposeTimes(a, b);
}

/** The first `columns` columns of the product a b. @param spent neither a nor b; see matrix/sparseProducts.ts */
export function timesFirst(a: DenseMatrix, b: DenseMatrix, columns = b.columns, spent?: DenseMatrix): DenseMatrix {
  return worthKernel(a.value.length * columns) ? kernelTimesFirst(a, b, columns, spent) : plainTimesFirst(a, b, columns);
}

/** a b' for matrices of equally many columns: a.rows x b.rows. */
export function productsWithRows(a: DenseMatrix, b: DenseMatrix): DenseMatrix {
  const turned = denseMatrix(b.columns, b.rows);
  for (let i = 0; i < b.rows; i++) for (let j = 0; j < b.columns; j++) turned.value[j * b.rows + i] = b.value[i * b.columns + j];
  return timesFirst(a, turned);
}
