import type { DenseMatrix } from "../types";
import { copyDense, strideOf } from "./denseKernels";
import { inBlocks, type KernelMemory } from "./kernelMemory";
import type { RowGroups } from "./rowGroups";

/** Places rows in the memory of the kernels; see plainRowGroups.ts for what is computed, in the same bytes. */
export function kernelRowGroups(memory: KernelMemory, matrix: DenseMatrix): RowGroups {
  const { kernels } = memory;
  const { rows, columns } = matrix;
  const stride = strideOf(columns);
  const at = placeRows(memory, matrix, stride);
  const nearest = <T>(centres: DenseMatrix, taken: (label: number, cosine: number) => T): T =>
    memory.scope(() => {
      const packed = placePacked(memory, centres, stride);
      const scratch = memory.take(3 * 4 * 4 * TILE);
      const [label, cosine] = [memory.take(4 * rows), memory.take(8 * rows)];
      inBlocks(rows, (from, to) => kernels.nearest(at, from, to, stride, packed, centres.rows, scratch, label, cosine));
      return taken(label, cosine);
    });
  return {
    nearest: (centres) =>
      nearest(centres, (label, cosine) => ({ labels: memory.ints(label, rows).slice(), cosine: memory.floats(cosine, rows).slice() })),
    labels: (centres) => nearest(centres, (label) => memory.ints(label, rows).slice()),
    sums: (group, groups) =>
      memory.scope(() => {
        const own = memory.placeInts(group);
        const sums = memory.take(8 * groups * stride);
        memory.floats(sums, groups * stride).fill(0);
        inBlocks(rows, (from, to) => kernels.groupSums(at, from, to, stride, own, sums));
        return copyDense(memory, sums, { rows: groups, columns, value: new Float64Array(groups * columns) });
      }),
    distances: () => {
      const away = memory.take(8 * rows);
      memory.floats(away, rows).fill(Infinity);
      return {
        lower: (row) => {
          let total = 0;
          inBlocks(rows, (from, to) => (total = kernels.lowerAway(at, from, to, stride, row, away, total)));
          return total;
        },
        values: () => memory.floats(away, rows),
      };
    },
  };
}

/** Rows in single precision, filled up with zeros. */
function placeRows(memory: KernelMemory, { rows, columns, value }: DenseMatrix, stride: number): number {
  if (stride === columns) return memory.placeSingles(value);
  const at = memory.take(4 * rows * stride);
  const placed = memory.singles(at, rows * stride).fill(0);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) placed[i * stride + j] = value[i * columns + j];
  return at;
}

/** Others that a tile of assembly/products.ts compares with four rows. */
const TILE = 8;

/** Rows side by side by tiles; what is missing in the last one is zeros, and so are the columns that fill up a row. */
function placePacked(memory: KernelMemory, { rows, columns, value }: DenseMatrix, stride: number): number {
  const size = Math.ceil(rows / TILE) * TILE * stride;
  const at = memory.take(4 * size);
  const packed = memory.singles(at, size).fill(0);
  for (let i = 0; i < rows; i++) {
    const to = (i - (i % TILE)) * stride + (i % TILE);
    for (let j = 0; j < columns; j++) packed[to + TILE * j] = value[i * columns + j];
  }
  return at;
}
