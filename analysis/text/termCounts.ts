import type { CountMatrix } from "../types";
import type { FormVotes } from "./formVotes";
import type { GivenTerm } from "./givenTerms";
import type { Phrases } from "./phrases";
import type { TermNumbers } from "./termNumbers";
import { CONTENT, FRESH, TITLE } from "./tokens";
import type { RunningText } from "./tokenStream";

export interface TermCounts {
  /** Papers x terms, rows sorted by column. */
  readonly counts: CountMatrix;
  /** Aligned with counts.value; 65,535 where it is more. */
  readonly inTitle: Uint16Array;
  /** Term -> in how many papers it stands. */
  readonly papers: Int32Array;
}

export interface NumberedTerm extends GivenTerm {
  readonly term: number;
}

/** What is counted. */
export interface Countable {
  readonly text: RunningText;
  readonly phrases: Phrases;
  /** Paper -> its given terms. */
  readonly given: readonly (readonly NumberedTerm[])[];
  readonly numbers: TermNumbers;
}

/**
 * Counts how often terms stand in papers, and gives votes for how they are written there.
 *
 * @param columnOf term -> its column; -1 where it does not count
 * @param cells    how many counts there are, or more
 * @param done     called with the share of the papers that are done
 */
export function countTerms(
  { text, phrases, given, numbers }: Countable,
  columnOf: Int32Array,
  columns: number,
  cells: number,
  votes: FormVotes,
  done: (share: number) => void,
): TermCounts {
  const { lower } = text;
  const { stem, flags, start } = text.stream;
  const rows = start.length - 1;
  const counts = new RowCounts(columnOf, columns, rows, cells);
  const next = phrases.lengths.slice(); // length -> the next place of its phrases
  for (let row = 0; row < rows; row++) {
    if (row % PAPERS_A_TIME === 0) done(row / rows);
    const end = start[row + 1];
    for (let p = start[row]; p < end; p++) {
      if (counts.add(stem[p], flags[p] & TITLE ? 1 : 0)) votes.addWord(lower[p], 1);
    }
    for (let length = 0; length + 1 < next.length; length++) {
      for (; next[length] < phrases.lengths[length + 1] && phrases.position[next[length]] < end; next[length]++) {
        const from = phrases.position[next[length]];
        const term = numbers.ofPhrase(phrases.phrase[next[length]]);
        counts.add(term, flags[from] & TITLE ? 1 : 0);
        votes.addPhrase(term, lower, flags, from, length, modifies(flags, from + length) ? MODIFIER_VOTE : 1);
      }
    }
    for (const one of given[row]) {
      const missing = counts.set(one.term, one.count, one.inTitle);
      if (missing <= 0) continue;
      if (one.lower.length === 1) votes.addWord(one.lower[0], missing);
      else votes.addPhrase(one.term, one.lower, one.flags, 0, one.lower.length, missing);
    }
    counts.endRow();
  }
  return counts.taken();
}

const PAPERS_A_TIME = 5000;

/** Before another word a phrase takes hyphens and the singular ("long-context training"); how it stands alone decides how it is shown. */
const MODIFIER_VOTE = 0.01;

function modifies(flags: Uint8Array, next: number): boolean {
  return next < flags.length && !(flags[next] & FRESH) && (flags[next] & CONTENT) !== 0;
}

const MOST_COUNTED = 2 ** 16 - 1;

/** Builds the counts row by row. A row is counted in the open; which columns it has is marked in bits, which are read in their order. */
class RowCounts {
  private readonly columnOf: Int32Array; // term -> column
  private readonly counted: Int32Array; // column -> twice: in the row, in its title
  private readonly marks: Int32Array; // a bit for each column
  private readonly marked: Int32Array; // a bit for each number of `marks`
  private readonly papers: Int32Array;
  private readonly rowStart: Int32Array;
  private readonly column: Int32Array;
  private readonly value: Uint16Array;
  private readonly inTitle: Uint16Array;
  private row = 0;

  /** @param cells how many there are, or more */
  constructor(columnOf: Int32Array, columns: number, rows: number, cells: number) {
    this.columnOf = columnOf;
    this.counted = new Int32Array(2 * columns);
    this.marks = new Int32Array(Math.ceil(columns / 32));
    this.marked = new Int32Array(Math.ceil(columns / 1024));
    this.papers = new Int32Array(columns);
    this.rowStart = new Int32Array(rows + 1);
    this.column = new Int32Array(cells);
    this.value = new Uint16Array(cells);
    this.inTitle = new Uint16Array(cells);
  }

  /** @returns whether the term counts */
  add(term: number, inTitle: number): boolean {
    const column = this.columnOf[term];
    if (column < 0) return false;
    this.mark(column);
    this.counted[2 * column]++;
    this.counted[2 * column + 1] += inTitle;
    return true;
  }

  /** Counts of a whole paper, title included, replace what its title alone gave. @returns by how much the count rose */
  set(term: number, all: number, inTitle: number): number {
    const column = this.columnOf[term];
    if (column < 0) return 0;
    this.mark(column);
    const missing = Math.max(all, inTitle) - this.counted[2 * column];
    if (missing <= 0) return 0;
    this.counted[2 * column] += missing;
    this.counted[2 * column + 1] = inTitle;
    return missing;
  }

  private mark(column: number): void {
    this.marks[column >> 5] |= 1 << column; // shifts are by the lowest five bits
    this.marked[column >> 10] |= 1 << (column >> 5);
  }

  endRow(): void {
    const { counted, marks, marked } = this;
    let size = this.rowStart[this.row++];
    for (let i = 0; i < marked.length; i++) {
      for (; marked[i] !== 0; marked[i] &= marked[i] - 1) {
        const place = 32 * i + lowestBit(marked[i]);
        for (let bits = marks[place]; bits !== 0; bits &= bits - 1) {
          const column = 32 * place + lowestBit(bits);
          this.column[size] = column;
          this.papers[column]++;
          this.value[size] = Math.min(MOST_COUNTED, counted[2 * column]);
          this.inTitle[size++] = Math.min(MOST_COUNTED, counted[2 * column + 1]);
          counted[2 * column] = counted[2 * column + 1] = 0;
        }
        marks[place] = 0;
      }
    }
    this.rowStart[this.row] = size;
  }

  taken(): TermCounts {
    const { rowStart, papers } = this;
    const size = rowStart[this.row];
    const whole = size === this.column.length; // no need for a copy
    const column = whole ? this.column : this.column.slice(0, size);
    const value = whole ? this.value : this.value.slice(0, size);
    const inTitle = whole ? this.inTitle : this.inTitle.slice(0, size);
    return { counts: { rows: this.row, columns: papers.length, rowStart, column, value }, inTitle, papers };
  }
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
