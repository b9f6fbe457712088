import { hashOf, LetterTable } from "./letterTable";

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
  private readonly plainWords = new LetterTable();
  private readonly plainForms = new LetterTable();
  private readonly otherWords = new Map<string, number>();
  private readonly otherForms = new Map<string, number>();
  private bytes = new Uint8Array(64);

  /** @param first lower-case forms that get the numbers 0, 1, 2 … */
  constructor(first: readonly string[] = []) {
    for (const form of first) this.lowerNumber(form);
  }

  /** The number of the word of ASCII letters and digits text[from … to - 1]. @param signs its bytes, one a sign */
  plain(text: string, signs: Uint8Array, from: number, to: number): number {
    const hash = hashOf(signs, from, to);
    const known = this.plainWords.find(signs, from, to, hash);
    if (known >= 0) return known;
    const surface = text.slice(from, to);
    const lower = surface.toLowerCase();
    this.lower.push(lower === surface ? this.plainForm(lower, signs, from, to, hash) : this.lowerNumber(lower));
    const word = this.surface.push(surface) - 1;
    this.plainWords.add(signs, from, to, hash, word);
    return word;
  }

  /** The number of any word as it stands in a text; possessives and apostrophes are taken off. */
  number(written: string): number {
    const { length } = written;
    if (PLAIN.test(written)) return this.plain(written, this.bytesOf(written).slice(0, length), 0, length);
    let word = this.otherWords.get(written);
    if (word !== undefined) return word;
    const surface = written
      .replace(/['’]s$/i, "")
      .replace(/['’]/g, "")
      .normalize("NFC");
    if (surface !== written) word = this.number(surface);
    else word = this.add(surface, surface.toLowerCase());
    this.otherWords.set(written, word);
    return word;
  }

  /** The number of a compound that counts as one word: shown with its hyphen, counted without. */
  joined(first: number, second: number): number {
    const surface = `${this.surface[first]}-${this.surface[second]}`;
    let word = this.otherWords.get(surface);
    if (word === undefined) this.otherWords.set(surface, (word = this.add(surface, this.lowerOf(first) + this.lowerOf(second))));
    return word;
  }

  lowerOf(word: number): string {
    return this.lowerForm[this.lower[word]];
  }

  /** The number of a lower-case form where it has one. */
  knownLower(form: string): number | undefined {
    if (!PLAIN.test(form)) return this.otherForms.get(form);
    const bytes = this.bytesOf(form);
    const known = this.plainForms.find(bytes, 0, form.length, hashOf(bytes, 0, form.length));
    return known < 0 ? undefined : known;
  }

  /** The number of a lower-case form, given on first sight. */
  lowerNumber(form: string): number {
    if (PLAIN.test(form)) {
      const bytes = this.bytesOf(form);
      return this.plainForm(form, bytes, 0, form.length, hashOf(bytes, 0, form.length));
    }
    let number = this.otherForms.get(form);
    if (number === undefined) {
      number = this.lowerForm.push(form) - 1;
      this.otherForms.set(form, number);
    }
    return number;
  }

  /** The same of one that is signs[from … to - 1]. */
  private plainForm(form: string, signs: Uint8Array, from: number, to: number, hash: number): number {
    const known = this.plainForms.find(signs, from, to, hash);
    if (known >= 0) return known;
    const number = this.lowerForm.push(form) - 1;
    this.plainForms.add(signs, from, to, hash, number);
    return number;
  }

  private add(surface: string, lower: string): number {
    this.lower.push(this.lowerNumber(lower));
    return this.surface.push(surface) - 1;
  }

  /** Of a plain word; good until the next one. */
  private bytesOf(plain: string): Uint8Array {
    const { length } = plain;
    if (length > this.bytes.length) this.bytes = new Uint8Array(2 * length);
    for (let i = 0; i < length; i++) this.bytes[i] = plain.charCodeAt(i);
    return this.bytes;
  }
}
