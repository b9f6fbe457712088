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
  private bytes = new Uint8Array(64); // of one word

  /** @param first lower-case forms that get the numbers 0, 1, 2 … */
  constructor(first: readonly string[] = []) {
    for (const form of first) this.lowerNumber(form);
  }

  /** The number of the word of ASCII letters and digits text[from … to - 1]. @param signs its bytes, one a sign */
  plain(text: string, signs: Uint8Array, from: number, to: number): number {
    const hash = hashOf(signs, from, to);
    const known = this.plainWords.find(signs, from, to, hash);
    if (known >= 0) return known;
    const length = to - from;
    const lower = this.room(length);
    for (let i = 0; i < length; i++) lower[i] = lowerCase(signs[from + i]);
    const surface = text.slice(from, to);
    this.lower.push(this.plainForm(length, () => surface.toLowerCase()));
    const word = this.surface.push(surface) - 1;
    this.plainWords.add(signs, from, to, hash, word);
    return word;
  }

  /** The number of any word as it stands in a text; possessives and apostrophes are taken off. */
  number(written: string): number {
    if (PLAIN.test(written)) return this.plain(written, asciiOf(written), 0, written.length);
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
    this.place(form);
    const known = this.plainForms.find(this.bytes, 0, form.length, hashOf(this.bytes, 0, form.length));
    return known < 0 ? undefined : known;
  }

  /** The number of a lower-case form, given on first sight. */
  lowerNumber(form: string): number {
    if (PLAIN.test(form)) {
      this.place(form);
      return this.plainForm(form.length, () => form);
    }
    let number = this.otherForms.get(form);
    if (number === undefined) {
      number = this.lowerForm.push(form) - 1;
      this.otherForms.set(form, number);
    }
    return number;
  }

  /** The same of the first so many of `bytes`. */
  private plainForm(length: number, form: () => string): number {
    const hash = hashOf(this.bytes, 0, length);
    const known = this.plainForms.find(this.bytes, 0, length, hash);
    if (known >= 0) return known;
    const number = this.lowerForm.push(form()) - 1;
    this.plainForms.add(this.bytes, 0, length, hash, number);
    return number;
  }

  private add(surface: string, lower: string): number {
    this.lower.push(this.lowerNumber(lower));
    return this.surface.push(surface) - 1;
  }

  private room(length: number): Uint8Array {
    if (length > this.bytes.length) this.bytes = new Uint8Array(2 * length);
    return this.bytes;
  }

  private place(plain: string): void {
    const bytes = this.room(plain.length);
    for (let i = 0; i < plain.length; i++) bytes[i] = plain.charCodeAt(i);
  }
}

const lowerCase = (ascii: number): number => (ascii >= 65 && ascii <= 90 ? ascii + 32 : ascii);

function asciiOf(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}
