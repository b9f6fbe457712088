import type { TokenStream } from "../types";
import { mayStandInside } from "./stopWords";
import { CONTENT, HYPHEN, INNER, type Tokens } from "./tokens";
import type { WordTable } from "./wordTable";

/** All papers' tokens one after the other as numbers of stems; `lower` keeps each position's lower-case form. */
export interface RunningText {
  readonly stream: TokenStream;
  readonly lower: Int32Array;
}

/**
 * A hyphenated whole is content if one of its parts is.
 *
 * @param tokens title and abstract of each paper, one after the other; flags of their signs are set, and TITLE. They are used up:
 *               lower-case forms take the place of their words, and their flags become those of the stream
 * @param table  has seen the tokens
 * @param done   called with the share of the work that is done
 */
export function tokenStream(tokens: Tokens, table: WordTable, done: (share: number) => void = () => undefined): RunningText {
  const { size, ends } = tokens;
  const lowerOf = Int32Array.from(table.words.lower);
  const { stemOf, kindOf } = stemsOfWords(lowerOf, table, (share) => done(0.7 * share));
  const lower = tokens.word.subarray(0, size);
  const flags = tokens.flags.subarray(0, size);
  const stem = new Int32Array(size);
  for (let p = 0; p < size; p++) {
    const word = lower[p];
    lower[p] = lowerOf[word];
    stem[p] = stemOf[word];
    flags[p] |= kindOf[word];
    if (flags[p] & HYPHEN) shareContent(flags, p);
  }
  const start = Int32Array.from({ length: ends.length / 2 + 1 }, (_, row) => (row === 0 ? 0 : ends[2 * row - 1]));
  return { stream: { stem, flags, start }, lower };
}

const WORDS_A_TIME = 2 ** 14;

/** Word of the text -> its stem, and its flags CONTENT and INNER; stems are numbered in the order of the words. */
function stemsOfWords(lowerOf: Int32Array, table: WordTable, done: (share: number) => void): { stemOf: Int32Array; kindOf: Uint8Array } {
  const stemOf = new Int32Array(lowerOf.length);
  const kindOf = new Uint8Array(lowerOf.length);
  for (let word = 0; word < lowerOf.length; word++) {
    if (word % WORDS_A_TIME === 0) done(word / lowerOf.length);
    if (table.times[word] === 0) continue;
    stemOf[word] = table.stemOf(lowerOf[word]);
    kindOf[word] = kindOfForm(lowerOf[word], stemOf[word], table);
  }
  return { stemOf, kindOf };
}

/** The parts of a whole before `last` are all content or none. */
function shareContent(flags: Uint8Array, last: number): void {
  if (flags[last - 1] & CONTENT) flags[last] |= CONTENT;
  else if (flags[last] & CONTENT) for (let p = last; flags[p] & HYPHEN; p--) flags[p - 1] |= CONTENT;
}

/** A number with a letter in it (3D) is content, though alone only in a phrase. */
function kindOfForm(form: number, stem: number, { words, content }: WordTable): number {
  const written = words.lowerForm[form];
  return (content[stem] === 1 || /\p{N}\p{L}/u.test(written) ? CONTENT : 0) | (mayStandInside(written) ? INNER : 0);
}
