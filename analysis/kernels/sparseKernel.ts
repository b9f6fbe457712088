import { transposeInto } from "../matrix/csrMatrix";
import type { Leaders } from "../matrix/plainProducts";
import type { CsrMatrix, DenseMatrix } from "../types";
import { BLOCK, inBlocks, type KernelMemory } from "./kernelMemory";

/** Columns of a strip: 64 bytes in single precision, a line of the cache. */
const STRIP = 16;

/** A sparse matrix in the memory of the kernels. */
export interface PlacedSparse {
  readonly rows: number;
  /** Where its row starts, columns and values lie. */
  readonly at: readonly [number, number, number];
}

export function placeSparse(memory: KernelMemory, { rows, rowStart, column, value }: CsrMatrix): PlacedSparse {
  return { rows, at: [memory.placeInts(rowStart), memory.placeInts(column), memory.placeSingles(value)] };
}

/** The transpose of a matrix, which is made in that memory: of a long one a copy is much. */
export function placeTransposed(memory: KernelMemory, matrix: CsrMatrix): PlacedSparse {
  const { columns: rows, column, value } = matrix;
  const at = [memory.take(4 * (rows + 1)), memory.take(4 * column.length), memory.take(4 * column.length)] as const;
  const start = memory.ints(at[0], rows + 1).fill(0);
  transposeInto(matrix, start, memory.ints(at[1], column.length), { from: value, to: memory.singles(at[2], column.length) });
  return { rows, at };
}

/**
 * A block multiplied by matrices one after the other, each time as `plainMultiplyDense` of matrix/plainProducts.ts does, in the same bytes.
 *
 * @param spent a matrix as large as the product, over which it is written
 */
export function kernelProduct(
  memory: KernelMemory,
  matrices: readonly PlacedSparse[],
  block: DenseMatrix,
  spent?: DenseMatrix,
): DenseMatrix {
  const { rows } = matrices[matrices.length - 1];
  const product = spent ?? { rows, columns: block.columns, value: new Float64Array(rows * block.columns) };
  eachStrip(memory, block, (strip, width, first) => {
    const out = matrices.reduce((from, matrix) => timesStrip(memory, matrix, from, width), strip);
    copyStrip(memory.singles(out, rows * width), width, product, first);
  });
  return product;
}

/** What `plainLeaders` of matrix/plainProducts.ts tells of the product, of which only some rows are held at a time. */
export function kernelLeaders(memory: KernelMemory, { rows, at }: PlacedSparse, block: DenseMatrix): Leaders {
  return memory.scope(() => {
    const leaders = [memory.take(4 * rows), memory.take(4 * rows), memory.take(4 * rows)] as const;
    const [column, most, next] = leaders;
    memory.ints(column, rows).fill(0);
    memory.singles(most, rows).fill(-Infinity);
    memory.singles(next, rows).fill(0);
    eachStrip(memory, block, (strip, width, first) => {
      const out = memory.take(4 * BLOCK * width);
      const columns = Math.min(width, block.columns - first);
      inBlocks(rows, (from, to) => {
        const start = out - 4 * from * width;
        memory.kernels.sparseTimes(...at, from, to, strip, width, start);
        memory.kernels.leadRows(start, 4 * width, from, to, first, columns, ...leaders);
      });
    });
    return {
      column: memory.ints(column, rows).slice(),
      most: memory.singles(most, rows).slice(),
      next: memory.singles(next, rows).slice(),
    };
  });
}

/** Places a block strip by strip: where one lies, its width, and its first column. */
function eachStrip(memory: KernelMemory, block: DenseMatrix, work: (strip: number, width: number, first: number) => void): void {
  for (let first = 0; first < block.columns; first += STRIP) {
    const width = Math.min(STRIP, Math.ceil((block.columns - first) / 4) * 4);
    memory.scope(() => {
      const strip = memory.take(4 * block.rows * width);
      copyColumns(block, first, memory.singles(strip, block.rows * width), width);
      work(strip, width, first);
    });
  }
}

function timesStrip(memory: KernelMemory, { rows, at }: PlacedSparse, strip: number, width: number): number {
  const out = memory.take(4 * rows * width);
  inBlocks(rows, (from, to) => memory.kernels.sparseTimes(...at, from, to, strip, width, out));
  return out;
}

/** The columns of a matrix from `first` on as a strip of this width, with zeros where it has no more. */
function copyColumns({ rows, columns, value }: DenseMatrix, first: number, strip: Float32Array, width: number): void {
  const those = Math.min(width, columns - first);
  if (those < width) strip.fill(0);
  for (let i = 0, from = first, to = 0; i < rows; i++, from += columns, to += width)
    for (let j = 0; j < those; j++) strip[to + j] = value[from + j];
}

function copyStrip(strip: Float32Array, width: number, { rows, columns, value }: DenseMatrix, first: number): void {
  const those = Math.min(width, columns - first);
  for (let i = 0, from = 0, to = first; i < rows; i++, from += width, to += columns)
    for (let j = 0; j < those; j++) value[to + j] = strip[from + j];
}
