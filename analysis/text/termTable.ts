import { naturalLog } from "../matrix/naturalLog";
import { columnCounts } from "../matrix/csrMatrix";
import type { CsrMatrix, TokenStream, Vocabulary } from "../types";
import { isGeneric } from "./genericWords";
import { isLeading } from "./leadingWords";
import { type Phrases, paperOfPosition } from "./phrases";
import { CONTENT, FRESH, HYPHEN, TITLE } from "./tokenStream";
import { commonestOf, type WordTable } from "./wordTable";

/** Counts of one term in one paper. */
interface Cell {
  all: number;
  inTitle: number;
}

/** Terms under construction. A term has a number here, given on first sight; its column is known only at the end. */
export class TermTable {
  private readonly words: WordTable;
  private readonly keys: string[] = [];
  private readonly numberOf = new Map<string, number>();
  /** Term -> its stems; -> how it is written, with votes. */
  private readonly stemsOf: (readonly number[])[] = [];
  private readonly forms: Map<string, number>[] = [];
  /** Paper -> term -> counts. */
  private readonly rows: Map<number, Cell>[];

  constructor(papers: number, words: WordTable) {
    this.words = words;
    this.rows = Array.from({ length: papers }, () => new Map<number, Cell>());
  }

  /** The key of a term: its stems joined by a space. */
  keyOf(stems: ArrayLike<number>): string {
    return Array.from(stems, (number) => this.words.stems[number]).join(" ");
  }

  term(stems: ArrayLike<number>): number {
    const key = this.keyOf(stems);
    let term = this.numberOf.get(key);
    if (term === undefined) {
      term = this.keys.push(key) - 1;
      this.numberOf.set(key, term);
      this.stemsOf.push(Array.from(stems));
      this.forms.push(new Map());
    }
    return term;
  }

  /** Counts a term `times` times in a paper, of which some in the title; `form` is how it is written there, a vote of some weight. */
  add(term: number, paper: number, times: number, inTitle: number, form: string, vote = times): void {
    const row = this.rows[paper];
    const cell = row.get(term);
    if (cell) {
      cell.all += times;
      cell.inTitle += inTitle;
    } else row.set(term, { all: times, inTitle });
    const forms = this.forms[term];
    forms.set(form, (forms.get(form) ?? 0) + vote);
  }

  /** Counts given for a whole paper, title included, replace what its title alone gave. */
  set(term: number, paper: number, all: number, inTitle: number, form: string): void {
    const known = this.rows[paper].get(term);
    const missing = Math.max(all, inTitle) - (known?.all ?? 0);
    if (missing > 0) this.add(term, paper, missing, inTitle - (known?.inTitle ?? 0), form);
  }

  /** The finished table without the terms of some keys: columns in order of their keys, so that the order of papers does not matter. */
  build(leftOut: ReadonlySet<string>): { vocabulary: Vocabulary; counts: CsrMatrix; inTitle: Float64Array } {
    const used = new Uint8Array(this.keys.length);
    for (const row of this.rows) for (const term of row.keys()) used[term] = 1;
    const terms = Array.from(this.keys.keys())
      .filter((term) => used[term] && !leftOut.has(this.keys[term]))
      .sort((a, b) => (this.keys[a] < this.keys[b] ? -1 : 1));
    const key = terms.map((term) => this.keys[term]);
    const { counts, inTitle } = this.matrix(terms);
    const surface = terms.map((term) => this.surfaceOf(term));
    const vocabulary = {
      key,
      surface,
      length: Int32Array.from(terms, (term) => this.stemsOf[term].length),
      documentFrequency: columnCounts(counts),
      cohesion: this.cohesion(terms, counts),
      leading: Uint8Array.from(surface, (form) => (isLeading(form) ? 1 : 0)),
      generic: Uint8Array.from(terms, (term) => (isGeneric(this.contentOf(term)) ? 1 : 0)),
    };
    return { vocabulary, counts, inTitle };
  }

