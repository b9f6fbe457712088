import type { CountMatrix, CsrMatrix } from "../types";
import { BLOCK, inBlocks, inKernelMemory, type KernelMemory } from "./kernelMemory";

/** See `plainKept` of vectors/weightedTerms.ts, whose bytes these are. */
export function kernelKept(counts: CountMatrix, inTitle: Uint16Array, keep: Int32Array, columns: number, cells: number): CsrMatrix {
  const { rows, rowStart } = counts;
  const kept = { rows, columns, rowStart: new Int32Array(rows + 1), column: new Int32Array(cells), value: new Float64Array(cells) };
  inKernelMemory((memory) => {
    const most = mostCells(rows, rowStart);
    const at = { column: memory.take(4 * most), value: memory.take(2 * most), inTitle: memory.take(2 * most) };
    const out = { column: memory.take(4 * (most + 1)), value: memory.take(8 * (most + 1)), ends: memory.take(4 * BLOCK) };
    const numbers = memory.placeInts(keep);
    const start = memory.take(4 * (BLOCK + 1));
    inBlocks(rows, (from, to) => {
      const [first, last] = [rowStart[from], rowStart[to]];
      placeStarts(memory, start, rowStart, from, to);
      memory.ints(at.column, last - first).set(counts.column.subarray(first, last));
      memory.counts(at.value, last - first).set(counts.value.subarray(first, last));
      memory.counts(at.inTitle, last - first).set(inTitle.subarray(first, last));
      memory.kernels.keepCells(start, to - from, at.column, at.value, at.inTitle, numbers, out.column, out.value, out.ends);
      const ends = memory.ints(out.ends, to - from);
      const before = kept.rowStart[from];
      for (let row = from; row < to; row++) kept.rowStart[row + 1] = before + ends[row - from];
      const size = ends[to - from - 1];
      kept.column.set(memory.ints(out.column, size), before);
      kept.value.set(memory.floats(out.value, size), before);
    });
  });
  return kept;
}

/**
 * See `plainWeighted` of vectors/tfIdf.ts, whose bytes these are.
 *
 * @param logs  of the whole numbers from 0 on, as far as counts are usual
 * @param other weighs a row with another count: its columns and counts
 */
export function kernelWeighted(
  { rows, rowStart, column, value }: CsrMatrix,
  idf: Float64Array,
  logs: Float64Array,
  other: (column: Int32Array, value: Float64Array) => void,
): void {
  inKernelMemory((memory) => {
    const most = mostCells(rows, rowStart);
    const at = { column: memory.take(4 * most), value: memory.take(8 * most), start: memory.take(4 * (BLOCK + 1)) };
    const [rarity, logarithms] = [memory.placeFloats(idf), memory.placeFloats(logs)];
    inBlocks(rows, (from, to) => {
      const [first, last] = [rowStart[from], rowStart[to]];
      placeStarts(memory, at.start, rowStart, from, to);
      const columns = memory.ints(at.column, last - first);
      const values = memory.floats(at.value, last - first);
      columns.set(column.subarray(first, last));
      values.set(value.subarray(first, last));
      for (let row = from; row < to; row++) {
        row = from + memory.kernels.weighRows(at.start, row - from, to - from, at.column, at.value, rarity, logarithms, logs.length);
        if (row === to) break;
        const [start, end] = [rowStart[row] - first, rowStart[row + 1] - first];
        other(columns.subarray(start, end), values.subarray(start, end));
      }
      value.set(values, first);
    });
  });
}

function mostCells(rows: number, rowStart: Int32Array): number {
  let most = 0;
  inBlocks(rows, (from, to) => (most = Math.max(most, rowStart[to] - rowStart[from])));
  return most;
}

function placeStarts(memory: KernelMemory, at: number, rowStart: Int32Array, from: number, to: number): void {
  memory.ints(at, to - from + 1).set(rowStart.subarray(from, to + 1));
}
