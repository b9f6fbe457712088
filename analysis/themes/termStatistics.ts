import { naturalLog } from "../matrix/naturalLog";
import type { Partition, TextModel, Vocabulary } from "../types";

/** How the terms of the vocabulary spread over groups of papers. */
export interface TermStatistics {
  /** Papers looked at, those in no group among them. */
  readonly papers: number;
  /** Column -> papers looked at that hold the term. */
  readonly frequency: Int32Array;
  /** Group -> papers. */
  readonly sizes: Int32Array;
  /** Group -> the rows of its papers, in the order in which they were looked at. */
  readonly members: readonly (readonly number[])[];
  /** Group -> the terms that its papers hold. */
  readonly held: readonly HeldTerms[];
}

/** Columns, rising, and of each how many papers hold the term. */
export interface HeldTerms {
  readonly column: Int32Array;
  readonly papers: Int32Array;
}

/** @param among looks at these rows alone; at all papers if left out */
export function termStatistics(text: TextModel, { assignment, count }: Partition, among?: ArrayLike<number>): TermStatistics {
  const { rowStart, column } = text.counts;
  const frequency = new Int32Array(text.vocabulary.key.length);
  const look = among ?? assignment.map((_, row) => row);
  const members = Array.from({ length: count }, (): number[] => []);
  for (let i = 0; i < look.length; i++) {
    const row = look[i];
    if (assignment[row] >= 0) members[assignment[row]].push(row);
    else for (let p = rowStart[row]; p < rowStart[row + 1]; p++) frequency[column[p]]++;
  }
  const tally = new Int32Array(frequency.length);
  const held = members.map((rows) => heldTerms(text, rows, tally));
  for (const { column: columns, papers } of held) for (let i = 0; i < columns.length; i++) frequency[columns[i]] += papers[i];
  return { papers: look.length, frequency, sizes: Int32Array.from(members, ({ length }) => length), members, held };
}

function heldTerms({ counts: { rowStart, column } }: TextModel, rows: readonly number[], tally: Int32Array): HeldTerms {
  let size = 0;
  for (let i = 0; i < rows.length; i++) {
    const end = rowStart[rows[i] + 1];
    for (let p = rowStart[rows[i]]; p < end; p++) if (tally[column[p]]++ === 0) size++;
  }
  const columns = new Int32Array(size);
  const papers = new Int32Array(size);
  for (let c = 0, i = 0; i < size; c++) {
    if (tally[c] === 0) continue;
    columns[i] = c;
    papers[i++] = tally[c];
    tally[c] = 0;
  }
  return { column: columns, papers };
}

/** How many papers of a group hold a term. */
export function papersHolding({ held }: TermStatistics, group: number, column: number): number {
  const { column: columns, papers } = held[group];
  const at = placeOf(columns, column, 0, columns.length);
  return at < 0 ? 0 : papers[at];
}

/** The place of a number in the rising stretch from … to - 1 of a list, or -1. */
function placeOf(sorted: Int32Array, wanted: number, from: number, to: number): number {
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle] < wanted) from = middle + 1;
    else if (sorted[middle] > wanted) to = middle;
    else return middle;
  }
  return -1;
}

/** The column of a single word by its stem, or -1: keys rise. */
export function columnOfWord({ key, length }: Vocabulary, stem: string): number {
  let [from, to] = [0, key.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (key[middle] < stem) from = middle + 1;
    else to = middle;
  }
  return key[from] === stem && length[from] === 1 ? from : -1;
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
