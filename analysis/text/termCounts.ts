import { kernelRowCounts, type Occurrences, type RowCounts } from "../kernels/rowCounts";
import { inKernelMemory, worthKernel } from "../kernels/kernelMemory";
import type { FormVotes } from "./formVotes";
import type { GivenTerm } from "./givenTerms";
import type { Phrases } from "./phrases";
import { CONTENT, FRESH, TITLE } from "./tokens";
import type { RunningText } from "./tokenStream";

export interface NumberedTerm extends GivenTerm {
  readonly term: number;
}

/** What is counted. */
export interface Countable {
  readonly text: RunningText;
  readonly phrases: Phrases;
  /** Paper -> its given terms. */
  readonly given: readonly (readonly NumberedTerm[])[];
  /** How many terms are single words: their numbers come first, then those of phrases. */
  readonly stems: number;
}

/**
 * Counts how often terms stand in papers, and gives votes for how phrases and given terms are written there.
 *
 * @param columnOf term -> its column; -1 where it does not count
 * @param cells    how many counts there are, or more where terms are given
 * @param done     called with the share of the papers that are done
 */
export function countTerms(
  { text, phrases, given, stems }: Countable,
  columnOf: Int32Array,
  columns: number,
  cells: number,
  votes: FormVotes,
  done: (share: number) => void,
): RowCounts {
  const occurrences: Occurrences = {
    stream: text.stream,
    phrase: phrases.phrase,
    position: phrases.position,
    lists: phrases.lengths,
    columnOfStem: columnOf.subarray(0, stems),
    columnOfPhrase: columnOf.subarray(stems),
  };
  voteForPhrases(text, phrases, stems, votes);
  if (given.every((terms) => terms.length === 0) && worthKernel(text.lower.length))
    return inKernelMemory((memory) => kernelRowCounts(memory, occurrences, columns, cells, done));
  return plainRowCounts(occurrences, columns, cells, done, (row, counts) => {
    for (const one of given[row]) {
      const missing = counts.set(columnOf[one.term], one.count, one.inTitle);
      if (missing <= 0) continue;
      if (one.lower.length === 1) votes.addWord(one.lower[0], missing);
      else votes.addPhrase(one.term, one.lower, one.flags, 0, one.lower.length, VOTES * missing);
    }
  });
}

/** Before another word a phrase takes hyphens and the singular ("long-context training"); how it stands alone decides how it is shown. */
const [VOTES, VOTES_OF_A_MODIFIER] = [100, 1];

function voteForPhrases(
  { lower, stream: { flags } }: RunningText,
  { lengths, phrase, position }: Phrases,
  stems: number,
  votes: FormVotes,
): void {
  for (let length = 2; length + 1 < lengths.length; length++) {
    for (let i = lengths[length]; i < lengths[length + 1]; i++)
      votes.addPhrase(
        stems + phrase[i],
        lower,
        flags,
        position[i],
        length,
        modifies(flags, position[i] + length) ? VOTES_OF_A_MODIFIER : VOTES,
      );
  }
}

function modifies(flags: Uint8Array, next: number): boolean {
  return next < flags.length && !(flags[next] & FRESH) && (flags[next] & CONTENT) !== 0;
}

/** By plain loops; kernels/rowCounts.ts gives the same. @param also what else a paper counts */
export function plainRowCounts(
  { stream: { stem, flags, start }, phrase, position, lists, columnOfStem, columnOfPhrase }: Occurrences,
  columns: number,
  cells: number,
  done: (share: number) => void,
  also: (row: number, counts: CountedRows) => void = () => undefined,
): RowCounts {
  const rows = start.length - 1;
  const counts = new CountedRows(columns, rows, cells);
  const next = lists.slice(0, -1);
  for (let row = 0; row < rows; row++) {
    if (row % PAPERS_A_TIME === 0) done(row / rows);
    for (let p = start[row]; p < start[row + 1]; p++) counts.add(columnOfStem[stem[p]], flags[p]);
    for (let l = 0; l < next.length; l++)
      for (; next[l] < lists[l + 1] && position[next[l]] < start[row + 1]; next[l]++)
        counts.add(columnOfPhrase[phrase[next[l]]], flags[position[next[l]]]);
    also(row, counts);
    counts.endRow();
  }
  return counts.taken();
}

const PAPERS_A_TIME = 5000;
const MOST_COUNTED = 2 ** 16 - 1;

/** Builds the counts row by row; a column below 0 does not count. */
class CountedRows {
  private readonly row = new Map<number, { all: number; inTitle: number }>();
  private readonly papers: Int32Array;
  private readonly times: Int32Array;
  private readonly rowStart: Int32Array;
  private readonly column: Int32Array;
  private readonly value: Uint16Array;
  private readonly inTitle: Uint16Array;
  private rows = 0;

  /** @param cells how many there are, or more */
  constructor(columns: number, rows: number, cells: number) {
    this.papers = new Int32Array(columns);
    this.times = new Int32Array(columns);
    this.rowStart = new Int32Array(rows + 1);
    this.column = new Int32Array(cells);
    this.value = new Uint16Array(cells);
    this.inTitle = new Uint16Array(cells);
  }

  /** @param flags of the first token */
  add(column: number, flags: number): void {
    if (column < 0) return;
    const cell = this.cellOf(column);
    cell.all++;
    if (flags & TITLE) cell.inTitle++;
  }

  /** Counts of a whole paper, title included, replace what its title alone gave. @returns by how much the count rose */
  set(column: number, all: number, inTitle: number): number {
    if (column < 0) return 0;
    const cell = this.cellOf(column);
    const missing = Math.max(all, inTitle) - cell.all;
    if (missing <= 0) return 0;
    cell.all += missing;
    cell.inTitle = inTitle;
    return missing;
  }

  private cellOf(column: number): { all: number; inTitle: number } {
    let cell = this.row.get(column);
    if (cell === undefined) this.row.set(column, (cell = { all: 0, inTitle: 0 }));
    return cell;
  }

  endRow(): void {
    let size = this.rowStart[this.rows++];
    for (const [column, { all, inTitle }] of [...this.row].sort((a, b) => a[0] - b[0])) {
      this.papers[column]++;
      this.column[size] = column;
      this.value[size] = Math.min(MOST_COUNTED, all);
      this.times[column] += this.value[size];
      this.inTitle[size++] = Math.min(MOST_COUNTED, inTitle);
    }
    this.row.clear();
    this.rowStart[this.rows] = size;
  }

  taken(): RowCounts {
    const { rows, rowStart, papers, times } = this;
    const size = rowStart[rows];
    const [column, value] = [this.column.slice(0, size), this.value.slice(0, size)];
    return { counts: { rows, columns: papers.length, rowStart, column, value }, inTitle: this.inTitle.slice(0, size), papers, times };
  }
}
