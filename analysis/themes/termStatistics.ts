import { naturalLog } from "../matrix/naturalLog";
import type { Partition, TextModel } from "../types";

/** How the terms of the vocabulary spread over groups of papers. */
export interface TermStatistics {
  /** Papers looked at, those in no group among them. */
  readonly papers: number;
  /** Column -> papers looked at that hold the term. */
  readonly frequency: Int32Array;
  /** Group -> papers. */
  readonly sizes: Int32Array;
  /** Group -> (column -> rows of its papers that hold the term, rising). */
  readonly rows: readonly ReadonlyMap<number, readonly number[]>[];
  /** Column of a single word by its stem. */
  readonly wordColumn: ReadonlyMap<string, number>;
}

/** @param among looks at these rows alone; at all papers if left out */
export function termStatistics(text: TextModel, { assignment, count }: Partition, among?: ArrayLike<number>): TermStatistics {
  const sizes = new Int32Array(count);
  const frequency = new Int32Array(text.vocabulary.key.length);
  const rows = Array.from({ length: count }, () => new Map<number, number[]>());
  const look = among ?? assignment.map((_, row) => row);
  for (let i = 0; i < look.length; i++) {
    const row = look[i];
    const group = assignment[row];
    if (group >= 0) sizes[group]++;
    for (let p = text.counts.rowStart[row]; p < text.counts.rowStart[row + 1]; p++) {
      const column = text.counts.column[p];
      frequency[column]++;
      if (group < 0) continue;
      const known = rows[group].get(column);
      if (known) known.push(row);
      else rows[group].set(column, [row]);
    }
  }
  const { key, length } = text.vocabulary;
  const wordColumn = new Map(
    Array.from(key.keys(), (column) => [key[column], column] as const).filter(([, column]) => length[column] === 1),
  );
  return { papers: look.length, frequency, sizes, rows, wordColumn };
}

/**
 * How much a term marks out a group: p ln(p / q), with p the share of the group's papers that hold it and q the share
 * of all others (half a paper is added to the others, so that "only here" stays finite). The part that the term adds
 * to the Kullback-Leibler divergence of the group from the rest; below 0 where the term is rarer inside.
 */
export function distinctiveness(inside: number, groupSize: number, inCorpus: number, papers: number): number {
  const p = inside / groupSize;
  const q = (inCorpus - inside + 0.5) / (papers - groupSize + 1);
  return p * naturalLog(p / q);
}
