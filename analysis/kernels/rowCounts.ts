import type { CountMatrix, TokenStream } from "../types";
import { inBlocks, type KernelMemory } from "./kernelMemory";

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
  /** Column -> in how many papers it stands. */
  readonly papers: Int32Array;
}

/**
 * Counts how often each column stands in each paper; see `plainRowCounts` of text/termCounts.ts.
 *
 * @param cells how many counts there are, or more
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
  const text = { stem: memory.placeInts(stem), flags: memory.take(flags.length) };
  memory.bytes(text.flags, flags.length).set(flags);
  const at = { phrase: memory.placeInts(phrase), position: memory.placeInts(position) };
  const [ofStem, ofPhrase] = [memory.placeInts(columnOfStem), memory.placeInts(columnOfPhrase)];
  const words = Math.ceil(columns / 4096);
  const [counted, marks, marked] = [zeros(8 * columns), zeros(8 * 64 * words), zeros(8 * words)];
  const [papers, ends] = [zeros(4 * columns), memory.take(4 * rows)];
  const [column, value, inTitle] = [memory.take(4 * cells), memory.take(2 * cells), memory.take(2 * cells)];
  const desk = memory.placeInts(Int32Array.of(counted, marks, marked, words, papers, ends, column, value, inTitle, 0));
  const next = lists.slice(0, -1);
  inBlocks(rows, (from, to) => {
    done(from / rows);
    for (let row = from; row < to; row++) {
      const end = start[row + 1];
      kernels.countTokens(desk, text.stem, text.flags, start[row], end, ofStem);
      for (let l = 0; l < next.length; l++)
        next[l] = kernels.countPhrases(desk, at.phrase, at.position, next[l], lists[l + 1], end, text.flags, ofPhrase);
      kernels.endRow(desk, row);
    }
  });
  const rowStart = new Int32Array(rows + 1);
  rowStart.set(memory.ints(ends, rows), 1);
  const size = rowStart[rows];
  return {
    counts: { rows, columns, rowStart, column: memory.ints(column, size).slice(), value: memory.codes(value, size).slice() },
    inTitle: memory.codes(inTitle, size).slice(),
    papers: memory.ints(papers, columns).slice(),
  };
}
