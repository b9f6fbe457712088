import { grown } from "../matrix/intList";

/** What is true of a token; several can be. */
export const FRESH = 1; // no phrase reaches here from the token before: punctuation or a new field lies between
export const HYPHEN = 2; // joined by a hyphen to the token before
export const CONTENT = 4; // the word as written (its hyphenated whole) has a part that carries meaning
export const INNER = 8; // a small word that may stand inside a phrase
export const TITLE = 16; // stands in the title
export const OPENING = 32; // first word of a sentence: a capital letter at its start says nothing

/** The tokens of texts one after the other, in columns. A part of a word is a token: "pre-training" is two, the second with HYPHEN. */
export class Tokens {
  /** Numbers of `WrittenWords`; only the first `size` are meant. */
  word: Int32Array;
  flags: Uint8Array;
  size = 0;
  /** Text -> where it ends, which is where the next one starts. */
  readonly ends: number[] = [];

  /** @param room for tokens; it grows where that is too little */
  constructor(room = 64) {
    this.word = new Int32Array(Math.max(room, 1));
    this.flags = new Uint8Array(Math.max(room, 1));
  }

  push(word: number, flags: number): void {
    this.makeRoom(1);
    this.word[this.size] = word;
    this.flags[this.size++] = flags;
  }

  /** Adds the first `count` of some. */
  pushAll(words: Int32Array, flagsOf: Uint8Array, count: number): void {
    this.makeRoom(count);
    const { word, flags, size } = this;
    for (let i = 0; i < count; i++) {
      word[size + i] = words[i];
      flags[size + i] = flagsOf[i];
    }
    this.size += count;
  }

  private makeRoom(more: number): void {
    while (this.size + more > this.word.length) {
      this.word = grown(this.word);
      this.flags = grown(this.flags);
    }
  }

  endText(): void {
    this.ends.push(this.size);
  }
}
