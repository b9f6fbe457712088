import { grown, IntList } from "../matrix/intList";

/** Numbers for words of ASCII letters and digits, which are looked up by their bytes where they stand, without a string being made. */
export class LetterTable {
  private letters = new Uint8Array(256); // of the words, one after the other
  /** Where the letters of each word start, and where those of the next one will. */
  private readonly start = new IntList();
  private readonly numbers = new IntList();
  /** Of a word: hash, and which one it is + 1 (0 = free). Open addressing, at most half full. */
  private slots = new Int32Array(2 * 64);

  constructor() {
    this.start.push(0);
  }

  /** The number of the word signs[from … to - 1]; -1 where it has none. @param hash as of `hashOf` */
  find(signs: Uint8Array, from: number, to: number, hash: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    for (let slot = (hash << 1) & mask; slots[slot + 1] !== 0; slot = (slot + 2) & mask)
      if (slots[slot] === hash && this.isWord(slots[slot + 1] - 1, signs, from, to)) return this.numbers.values[slots[slot + 1] - 1];
    return -1;
  }

  /** Gives a word that has none a number. */
  add(signs: Uint8Array, from: number, to: number, hash: number, number: number): void {
    this.numbers.push(number);
    if (4 * this.numbers.size > this.slots.length) this.growSlots();
    this.place(hash, this.numbers.size);
    const start = this.start.values[this.start.size - 1];
    const end = start + to - from;
    while (end > this.letters.length) this.letters = grown(this.letters);
    for (let i = from, at = start; i < to; i++, at++) this.letters[at] = signs[i];
    this.start.push(end);
  }

  private growSlots(): void {
    const former = this.slots;
    this.slots = new Int32Array(former.length * 2);
    for (let at = 0; at < former.length; at += 2) if (former[at + 1] > 0) this.place(former[at], former[at + 1]);
  }

  private place(hash: number, which: number): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
    slots[slot] = hash;
    slots[slot + 1] = which;
  }

  private isWord(which: number, signs: Uint8Array, from: number, to: number): boolean {
    const { letters, start } = this;
    let at = start.values[which];
    if (start.values[which + 1] - at !== to - from) return false;
    for (let i = from; i < to; i++, at++) if (letters[at] !== signs[i]) return false;
    return true;
  }
}

/** Of the bytes signs[from … to - 1] (FNV, Fowler, Noll & Vo 1991). */
export function hashOf(signs: Uint8Array, from: number, to: number): number {
  let hash = 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ signs[i], 0x01000193);
  return hash ^ (hash >>> 15);
}