  /** Papers x the given terms, and aligned with its entries the counts in titles. */
  private matrix(terms: readonly number[]): { counts: CsrMatrix; inTitle: Float64Array } {
    const columnOf = new Int32Array(this.keys.length).fill(-1);
    terms.forEach((term, column) => (columnOf[term] = column));
    const rowStart = new Int32Array(this.rows.length + 1);
    const most = this.rows.reduce((sum, row) => sum + row.size, 0);
    const column = new Int32Array(most);
    const value = new Float64Array(most);
    const inTitle = new Float64Array(most);
    let size = 0;
    this.rows.forEach((row, paper) => {
      const present = Int32Array.from(row.keys())
        .filter((term) => columnOf[term] >= 0)
        .sort((a, b) => columnOf[a] - columnOf[b]);
      for (const term of present) {
        const cell = row.get(term) as Cell;
        column[size] = columnOf[term];
        value[size] = cell.all;
        inTitle[size++] = cell.inTitle;
      }
      rowStart[paper + 1] = size;
    });
    const counts = { rows: this.rows.length, columns: terms.length, rowStart, column: column.slice(0, size), value: value.slice(0, size) };
    return { counts, inTitle: inTitle.slice(0, size) };
  }

  private contentOf(term: number): string[] {
    return this.stemsOf[term].filter((number) => this.words.content[number]).map((number) => this.words.stems[number]);
  }

  /** Its commonest form, each word cased as people write it. */
  private surfaceOf(term: number): string {
    const form = commonestOf(this.forms[term]) ?? this.keys[term];
    return this.words.written(form) !== form ? this.words.written(form) : form.replace(/[^\s-]+/g, (word) => this.words.written(word));
  }

  /** Normalised PMI of all content words of a phrase together: ln(p(phrase) / product of p(word)) / -(words - 1) ln p(phrase). */
  private cohesion(terms: readonly number[], counts: CsrMatrix): Float64Array {
    const total = new Float64Array(terms.length);
    counts.column.forEach((c, p) => (total[c] += counts.value[p]));
    const single = new Map<number, number>();
    let all = 0;
    terms.forEach((term, c) => {
      const stems = this.stemsOf[term];
      if (stems.length !== 1) return;
      single.set(stems[0], total[c]);
      all += total[c];
    });
    return Float64Array.from(terms, (term, c) => {
      const stems = this.stemsOf[term].filter((number) => single.has(number));
      if (stems.length < 2 || total[c] >= all) return 1;
      const phrase = naturalLog(total[c] / all);
      const apart = stems.reduce((sum, number) => sum + naturalLog((single.get(number) as number) / all), 0);
      return (phrase - apart) / (-(stems.length - 1) * phrase);
    });
  }
}

/** Fills the table from running text: single words and the phrases that were found. */
export function addStream(table: TermTable, stream: TokenStream, lower: readonly string[], phrases: Phrases, words: WordTable): void {
  const paper = paperOfPosition(stream);
  const single = new Int32Array(words.stems.length).fill(-1);
  for (let p = 0; p < stream.stem.length; p++) {
    const number = stream.stem[p];
    if (!words.content[number]) continue;
    if (single[number] < 0) single[number] = table.term([number]);
    table.add(single[number], paper[p], 1, stream.flags[p] & TITLE ? 1 : 0, lower[p]);
  }
  const terms = phrases.stems.map((stems) => table.term(stems));
  phrases.phrase.forEach((phrase, i) => {
    const from = phrases.position[i];
    const stems = phrases.stems[phrase];
    const vote = modifies(stream, from + stems.length) ? MODIFIER_VOTE : 1;
    table.add(terms[phrase], paper[from], 1, stream.flags[from] & TITLE ? 1 : 0, formAt(stream, lower, from, stems.length), vote);
  });
}

/** Before another word a phrase takes hyphens and the singular ("long-context training"); how it stands alone decides how it is shown. */
const MODIFIER_VOTE = 0.01;

function modifies(stream: TokenStream, next: number): boolean {
  return next < stream.flags.length && !(stream.flags[next] & FRESH) && (stream.flags[next] & CONTENT) !== 0;
}

/** The words from a position on as written, hyphens kept. */
function formAt(stream: TokenStream, lower: readonly string[], from: number, length: number): string {
  let form = lower[from];
  for (let p = from + 1; p < from + length; p++) form += (stream.flags[p] & HYPHEN ? "-" : " ") + lower[p];
  return form;
}
