import { powerOfTwo } from "../matrix/intList";
import type { KernelMemory } from "./kernelMemory";

/** Bytes of a word in the cache of assembly/words.ts; there is room for three after the last, as a word stands in one of four places side by side. */
const ENTRY = 24;
/** A text has about one new word in so many signs at first, and ever fewer. */
const SIGNS_OF_A_NEW_WORD = 128;
const MOST_WORDS = 2 ** 18;
/** Longer words are not remembered. */
const MOST_LETTERS = 15;
/** So many signs are read at once, so there must be room for them after the last. */
const WINDOW = 16;

/** How far a text is read: flags of the next token, where the last token ended, and where a hyphen ended that touched it. */
export interface ReadingState {
  flags: number;
  wordEnd: number;
  hyphenEnd: number;
}

/** Reads plain words that were seen before, sixteen signs at a time; all others, and all that is unusual, are left to the caller. */
export class WordReader {
  /** The text to read, one byte a sign: 255 for what is not ASCII, and a 0 after the last. */
  readonly signs: Uint8Array;
  /** What was read last: words and their flags; only the first `count` are meant. */
  readonly word: Int32Array;
  readonly flags: Uint8Array;
  private readonly memory: KernelMemory;
  private readonly at: Readonly<Record<"signs" | "kinds" | "cache" | "state" | "word" | "flags", number>>;
  private readonly state: Int32Array;
  private readonly mask: number;

  /**
   * @param kinds   what each ASCII sign is to the scanner, see text/wordScanner.ts
   * @param signs   of all texts together
   * @param longest signs of the longest text
   */
  constructor(memory: KernelMemory, kinds: Uint8Array, signs: number, longest: number) {
    this.memory = memory;
    this.mask = powerOfTwo(Math.min(MOST_WORDS, Math.max(1, signs / SIGNS_OF_A_NEW_WORD))) - 1;
    const cache = ENTRY * (this.mask + 4);
    const room = longest + WINDOW + 1;
    this.at = {
      signs: memory.take(room),
      kinds: memory.take(kinds.length),
      cache: memory.take(cache),
      state: memory.take(16),
      word: memory.take(4 * longest),
      flags: memory.take(longest),
    };
    this.signs = memory.bytes(this.at.signs, room);
    this.state = memory.ints(this.at.state, 4);
    this.word = memory.ints(this.at.word, longest);
    this.flags = memory.bytes(this.at.flags, longest);
    memory.bytes(this.at.kinds, kinds.length).set(kinds);
    memory.bytes(this.at.cache, cache).fill(0);
  }

  /** How many words were read last. */
  get count(): number {
    return this.state[3];
  }

  /** Reads from a place on up to what it does not know, and changes the state. @returns where it stopped */
  read(from: number, to: number, state: ReadingState): number {
    const { at, memory, mask } = this;
    this.state[0] = state.flags;
    this.state[1] = state.wordEnd;
    this.state[2] = state.hyphenEnd;
    const stopped = memory.kernels.readWords(at.signs, from, to, at.kinds, at.cache, mask, at.state, at.word, at.flags);
    state.flags = this.state[0];
    state.wordEnd = this.state[1];
    state.hyphenEnd = this.state[2];
    return stopped;
  }

  /** Will know the word of plain letters that stands there. */
  remember(from: number, to: number, word: number): void {
    if (to - from <= MOST_LETTERS) this.memory.kernels.rememberWord(this.at.signs, from, to, this.at.cache, this.mask, word);
  }
}
