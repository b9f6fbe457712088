import type { DenseMatrix } from "../types";
import type { KernelMemory } from "./kernelMemory";

/** Columns of a strip: 64 bytes in single precision, a line of the cache. */
export const STRIP = 16;

/** A dense matrix in single precision, strip after strip; what is missing in the last one to a multiple of four columns is zeros. */
export interface Strips {
  readonly rows: number;
  readonly columns: number;
  readonly at: number;
}

/** So many rows are on their way at a time. */
export const ROWS_AT_ONCE = 2048;

/** Room for a matrix of this shape; what stands there is left over from others. */
export const takeStrips = (memory: KernelMemory, rows: number, columns: number): Strips => ({
  rows,
  columns,
  at: memory.take(16 * rows * Math.ceil(columns / 4)),
});

/** Where the strip lies whose first column this is. */
export const stripAt = ({ rows, at }: Strips, first: number): number => at + 4 * rows * first;

/** How many columns that strip has, with those that fill it up. */
export const widthFrom = (first: number, columns: number): number => Math.min(STRIP, 4 * Math.ceil((columns - first) / 4));

/** Numbers are rounded to single precision. */
export function placeStrips(memory: KernelMemory, { rows, columns, value }: DenseMatrix): Strips {
  const strips = takeStrips(memory, rows, columns);
  inParts(memory, strips, (values, from, to) => {
    memory.floats(values, (to - from) * columns).set(value.subarray(from * columns, to * columns));
    memory.kernels.toStrips(values, to - from, columns, strips.at, rows, from);
  });
  return strips;
}

/** Writes strips over a matrix of their shape. */
export function copyStrips(memory: KernelMemory, strips: Strips, { columns, value }: DenseMatrix): void {
  inParts(memory, strips, (values, from, to) => {
    memory.kernels.fromStrips(values, to - from, columns, strips.at, strips.rows, from);
    value.set(memory.floats(values, (to - from) * columns), from * columns);
  });
}

/** Gives the work room for some of the rows at a time. */
export function inParts(memory: KernelMemory, { rows, columns }: Strips, work: (values: number, from: number, to: number) => void): void {
  memory.scope(() => {
    const values = memory.take(8 * Math.min(rows, ROWS_AT_ONCE) * columns);
    for (let from = 0; from < rows; from += ROWS_AT_ONCE) work(values, from, Math.min(rows, from + ROWS_AT_ONCE));
  });
}
