import { IntList } from "../matrix/intList";
import type { Phrases } from "./phrases";
import type { WordTable } from "./wordTable";

/** Numbers for terms: that of its stem for a single word, then the phrases that were found, then those that only given counts name. */
export class TermNumbers {
  private readonly table: WordTable;
  /** The numbers 0 … stems - 1 are those of single words. */
  readonly stems: number;
  private readonly start = new IntList();
  private readonly parts = new IntList();
  private numberOf: Map<string, number> | undefined; // key of a phrase -> its number

  constructor(table: WordTable, { start, stem }: Phrases) {
    this.table = table;
    this.stems = table.stems.length;
    for (const at of start) this.start.push(at);
    for (const part of stem) this.parts.push(part);
  }

  get size(): number {
    return this.stems + this.start.size - 1;
  }

  ofPhrase(phrase: number): number {
    return this.stems + phrase;
  }

  /** How many stems a term has. */
  length(term: number): number {
    return term < this.stems ? 1 : this.start.values[term - this.stems + 1] - this.start.values[term - this.stems];
  }

  stemsOf(term: number): Int32Array {
    if (term < this.stems) return Int32Array.of(term);
    return this.parts.values.subarray(this.start.values[term - this.stems], this.start.values[term - this.stems + 1]);
  }

  /** Terms in the order of their keys. A blank comes before every sign of a stem, so stems are compared one by one. */
  sorted(terms: Int32Array): Int32Array {
    const places = new Map([...this.table.stems].sort().map((stem, place) => [stem, place]));
    const rank = Int32Array.from(this.table.stems, (stem) => places.get(stem) as number);
    const ranks = this.parts.taken().map((stem) => rank[stem]);
    const start = this.start.values;
    const rankAt = (term: number, i: number): number => {
      if (term < this.stems) return i === 0 ? rank[term] : -1; // -1 after the last, before all others
      const at = start[term - this.stems] + i;
      return at < start[term - this.stems + 1] ? ranks[at] : -1;
    };
    return terms.slice().sort((a, b) => {
      for (let i = 0; ; i++) {
        const [mine, other] = [rankAt(a, i), rankAt(b, i)];
        if (mine !== other || mine < 0) return mine - other;
      }
    });
  }

  /** The key of a term: its stems joined by a space. */
  keyOf(stems: ArrayLike<number>): string {
    const known = this.table.stems;
    return stems.length === 1 ? known[stems[0]] : Array.from(stems, (stem) => known[stem]).join(" ");
  }

  /** The number of a term by its stems, which the word table must have numbered before this was made. */
  number(stems: readonly number[]): number {
    if (stems.length === 1) return stems[0];
    this.numberOf ??= new Map(
      Array.from({ length: this.start.size - 1 }, (_, i) => [this.keyOf(this.stemsOf(this.stems + i)), this.stems + i]),
    );
    const key = this.keyOf(stems);
    let number = this.numberOf.get(key);
    if (number === undefined) {
      number = this.size;
      this.numberOf.set(key, number);
      for (const stem of stems) this.parts.push(stem);
      this.start.push(this.parts.size);
    }
    return number;
  }
}
