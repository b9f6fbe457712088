import { columnCounts } from "../matrix/csrMatrix";
import { naturalLog } from "../matrix/naturalLog";
import type { CsrMatrix, TokenStream, Vocabulary } from "../types";
import { FormVotes } from "./formVotes";
import type { GivenTerm } from "./givenTerms";
import { isGeneric } from "./genericWords";
import { IntList } from "../matrix/intList";
import { isLeading } from "./leadingWords";
import { paperOfPosition, type Phrases } from "./phrases";
import { TermNumbers } from "./termNumbers";
import { CONTENT, FRESH, TITLE } from "./tokens";
import type { RunningText } from "./tokenStream";
import type { WordTable } from "./wordTable";

export interface TermTable {
  readonly vocabulary: Vocabulary;
  readonly counts: CsrMatrix;
  readonly inTitle: Float64Array;
}

/**
 * Counts the single words and phrases of running texts and the terms that are given; columns in order of their keys, so that the
 * order of papers does not matter.
 *
 * @param given paper -> its given terms
 * @param leftOut keys of terms that do not count
 */
export function termTable(
  text: RunningText,
  phrases: Phrases,
  given: readonly (readonly GivenTerm[])[],
  table: WordTable,
  leftOut: ReadonlySet<string>,
): TermTable {
  const numbers = new TermNumbers(table, phrases);
  const votes = new FormVotes(table.words);
  const rows = countRows(text, phrases, given, numbers, table, votes);
  const used = new Uint8Array(numbers.size);
  for (const term of rows.term) used[term] = 1;
  const key = Array.from(used, (is, term) => (is ? numbers.keyOf(numbers.stemsOf(term)) : ""));
  const terms = Array.from(key.keys())
    .filter((term) => used[term] && !leftOut.has(key[term]))
    .sort((a, b) => (key[a] < key[b] ? -1 : 1));
  const { counts, inTitle } = inOrder(rows, terms, numbers.size);
  const forms = votes.best(numbers.size);
  const surface = terms.map((term) => asPeopleWrite(forms[term] ?? key[term], table));
  return {
    vocabulary: {
      key: terms.map((term) => key[term]),
      surface,
      length: Int32Array.from(terms, (term) => numbers.length(term)),
      documentFrequency: columnCounts(counts),
      cohesion: cohesion(terms, counts, numbers),
      leading: Uint8Array.from(surface, (form) => (isLeading(form) ? 1 : 0)),
      generic: Uint8Array.from(terms, (term) => (isGeneric(contentOf(numbers.stemsOf(term), table)) ? 1 : 0)),
    },
    counts,
    inTitle,
  };
}

/** Papers and the terms of each in the order in which they come. */
interface CountedRows {
  readonly rowStart: Int32Array;
  readonly term: Int32Array;
  readonly all: Int32Array;
  readonly inTitle: Int32Array;
}

function countRows(
  { stream, lower }: RunningText,
  phrases: Phrases,
  given: readonly (readonly GivenTerm[])[],
  numbers: TermNumbers,
  { content }: WordTable,
  votes: FormVotes,
): CountedRows {
  const { stem, flags, start } = stream;
  const numbered = given.map((terms) => terms.map((term) => ({ ...term, term: numbers.number(term.stems) })));
  const places = placesByPaper(phrases, stream);
  const cells = new Cells(numbers.size, stem.length);
  const rowStart = new Int32Array(start.length);
  for (let row = 0; row + 1 < start.length; row++) {
    cells.startRow();
    for (let p = start[row]; p < start[row + 1]; p++) {
      if (!content[stem[p]]) continue;
      cells.add(stem[p], 1, flags[p] & TITLE ? 1 : 0);
      votes.add(stem[p], lower, flags, p, 1, 1);
    }
    for (let i = places.start[row]; i < places.start[row + 1]; i++) {
      const place = places.place[i];
      const [phrase, from] = [phrases.phrase[place], phrases.position[place]];
      const length = phrases.start[phrase + 1] - phrases.start[phrase];
      cells.add(numbers.ofPhrase(phrase), 1, flags[from] & TITLE ? 1 : 0);
      votes.add(numbers.ofPhrase(phrase), lower, flags, from, length, modifies(flags, from + length) ? MODIFIER_VOTE : 1);
    }
    for (const one of numbered[row]) {
      const missing = cells.set(one.term, one.count, one.inTitle);
      if (missing > 0) votes.add(one.term, one.lower, one.flags, 0, one.lower.length, missing);
    }
    rowStart[row + 1] = cells.term.size;
  }
  return { rowStart, term: cells.term.taken(), all: cells.all.values, inTitle: cells.inTitle.values };
}

/** Before another word a phrase takes hyphens and the singular ("long-context training"); how it stands alone decides how it is shown. */
const MODIFIER_VOTE = 0.01;

function modifies(flags: Uint8Array, next: number): boolean {
  return next < flags.length && !(flags[next] & FRESH) && (flags[next] & CONTENT) !== 0;
}

