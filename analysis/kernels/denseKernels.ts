import type { DenseMatrix } from "../types";
import { inBlocks, inKernelMemory, type KernelMemory } from "./kernelMemory";

/** A dense matrix in the memory of the kernels, rows filled up with zeros to a multiple of four numbers. */
interface Placed {
  readonly at: number;
  readonly stride: number;
}

export const strideOf = (columns: number): number => Math.ceil(columns / 4) * 4;

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

/** A copy of rows of `stride` numbers without what fills them up. */
export function copyDense(memory: KernelMemory, at: number, rows: number, columns: number): DenseMatrix {
  const stride = strideOf(columns);
  const from = memory.floats(at, rows * stride);
  if (stride === columns) return { rows, columns, value: from.slice() };
  const value = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) value[i * columns + j] = from[i * stride + j];
  return { rows, columns, value };
}

/** See `plainTimesFirst` of matrix/plainProducts.ts, whose bytes these are. */
export function kernelTimesFirst(a: DenseMatrix, b: DenseMatrix, columns: number): DenseMatrix {
  return inKernelMemory((memory) => {
    const left = placeDense(memory, a);
    const right = placeDense(memory, b, columns);
    const out = memory.take(8 * a.rows * right.stride);
    inBlocks(a.rows, (from, to) => memory.kernels.timesDense(left.at, left.stride, from, to, a.columns, right.at, right.stride, out));
    return copyDense(memory, out, a.rows, columns);
  });
}

/** See `plainTransposeTimes` of matrix/plainProducts.ts, whose bytes these are. */
export function kernelTransposeTimes(a: DenseMatrix, b: DenseMatrix): DenseMatrix {
  const same = a === b;
  return inKernelMemory((memory) => {
    const left = placeDense(memory, a);
    const right = same ? left : placeDense(memory, b);
    const out = memory.take(8 * left.stride * right.stride);
    memory.floats(out, left.stride * right.stride).fill(0);
    inBlocks(a.rows, (from, to) =>
      memory.kernels.addTransposeTimes(left.at, left.stride, right.at, right.stride, from, to, out, Number(same)),
    );
    const product = copyDense(memory, out, a.columns, b.columns);
    if (same) copyUpperDown(product);
    return product;
  });
}

function copyUpperDown({ rows, value }: DenseMatrix): void {
  for (let i = 0; i < rows; i++) for (let j = 0; j < i; j++) value[i * rows + j] = value[j * rows + i];
}
