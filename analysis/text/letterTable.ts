import { grown } from "../matrix/intList";

/** Numbers for words of ASCII letters and digits, which are looked up by their bytes where they stand, without a string being made. */
export class LetterTable {
  private letters = new Uint8Array(256); // of the words, one after the other
  private lettersSize = 0;
  /** Of a word: hash, number + 1 (0 = free), where its letters start, how many. Open addressing, from an eighth to half full. */
  private slots = new Int32Array(4 * 64);
  private words = 0;

  /** The number of the word signs[from … to - 1]; -1 where it has none. @param hash as of `hashOf` */
  find(signs: Uint8Array, from: number, to: number, hash: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    for (let slot = (hash << 2) & mask; slots[slot + 1] !== 0; slot = (slot + 4) & mask)
      if (slots[slot] === hash && slots[slot + 3] === to - from && this.areLetters(slots[slot + 2], signs, from, to))
        return slots[slot + 1] - 1;
    return -1;
  }

  /** Gives a word that has none a number. */
  add(signs: Uint8Array, from: number, to: number, hash: number, number: number): void {
    if (8 * ++this.words > this.slots.length) this.growSlots();
    const start = this.lettersSize;
    while (start + to - from > this.letters.length) this.letters = grown(this.letters);
    for (let i = from; i < to; i++) this.letters[this.lettersSize++] = signs[i];
    this.place(hash, number + 1, start, to - from);
  }

  private growSlots(): void {
    const former = this.slots;
    this.slots = new Int32Array(former.length * 4);
    for (let at = 0; at < former.length; at += 4)
      if (former[at + 1] > 0) this.place(former[at], former[at + 1], former[at + 2], former[at + 3]);
  }

  private place(...[hash, number, start, length]: readonly [number, number, number, number]): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (hash << 2) & mask;
    while (slots[slot + 1] !== 0) slot = (slot + 4) & mask;
    slots[slot] = hash;
    slots[slot + 1] = number;
    slots[slot + 2] = start;
    slots[slot + 3] = length;
  }

  private areLetters(start: number, signs: Uint8Array, from: number, to: number): boolean {
    const { letters } = this;
    for (let i = from, at = start; i < to; i++, at++) if (letters[at] !== signs[i]) return false;
    return true;
  }
}

/** Of the bytes signs[from … to - 1] (FNV, Fowler, Noll & Vo 1991). */
export function hashOf(signs: Uint8Array, from: number, to: number): number {
  let hash = 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ signs[i], 0x01000193);
  return hash ^ (hash >>> 15);
}