/** Counts of terms in the papers one after the other. */
class Cells {
  readonly term: IntList;
  readonly all: IntList;
  readonly inTitle: IntList;
  private readonly cellOf: Int32Array; // term -> its latest cell
  private rowStart = 0;

  constructor(terms: number, room: number) {
    this.term = new IntList(room);
    this.all = new IntList(room);
    this.inTitle = new IntList(room);
    this.cellOf = new Int32Array(terms).fill(-1);
  }

  startRow(): void {
    this.rowStart = this.term.size;
  }

  add(term: number, times: number, inTitle: number): void {
    const cell = this.cell(term);
    this.all.values[cell] += times;
    this.inTitle.values[cell] += inTitle;
  }

  /** Counts of a whole paper, title included, replace what its title alone gave. @returns by how much the count rose */
  set(term: number, all: number, inTitle: number): number {
    const cell = this.cell(term);
    const missing = Math.max(all, inTitle) - this.all.values[cell];
    if (missing <= 0) return 0;
    this.all.values[cell] += missing;
    this.inTitle.values[cell] = inTitle;
    return missing;
  }

  private cell(term: number): number {
    const known = this.cellOf[term];
    if (known >= this.rowStart) return known;
    this.all.push(0);
    this.inTitle.push(0);
    this.term.push(term);
    return (this.cellOf[term] = this.term.size - 1);
  }
}

/** The places of phrases paper by paper, by a counting sort. */
function placesByPaper({ position }: Phrases, stream: TokenStream): { start: Int32Array; place: Int32Array } {
  const paper = paperOfPosition(stream);
  const start = new Int32Array(stream.start.length);
  for (const p of position) start[paper[p] + 1]++;
  for (let row = 1; row < start.length; row++) start[row] += start[row - 1];
  const next = start.slice();
  const place = new Int32Array(position.length);
  position.forEach((p, i) => (place[next[paper[p]]++] = i));
  return { start, place };
}

/** The counts of these terms as a matrix whose rows are sorted by column. */
function inOrder({ rowStart, term, all, inTitle }: CountedRows, terms: readonly number[], known: number): Omit<TermTable, "vocabulary"> {
  const columnOf = new Int32Array(known).fill(-1);
  terms.forEach((number, column) => (columnOf[number] = column));
  const rows = rowStart.length - 1;
  const cells = rowStart[rows];
  const starts = new Int32Array(rows + 1);
  const sorted = { column: new Int32Array(cells), value: new Float64Array(cells) };
  const titles = new Float64Array(cells);
  let size = 0;
  for (let row = 0; row < rows; row++) {
    const [from, room] = [rowStart[row], rowStart[row + 1] - rowStart[row]];
    const places = new Float64Array(room); // column x room + place in the row, to sort both at once
    let kept = 0;
    for (let i = 0; i < room; i++) if (columnOf[term[from + i]] >= 0) places[kept++] = columnOf[term[from + i]] * room + i;
    for (const place of places.subarray(0, kept).sort()) {
      const i = place % room;
      sorted.column[size] = (place - i) / room;
      sorted.value[size] = all[from + i];
      titles[size++] = inTitle[from + i];
    }
    starts[row + 1] = size;
  }
  const counts = {
    rows,
    columns: terms.length,
    rowStart: starts,
    column: sorted.column.slice(0, size),
    value: sorted.value.slice(0, size),
  };
  return { counts, inTitle: titles.slice(0, size) };
}

function contentOf(stems: Int32Array, { content, stems: known }: WordTable): string[] {
  return Array.from(stems)
    .filter((number) => content[number])
    .map((number) => known[number]);
}

/** A form with each of its words cased as people write it. */
function asPeopleWrite(form: string, table: WordTable): string {
  const whole = table.written(form);
  return whole !== form ? whole : form.replace(/[^\s-]+/g, (word) => table.written(word));
}

/** Normalised PMI of all content words of a phrase together: ln(p(phrase) / product of p(word)) / -(words - 1) ln p(phrase). */
function cohesion(terms: readonly number[], counts: CsrMatrix, numbers: TermNumbers): Float64Array {
  const total = new Float64Array(terms.length);
  for (let p = 0; p < counts.column.length; p++) total[counts.column[p]] += counts.value[p];
  const single = new Float64Array(numbers.size); // of words that are terms by themselves
  let all = 0;
  terms.forEach((term, c) => {
    if (numbers.length(term) !== 1) return;
    single[term] = total[c];
    all += total[c];
  });
  return Float64Array.from(terms, (term, c) => {
    if (numbers.length(term) === 1) return 1;
    const stems = numbers.stemsOf(term).filter((number) => single[number] > 0);
    if (stems.length < 2 || total[c] >= all) return 1;
    const phrase = naturalLog(total[c] / all);
    const apart = stems.reduce((sum, number) => sum + naturalLog(single[number] / all), 0);
    return (phrase - apart) / (-(stems.length - 1) * phrase);
  });
}
