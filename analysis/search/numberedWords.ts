import { grown, IntList } from "../matrix/intList";
import { hashOf } from "./lettersAndDigits";

/** Words by numbers, from 1 on in the order in which they came; 0 is no word. Spelled in one array of character codes. */
export class NumberedWords {
  private codes = new Uint16Array(1 << 16);
  /** Number -> where its codes begin; those of the last end at the last of these. */
  private readonly starts = new IntList();
  /** Hash table with open addressing: numbers, 0 = free; never more than half full. */
  private table = new Int32Array(1 << 12);
  private hashes = new IntList();

  constructor() {
    for (const list of [this.starts, this.hashes]) list.push(0);
    this.starts.push(0);
  }

  /** How many there are. */
  get size(): number {
    return this.starts.size - 2;
  }

  /** The number of text[start … end - 1], which it gets now if it has none. @param hash see `hashOf` */
  numberOf(text: string, start: number, end: number, hash: number): number {
    const place = this.placeOf(text, start, end, hash);
    return this.table[place] || this.add(text, start, end, hash, place);
  }

  /** 0 where it is unknown. */
  find(word: string): number {
    return this.table[this.placeOf(word, 0, word.length, hashOf(word))];
  }

  word(number: number): string {
    return String.fromCharCode(...this.codesOf(number));
  }

  codesOf(number: number): Uint16Array {
    return this.codes.subarray(this.starts.values[number], this.starts.values[number + 1]);
  }

  private placeOf(text: string, start: number, end: number, hash: number): number {
    const mask = this.table.length - 1;
    for (let place = (hash ^ (hash >>> 15)) & mask; ; place = (place + 1) & mask) {
      const number = this.table[place];
      if (number === 0 || (this.hashes.values[number] === hash && this.isSpelled(number, text, start, end))) return place;
    }
  }

  private isSpelled(number: number, text: string, start: number, end: number): boolean {
    const at = this.starts.values[number];
    if (this.starts.values[number + 1] - at !== end - start) return false;
    for (let i = start; i < end; i++) if (this.codes[at + i - start] !== text.charCodeAt(i)) return false;
    return true;
  }

  private add(text: string, start: number, end: number, hash: number, place: number): number {
    const number = this.size + 1;
    const at = this.starts.values[number];
    while (at + end - start > this.codes.length) this.codes = grown(this.codes);
    for (let i = start; i < end; i++) this.codes[at + i - start] = text.charCodeAt(i);
    this.starts.push(at + end - start);
    this.hashes.push(hash);
    this.table[place] = number;
    if (2 * number > this.table.length) this.rehash();
    return number;
  }

  private rehash(): void {
    this.table = new Int32Array(2 * this.table.length);
    const mask = this.table.length - 1;
    for (let number = 1; number <= this.size; number++) {
      const hash = this.hashes.values[number];
      let place = (hash ^ (hash >>> 15)) & mask;
      while (this.table[place] !== 0) place = (place + 1) & mask;
      this.table[place] = number;
    }
  }
}
