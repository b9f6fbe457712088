import { csrFromRows } from "../matrix/csrMatrix";
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

/** Terms under construction, by their key of stems. */
export class TermTable {
  private readonly words: WordTable;
  private readonly rows: Map<string, Cell>[];
  private readonly forms = new Map<string, Map<string, number>>();
  private readonly stemsOf = new Map<string, readonly number[]>();

  constructor(papers: number, words: WordTable) {
    this.words = words;
    this.rows = Array.from({ length: papers }, () => new Map<string, Cell>());
  }

  keyOf(stems: ArrayLike<number>): string {
    return Array.from(stems, (number) => this.words.stems[number]).join(" ");
  }

  /** Counts a term `times` times in a paper, of which some in the title; `form` is how it is written there, a vote of some weight. */
  add(key: string, stems: ArrayLike<number>, paper: number, times: number, inTitle: number, form: string, vote = times): void {
    if (!this.stemsOf.has(key)) this.stemsOf.set(key, Array.from(stems));
    const row = this.rows[paper];
    const cell = row.get(key);
    if (cell) {
      cell.all += times;
      cell.inTitle += inTitle;
    } else row.set(key, { all: times, inTitle });
    let forms = this.forms.get(key);
    if (!forms) this.forms.set(key, (forms = new Map<string, number>()));
    forms.set(form, (forms.get(form) ?? 0) + vote);
  }

  /** Counts given for a whole paper, title included, replace what its title alone gave. */
  set(key: string, stems: ArrayLike<number>, paper: number, all: number, inTitle: number, form: string): void {
    const missing = Math.max(all, inTitle) - (this.rows[paper].get(key)?.all ?? 0);
    if (missing > 0) this.add(key, stems, paper, missing, inTitle - (this.rows[paper].get(key)?.inTitle ?? 0), form);
  }

  /** The finished table without the terms of some keys: columns in order of their keys, so that the order of papers does not matter. */
  build(leftOut: ReadonlySet<string>): { vocabulary: Vocabulary; counts: CsrMatrix; inTitle: Float64Array } {
    const key = [...this.stemsOf.keys()].filter((k) => !leftOut.has(k)).sort();
    const column = new Map(key.map((k, c) => [k, c]));
    const counts = csrFromRows(
      this.rows.map((row) => entriesOf(row, column, (cell) => cell.all)),
      key.length,
    );
    const titles = csrFromRows(
      this.rows.map((row) => entriesOf(row, column, (cell) => cell.inTitle + 1)),
      key.length,
    );
    const documentFrequency = new Int32Array(key.length);
    for (const c of counts.column) documentFrequency[c]++;
    const surface = key.map((k) => this.surfaceOf(k));
    const vocabulary = {
      key,
      surface,
      length: Int32Array.from(key, (k) => (this.stemsOf.get(k) as readonly number[]).length),
      documentFrequency,
      cohesion: this.cohesion(key, counts),
      leading: Uint8Array.from(surface, (form) => (isLeading(form) ? 1 : 0)),
      generic: Uint8Array.from(key, (k) => (isGeneric(this.contentOf(k)) ? 1 : 0)),
    };
    return { vocabulary, counts, inTitle: titles.value.map((value) => value - 1) };
  }

  private contentOf(key: string): string[] {
    const stems = this.stemsOf.get(key) as readonly number[];
    return stems.filter((number) => this.words.content[number]).map((number) => this.words.stems[number]);
  }

  /** Its commonest form, each word cased as people write it. */
  private surfaceOf(key: string): string {
    const form = commonestOf(this.forms.get(key)) ?? key;
    return this.words.written(form) !== form ? this.words.written(form) : form.replace(/[^\s-]+/g, (word) => this.words.written(word));
  }

  /** Normalised PMI of all content words of a phrase together: ln(p(phrase) / product of p(word)) / -(words - 1) ln p(phrase). */
  private cohesion(keys: readonly string[], counts: CsrMatrix): Float64Array {
    const total = new Float64Array(keys.length);
    counts.column.forEach((c, p) => (total[c] += counts.value[p]));
    const single = new Map<number, number>();
    let all = 0;
    keys.forEach((key, c) => {
      const stems = this.stemsOf.get(key) as readonly number[];
      if (stems.length !== 1) return;
      single.set(stems[0], total[c]);
      all += total[c];
    });
    return Float64Array.from(keys, (key, c) => {
      const stems = (this.stemsOf.get(key) as readonly number[]).filter((number) => single.has(number));
      if (stems.length < 2 || total[c] >= all) return 1;
      const phrase = Math.log(total[c] / all);
      const apart = stems.reduce((sum, number) => sum + Math.log((single.get(number) as number) / all), 0);
      return (phrase - apart) / (-(stems.length - 1) * phrase);
    });
  }
}

function entriesOf(
  row: ReadonlyMap<string, Cell>,
  column: ReadonlyMap<string, number>,
  value: (cell: Cell) => number,
): (readonly [number, number])[] {
  return Array.from(row).flatMap(([key, cell]) => {
    const c = column.get(key);
    return c === undefined ? [] : [[c, value(cell)] as const];
  });
}

/** Fills the table from running text: single words and the phrases that were found. */
export function addStream(table: TermTable, stream: TokenStream, lower: readonly string[], phrases: Phrases, words: WordTable): void {
  const paper = paperOfPosition(stream);
  const single = words.stems.slice();
  for (let p = 0; p < stream.stem.length; p++) {
    const number = stream.stem[p];
    if (words.content[number]) table.add(single[number], [number], paper[p], 1, stream.flags[p] & TITLE ? 1 : 0, lower[p]);
  }
  const keys = phrases.stems.map((stems) => table.keyOf(stems));
  phrases.phrase.forEach((phrase, i) => {
    const from = phrases.position[i];
    const stems = phrases.stems[phrase];
    const vote = modifies(stream, from + stems.length) ? MODIFIER_VOTE : 1;
    table.add(keys[phrase], stems, paper[from], 1, stream.flags[from] & TITLE ? 1 : 0, formAt(stream, lower, from, stems.length), vote);
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
