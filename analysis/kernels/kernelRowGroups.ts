import type { DenseMatrix } from "../types";
import { inBlocks, type KernelMemory } from "./kernelMemory";
import type { RowGroups } from "./rowGroups";

/** Places rows in the memory of the kernels; see plainRowGroups.ts for what is computed, in the same bytes. */
export function kernelRowGroups(memory: KernelMemory, { rows, columns, value }: DenseMatrix): RowGroups {
  const { kernels } = memory;
  const at = memory.placeFloats(value);
  return {
    nearest: (centres) =>
      memory.scope(() => {
        const packed = placePacked(memory, centres);
        const scratch = memory.take(8 * 16);
        const [label, cosine] = [memory.take(4 * rows), memory.take(8 * rows)];
        memory.ints(label, rows).fill(0);
        inBlocks(rows, (from, to) => kernels.nearest(at, from, to, columns, packed, centres.rows, scratch, label, cosine));
        return { labels: memory.ints(label, rows).slice(), cosine: memory.floats(cosine, rows).slice() };
      }),
    sums: (group, groups) =>
      memory.scope(() => {
        const own = memory.placeInts(group);
        const sums = memory.take(8 * groups * columns);
        memory.floats(sums, groups * columns).fill(0);
        inBlocks(rows, (from, to) => kernels.groupSums(at, from, to, columns, own, sums));
        return { rows: groups, columns, value: memory.floats(sums, groups * columns).slice() };
      }),
    distances: () => {
      const away = memory.take(8 * rows);
      memory.floats(away, rows).fill(Infinity);
      return {
        lower: (row) => {
          let total = 0;
          inBlocks(rows, (from, to) => (total = kernels.lowerAway(at, from, to, columns, row, away, total)));
          return total;
        },
        values: () => memory.floats(away, rows),
      };
    },
  };
}

/** Rows side by side by fours, as the tiles of assembly/products.ts read them; what is missing in the last four is zeros. */
function placePacked(memory: KernelMemory, { rows, columns, value }: DenseMatrix): number {
  const tiles = Math.ceil(rows / 4);
  const at = memory.take(8 * 4 * tiles * columns);
  const packed = memory.floats(at, 4 * tiles * columns);
  if (rows % 4 > 0) packed.fill(0, 4 * (tiles - 1) * columns);
  for (let i = 0; i < rows; i++) {
    const to = (i - (i % 4)) * columns + (i % 4);
    for (let j = 0; j < columns; j++) packed[to + 4 * j] = value[i * columns + j];
  }
  return at;
}
