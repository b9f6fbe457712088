import type { DenseMatrix } from "../types";
import { inBlocks, inKernelMemory, type KernelMemory } from "./kernelMemory";

/** A dense matrix in the memory of the kernels, rows filled up with zeros to a multiple of four numbers. */
interface Placed {
  readonly at: number;
  readonly stride: number;
}

export const strideOf = (columns: number): number => Math.ceil(columns / 4) * 4;

/** So many rows of a long matrix are in the memory at a time. */
const ROWS_AT_ONCE = 8192;

/** @param kept only the first so many columns */
export function placeDense(memory: KernelMemory, { rows, columns, value }: DenseMatrix, kept = columns): Placed {
  const stride = strideOf(kept);
  const at = memory.take(8 * rows * stride);
  const to = memory.floats(at, rows * stride);
  if (stride === columns) to.set(value);
  else {
    to.fill(0);
    for (let i = 0; i < rows; i++) for (let j = 0; j < kept; j++) to[i * stride + j] = value[i * columns + j];
  }
  return { at, stride };
}

/** Copies rows of `stride` numbers into a matrix, without what fills them up. */
export function copyDense(memory: KernelMemory, at: number, matrix: DenseMatrix): DenseMatrix {
  const { rows, columns, value } = matrix;
  const stride = strideOf(columns);
  const from = memory.floats(at, rows * stride);
  if (stride === columns) value.set(from);
  else for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) value[i * columns + j] = from[i * stride + j];
  return matrix;
}

/** A long matrix in parts, one after the other: views, whose place in the memory is free again when the work on them is done. */
function inParts(memory: KernelMemory, rows: number, work: (part: (matrix: DenseMatrix) => DenseMatrix) => void): void {
  for (let first = 0; first < rows; first += ROWS_AT_ONCE) {
    const last = Math.min(rows, first + ROWS_AT_ONCE);
    memory.scope(() =>
      work(({ columns, value }) => ({ rows: last - first, columns, value: value.subarray(first * columns, last * columns) })),
    );
  }
}

/** See `plainTimesFirst` of matrix/plainProducts.ts, whose bytes these are. @param spent a matrix as large as the product, over which it is written */
export function kernelTimesFirst(a: DenseMatrix, b: DenseMatrix, columns: number, spent?: DenseMatrix): DenseMatrix {
  return inKernelMemory((memory) => {
    const product = spent ?? { rows: a.rows, columns, value: new Float64Array(a.rows * columns) };
    const right = placeDense(memory, b, columns);
    const depth = memory.placeInts(depths(b, columns));
    inParts(memory, a.rows, (part) => {
      const { rows } = part(a);
      const left = placeDense(memory, part(a));
      const out = memory.take(8 * rows * right.stride);
      inBlocks(rows, (from, to) =>
        memory.kernels.timesDense(left.at, left.stride, from, to, a.columns, right.at, right.stride, depth, out),
      );
      copyDense(memory, out, part(product));
    });
    return product;
  });
}

/** Four columns -> how many rows there are until zeros follow in all of them: of a triangle half of the products need not be made. */
export function depths({ rows, columns, value }: DenseMatrix, kept: number): Int32Array {
  const depth = new Int32Array(Math.ceil(kept / 4));
  for (let i = 0; i < rows; i++) for (let j = 0; j < kept; j++) if (value[i * columns + j] !== 0) depth[j >> 2] = i + 1;
  return depth;
}

/** See `plainTransposeTimes` of matrix/plainProducts.ts, whose bytes these are. */
export function kernelTransposeTimes(a: DenseMatrix, b: DenseMatrix): DenseMatrix {
  const same = a === b;
  const product: DenseMatrix = { rows: a.columns, columns: b.columns, value: new Float64Array(a.columns * b.columns) };
  inKernelMemory((memory) => {
    const [down, across] = [strideOf(a.columns), strideOf(b.columns)];
    const out = memory.take(8 * down * across);
    memory.floats(out, down * across).fill(0);
    inParts(memory, a.rows, (part) => {
      const left = placeDense(memory, part(a));
      const right = same ? left : placeDense(memory, part(b));
      inBlocks(part(a).rows, (from, to) => memory.kernels.addTransposeTimes(left.at, down, right.at, across, from, to, out, Number(same)));
    });
    copyDense(memory, out, product);
  });
  return same ? copyUpperDown(product) : product;
}

/** What stands above the diagonal, below it too. @returns the same matrix */
export function copyUpperDown(square: DenseMatrix): DenseMatrix {
  const { rows, value } = square;
  for (let i = 0; i < rows; i++) for (let j = 0; j < i; j++) value[i * rows + j] = value[j * rows + i];
  return square;
}
