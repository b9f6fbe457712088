import { IntList } from "../matrix/intList";
import { codeUnitOrder } from "./codeUnitOrder";
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

  /**
   * Terms in the order of their keys. A blank comes before every sign of a stem, so they are sorted by one stem after the other, from the last on; a
   * term comes before those that go on after it.
   */
  sorted(terms: Int32Array): Int32Array {
    const { stems } = this.table;
    const rank = new Int32Array(stems.length);
    codeUnitOrder(stems).forEach((stem, place) => (rank[stem] = place));
    const ofLength: IntList[] = [];
    for (let i = 0; i < terms.length; i++) (ofLength[this.length(terms[i])] ??= new IntList()).push(terms[i]);
    let sorted = new Int32Array(0);
    for (let length = ofLength.length - 1; length > 0; length--) {
      const own = ofLength[length]?.taken() ?? new Int32Array(0);
      const all = new Int32Array(own.length + sorted.length);
      all.set(own);
      all.set(sorted, own.length);
      sorted = sortedBy(all, (term) => rank[this.stemAt(term, length - 1)], stems.length);
    }
    return sorted;
  }

  /** One of its stems, counted from 0. */
  stemAt(term: number, i: number): number {
    return term < this.stems ? term : this.parts.values[this.start.values[term - this.stems] + i];
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

/** Items by their keys, 0 … keys - 1; those of one key stay in their order. */
function sortedBy(items: Int32Array, keyOf: (item: number) => number, keys: number): Int32Array<ArrayBuffer> {
  const key = new Int32Array(items.length);
  const next = new Int32Array(keys + 1);
  for (let i = 0; i < items.length; i++) next[(key[i] = keyOf(items[i])) + 1]++;
  for (let k = 0; k < keys; k++) next[k + 1] += next[k];
  const sorted = new Int32Array(items.length);
  for (let i = 0; i < items.length; i++) sorted[next[key[i]]++] = items[i];
  return sorted;
}
