import { IntList } from "../matrix/intList";
import type { Leaders } from "../matrix/plainProducts";
import type { CsrMatrix, DenseMatrix } from "../types";
import { BLOCK, inBlocks, inKernelMemory, type KernelMemory } from "./kernelMemory";
import { copyStrips, placeStrips, STRIP, type Strips, stripAt, takeStrips, widthFrom } from "./strips";

/** A sparse matrix in the memory of the kernels. */
export interface PlacedSparse {
  readonly rows: number;
  /** Where its row starts, columns and values lie. */
  readonly at: readonly [number, number, number];
}

export function placeSparse(memory: KernelMemory, { rows, rowStart, column, value }: CsrMatrix): PlacedSparse {
  return { rows, at: [memory.placeInts(rowStart), memory.placeInts(column), memory.placeSingles(value)] };
}

/** So many cells are looked at at a time. */
const CELLS_AT_ONCE = 2 ** 15;

/** The places of the columns that are marked with 1, not with 0, rising; see `plainMarkedCells` of matrix/csrMatrix.ts, whose bytes these are. */
export function kernelMarkedCells(column: Int32Array, marks: Uint8Array): Int32Array {
  const found = new IntList(column.length >> 6);
  inKernelMemory((memory) => {
    const marked = memory.take(marks.length);
    const [columns, places] = [memory.take(4 * CELLS_AT_ONCE), memory.take(4 * (CELLS_AT_ONCE + 1))];
    memory.bytes(marked, marks.length).set(marks);
    for (let from = 0; from < column.length; from += CELLS_AT_ONCE) {
      const count = Math.min(CELLS_AT_ONCE, column.length - from);
      memory.ints(columns, count).set(column.subarray(from, from + count));
      found.pushAll(memory.ints(places, memory.kernels.markedCells(columns, count, marked, from, places)));
    }
  });
  return found.taken();
}

/** The transpose of a matrix, by a counting sort over its columns; its rows are sorted by column. */
export function placeTransposed(memory: KernelMemory, matrix: PlacedSparse, columns: number): PlacedSparse {
  const { kernels } = memory;
  const [rowStart, column] = matrix.at;
  const cells = memory.ints(rowStart, matrix.rows + 1)[matrix.rows];
  const at = [memory.take(4 * (columns + 1)), memory.take(4 * cells), memory.take(4 * cells)] as const;
  memory.scope(() => {
    const next = memory.take(4 * (columns + 1));
    const start = memory.ints(at[0], columns + 1).fill(0);
    inBlocks(matrix.rows, (from, to) => kernels.countColumns(rowStart, column, from, to, at[0]));
    for (let c = 0; c < columns; c++) start[c + 1] += start[c];
    memory.ints(next, columns + 1).set(start);
    inBlocks(matrix.rows, (from, to) => kernels.transposeRows(...matrix.at, from, to, next, at[1], at[2]));
  });
  return { rows: columns, at };
}

/**
 * The matrix times a block, as `plainMultiplyDense` of matrix/plainProducts.ts does, in the same bytes.
 *
 * @param spent a matrix as large as the product, over which it is written
 */
export function kernelProduct(memory: KernelMemory, matrix: PlacedSparse, block: DenseMatrix, spent?: DenseMatrix): DenseMatrix {
  const { rows } = matrix;
  const { columns } = block;
  const product = spent ?? { rows, columns, value: new Float64Array(rows * columns) };
  memory.scope(() => {
    const out = takeStrips(memory, rows, columns);
    multiplyStrips(memory, [matrix], placeStrips(memory, block), out);
    copyStrips(memory, out, product);
  });
  return product;
}

/** A block that is in the memory multiplied by matrices one after the other, written over another; strip by strip, so that what is between stays small. */
export function multiplyStrips(memory: KernelMemory, matrices: readonly PlacedSparse[], block: Strips, out: Strips): void {
  for (let first = 0; first < block.columns; first += STRIP) {
    const width = widthFrom(first, block.columns);
    memory.scope(() => {
      matrices.reduce(
        (from, matrix, i) => {
          const to = i === matrices.length - 1 ? stripAt(out, first) : memory.take(4 * matrix.rows * width);
          inBlocks(matrix.rows, (start, end) => memory.kernels.sparseTimes(...matrix.at, start, end, from, width, to));
          return to;
        },
        stripAt(block, first),
      );
    });
  }
}

/** What `plainLeaders` of matrix/plainProducts.ts tells of the product, of which only some rows are held at a time. */
export function kernelLeaders(memory: KernelMemory, { rows, at }: PlacedSparse, block: DenseMatrix): Leaders {
  return memory.scope(() => {
    const leaders = [memory.take(4 * rows), memory.take(4 * rows), memory.take(4 * rows)] as const;
    const [column, most, next] = leaders;
    const strips = placeStrips(memory, block);
    const out = memory.take(4 * BLOCK * STRIP);
    memory.ints(column, rows).fill(0);
    memory.singles(most, rows).fill(-Infinity);
    memory.singles(next, rows).fill(0);
    for (let first = 0; first < block.columns; first += STRIP) {
      const width = widthFrom(first, block.columns);
      const columns = Math.min(width, block.columns - first);
      inBlocks(rows, (from, to) => {
        const start = out - 4 * from * width;
        memory.kernels.sparseTimes(...at, from, to, stripAt(strips, first), width, start);
        memory.kernels.leadRows(start, 4 * width, from, to, first, columns, ...leaders);
      });
    }
    return {
      column: memory.ints(column, rows).slice(),
      most: memory.singles(most, rows).slice(),
      next: memory.singles(next, rows).slice(),
    };
  });
}
