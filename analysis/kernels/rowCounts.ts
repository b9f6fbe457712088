import type { CountMatrix, TokenStream } from "../types";
import { BLOCK, inBlocks, type KernelMemory } from "./kernelMemory";

/** What is counted: the single words of a text, and places of phrases. */
export interface Occurrences {
  readonly stream: TokenStream;
  /** Every place of every phrase, in lists of rising positions: list l is places[l] … places[l + 1] - 1. */
  readonly phrase: Int32Array;
  readonly position: Int32Array;
  readonly lists: Int32Array;
  /** Stem, and phrase -> its column; -1 where it does not count. */
  readonly columnOfStem: Int32Array;
  readonly columnOfPhrase: Int32Array;
}

export interface RowCounts {
  /** Papers x terms, rows sorted by column. */
  readonly counts: CountMatrix;
  /** Aligned with counts.value. Both are 65,535 where there are more. */
  readonly inTitle: Uint16Array;
  /** Column -> in how many papers it stands, and how often in all of them. */
  readonly papers: Int32Array;
  readonly times: Int32Array;
}

/**
 * Counts how often each column stands in each paper; see `plainRowCounts` of text/termCounts.ts.
 *
 * @param cells how many counts there are
 * @param done  called with the share of the papers that are done
 */
export function kernelRowCounts(
  memory: KernelMemory,
  { stream: { stem, flags, start }, phrase, position, lists, columnOfStem, columnOfPhrase }: Occurrences,
  columns: number,
  cells: number,
  done: (share: number) => void,
): RowCounts {
  const { kernels } = memory;
  const rows = start.length - 1;
  const zeros = (bytes: number): number => {
    const at = memory.take(bytes);
    memory.bytes(at, bytes).fill(0);
    return at;
  };
  let most = 0; // tokens of a block
  inBlocks(rows, (from, to) => (most = Math.max(most, start[to] - start[from])));
  const text = { stem: memory.take(4 * most), flags: memory.take(most) };
  const ofStem = memory.placeInts(columnOfStem);
  const places = [memory.placeInts(phrase), memory.placeInts(position), memory.placeInts(columnOfPhrase)];
  const lastOf = Array.from(lists.subarray(1));
  const left = memory.placeInts(Int32Array.from(lastOf.flatMap((last, l) => [lists[l], last])));
  const words = Math.ceil(columns / 4096);
  const [counted, marks, marked, totals] = [zeros(8 * columns), zeros(8 * 64 * words), zeros(8 * words), zeros(8 * columns)];
  const room = lists.length * most; // no more places begin at a position than there are lists
  const out = { column: memory.take(4 * room), value: memory.take(2 * room), inTitle: memory.take(2 * room) };
  const counts = [counted, marks, marked, words, totals, out.column, out.value, out.inTitle];
  const desk = memory.placeInts(Int32Array.of(...counts, text.stem, text.flags, ofStem, ...places, left, lastOf.length));
  const [starts, ends] = [memory.take(4 * (BLOCK + 1)), memory.take(4 * BLOCK)];

  const rowStart = new Int32Array(rows + 1);
  const [column, value, inTitle] = [new Int32Array(cells), new Uint16Array(cells), new Uint16Array(cells)];
  inBlocks(rows, (from, to) => {
    done(from / rows);
    const [first, last] = [start[from], start[to]];
    memory.ints(text.stem, last - first).set(stem.subarray(first, last));
    memory.bytes(text.flags, last - first).set(flags.subarray(first, last));
    memory.ints(starts, to - from + 1).set(start.subarray(from, to + 1));
    kernels.countRows(desk, starts, to - from, ends);
    const sizes = memory.ints(ends, to - from);
    for (let row = from; row < to; row++) rowStart[row + 1] = rowStart[from] + sizes[row - from];
    const size = rowStart[to] - rowStart[from];
    column.set(memory.ints(out.column, size), rowStart[from]);
    value.set(memory.counts(out.value, size), rowStart[from]);
    inTitle.set(memory.counts(out.inTitle, size), rowStart[from]);
  });
  const ofColumns = memory.ints(totals, 2 * columns);
  const total = (which: number): Int32Array => Int32Array.from({ length: columns }, (_, c) => ofColumns[2 * c + which]);
  return { counts: { rows, columns, rowStart, column, value }, inTitle, papers: total(0), times: total(1) };
}
