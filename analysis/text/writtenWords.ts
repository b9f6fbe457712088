import { grown } from "../matrix/intList";

const PLAIN = /^[a-zA-Z0-9]+$/;

/**
 * Numbers for words as written and for their lower-case forms, given on first sight. Nearly all words of a text are of
 * plain letters and digits and have been seen before: these are looked up where they stand, without a string being made.
 */
export class WrittenWords {
  /** Word -> as written, without possessive: "LoRA". */
  readonly surface: string[] = [];
  /** Word -> number of its lower-case form. */
  readonly lower: number[] = [];
  /** Lower-case form -> "lora". */
  readonly lowerForm: string[] = [];
  private readonly numberOfLower = new Map<string, number>();
  private readonly other = new Map<string, number>(); // words that are not plain
  private letters = new Uint8Array(256); // of the plain words, one after the other
  private lettersSize = 0;
  /** Of a plain word: hash, word + 1 (0 = free), where its letters start, how many. Open addressing, at most half full. */
  private slots = new Int32Array(4 * 64);
  private plainWords = 0;

  /** @param first lower-case forms that get the numbers 0, 1, 2 … */
  constructor(first: readonly string[] = []) {
    for (const form of first) this.lowerNumber(form);
  }

  /** The number of the word of ASCII letters and digits text[from … to - 1]. @param signs its bytes, one a sign */
  plain(text: string, signs: Uint8Array, from: number, to: number): number {
    let hash = 0;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ signs[i], 0x01000193);
    hash ^= hash >>> 15;
    const { slots } = this;
    const mask = slots.length - 1;
    for (let slot = (hash << 2) & mask; ; slot = (slot + 4) & mask) {
      if (slots[slot + 1] === 0) return this.addPlain(text.slice(from, to), hash);
      if (slots[slot] === hash && slots[slot + 3] === to - from && this.areLetters(slots[slot + 2], signs, from, to))
        return slots[slot + 1] - 1;
    }
  }

  /** The number of any word as it stands in a text; possessives and apostrophes are taken off. */
  number(written: string): number {
    if (PLAIN.test(written)) return this.plain(written, asciiOf(written), 0, written.length);
    let word = this.other.get(written);
    if (word !== undefined) return word;
    const surface = written
      .replace(/['’]s$/i, "")
      .replace(/['’]/g, "")
      .normalize("NFC");
    if (surface !== written) word = this.number(surface);
    else word = this.add(surface, surface.toLowerCase());
    this.other.set(written, word);
    return word;
  }

  /** The number of a compound that counts as one word: shown with its hyphen, counted without. */
  joined(first: number, second: number): number {
    const surface = `${this.surface[first]}-${this.surface[second]}`;
    let word = this.other.get(surface);
    if (word === undefined) this.other.set(surface, (word = this.add(surface, this.lowerOf(first) + this.lowerOf(second))));
    return word;
  }

  lowerOf(word: number): string {
    return this.lowerForm[this.lower[word]];
  }

  /** The number of a lower-case form where it has one. */
  knownLower(form: string): number | undefined {
    return this.numberOfLower.get(form);
  }

  /** The number of a lower-case form, given on first sight. */
  lowerNumber(form: string): number {
    let number = this.numberOfLower.get(form);
    if (number === undefined) {
      number = this.lowerForm.push(form) - 1;
      this.numberOfLower.set(form, number);
    }
    return number;
  }

  private add(surface: string, lower: string): number {
    this.lower.push(this.lowerNumber(lower));
    return this.surface.push(surface) - 1;
  }

  private addPlain(surface: string, hash: number): number {
    if (8 * ++this.plainWords > this.slots.length) this.growSlots();
    const word = this.add(surface, surface.toLowerCase());
    const start = this.lettersSize;
    while (start + surface.length > this.letters.length) this.letters = grown(this.letters);
    for (let i = 0; i < surface.length; i++) this.letters[this.lettersSize++] = surface.charCodeAt(i);
    this.place(hash, word + 1, start, surface.length);
    return word;
  }

  private growSlots(): void {
    const former = this.slots;
    this.slots = new Int32Array(former.length * 2);
    for (let at = 0; at < former.length; at += 4)
      if (former[at + 1] > 0) this.place(former[at], former[at + 1], former[at + 2], former[at + 3]);
  }

  private place(...[hash, word, start, length]: readonly [number, number, number, number]): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (hash << 2) & mask;
    while (slots[slot + 1] !== 0) slot = (slot + 4) & mask;
    slots[slot] = hash;
    slots[slot + 1] = word;
    slots[slot + 2] = start;
    slots[slot + 3] = length;
  }

  private areLetters(start: number, signs: Uint8Array, from: number, to: number): boolean {
    for (let i = from, at = start; i < to; i++, at++) if (this.letters[at] !== signs[i]) return false;
    return true;
  }
}

function asciiOf(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}
