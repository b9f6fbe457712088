import type { CsrMatrix } from "../types";
import type { FormVotes } from "./formVotes";
import type { GivenTerm } from "./givenTerms";
import type { Phrases } from "./phrases";
import type { TermNumbers } from "./termNumbers";
import { CONTENT, FRESH, TITLE } from "./tokens";
import type { RunningText } from "./tokenStream";

export interface TermCounts {
  /** Papers x terms, rows sorted by column. */
  readonly counts: CsrMatrix;
  /** Aligned with counts.value. */
  readonly inTitle: Float64Array;
}

/** What is counted. */
export interface Countable {
  readonly text: RunningText;
  /** Stem -> 1 where it can be a term by itself. */
  readonly content: Uint8Array;
  readonly phrases: Phrases;
  /** Paper -> its given terms, and their numbers. */
  readonly given: readonly (readonly (GivenTerm & { readonly term: number })[])[];
  readonly numbers: TermNumbers;
}

/**
 * Counts how often terms stand in papers, and gives votes for how they are written there.
 *
 * @param columnOf term -> its column; -1 where it does not count
 * @param papers   term -> in how many papers it stands, or more
 */
export function countTerms(
  { text, content, phrases, given, numbers }: Countable,
  columnOf: Int32Array,
  papers: Int32Array,
  votes: FormVotes,
): TermCounts {
  const { lower } = text;
  const { stem, flags, start } = text.stream;
  const rows = start.length - 1;
  const cells = new Cells(columnOf, papers, rows);
  const next = phrases.lengths.slice(); // length -> the next place of its phrases
  for (let row = 0; row < rows; row++) {
    const end = start[row + 1];
    for (let p = start[row]; p < end; p++) {
      if (!content[stem[p]]) continue;
      cells.add(stem[p], row, flags[p] & TITLE ? 1 : 0);
      votes.addWord(lower[p], 1);
    }
    for (let length = 0; length + 1 < next.length; length++) {
      for (; next[length] < phrases.lengths[length + 1] && phrases.position[next[length]] < end; next[length]++) {
        const from = phrases.position[next[length]];
        const term = numbers.ofPhrase(phrases.phrase[next[length]]);
        cells.add(term, row, flags[from] & TITLE ? 1 : 0);
        votes.addPhrase(term, lower, flags, from, length, modifies(flags, from + length) ? MODIFIER_VOTE : 1);
      }
    }
    for (const one of given[row]) {
      const missing = cells.set(one.term, row, one.count, one.inTitle);
      if (missing <= 0) continue;
      if (one.lower.length === 1) votes.addWord(one.lower[0], missing);
      else votes.addPhrase(one.term, one.lower, one.flags, 0, one.lower.length, missing);
    }
  }
  return cells.byRow();
}

/** Before another word a phrase takes hyphens and the singular ("long-context training"); how it stands alone decides how it is shown. */
const MODIFIER_VOTE = 0.01;

function modifies(flags: Uint8Array, next: number): boolean {
  return next < flags.length && !(flags[next] & FRESH) && (flags[next] & CONTENT) !== 0;
}

/** Counts of terms in papers, kept column by column, so that going through the columns leaves every row sorted: a counting sort. */
class Cells {
  private readonly columnOf: Int32Array; // term -> column
  private readonly start: Int32Array; // column -> its first cell
  private readonly end: Int32Array; // column -> after its latest cell
  private readonly row: Int32Array; // of a cell, as the next two
  private readonly all: Int32Array;
  private readonly inTitle: Int32Array;
  private readonly rowStart: Int32Array; // row + 1 -> how many cells, until they are brought into rows

  /** @param room term -> how many rows there can be */
  constructor(columnOf: Int32Array, room: Int32Array, rows: number) {
    this.columnOf = columnOf;
    this.rowStart = new Int32Array(rows + 1);
    const columns = columnOf.reduce((most, column) => Math.max(most, column + 1), 0);
    this.start = new Int32Array(columns + 1);
    columnOf.forEach((column, term) => {
      if (column >= 0) this.start[column + 1] = room[term];
    });
    for (let column = 0; column < columns; column++) this.start[column + 1] += this.start[column];
    this.end = this.start.slice(0, columns);
    this.row = new Int32Array(this.start[columns]);
    this.all = new Int32Array(this.start[columns]);
    this.inTitle = new Int32Array(this.start[columns]);
  }

  /** Rows of a term must come rising. */
  add(term: number, row: number, inTitle: number): void {
    const cell = this.cell(term, row);
    if (cell < 0) return;
    this.all[cell]++;
    this.inTitle[cell] += inTitle;
  }

  /** Counts of a whole paper, title included, replace what its title alone gave. @returns by how much the count rose */
  set(term: number, row: number, all: number, inTitle: number): number {
    const cell = this.cell(term, row);
    if (cell < 0) return 0;
    const missing = Math.max(all, inTitle) - this.all[cell];
    if (missing <= 0) return 0;
    this.all[cell] += missing;
    this.inTitle[cell] = inTitle;
    return missing;
  }

  private cell(term: number, row: number): number {
    const column = this.columnOf[term];
    if (column < 0) return -1;
    const end = this.end[column];
    if (end > this.start[column] && this.row[end - 1] === row) return end - 1;
    this.row[end] = row;
    this.rowStart[row + 1]++;
    this.end[column]++;
    return end;
  }

  byRow(): TermCounts {
    const { rowStart, start, end, row } = this;
    const rows = rowStart.length - 1;
    for (let i = 0; i < rows; i++) rowStart[i + 1] += rowStart[i];
    const next = rowStart.slice();
    const column = new Int32Array(rowStart[rows]);
    const value = new Float64Array(rowStart[rows]);
    const inTitle = new Float64Array(rowStart[rows]);
    for (let c = 0; c < end.length; c++) {
      for (let cell = start[c]; cell < end[c]; cell++) {
        const at = next[row[cell]]++;
        column[at] = c;
        value[at] = this.all[cell];
        inTitle[at] = this.inTitle[cell];
      }
    }
    return { counts: { rows, columns: end.length, rowStart, column, value }, inTitle };
  }
}
