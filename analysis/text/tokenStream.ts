import type { TokenStream } from "../types";
import { fits } from "./signs";
import { mayStandInside } from "./stopWords";
import { placesWith, type Roots, toRoots } from "./tokenPasses";
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
  const stem = toRoots(
    tokens,
    rootsOf(table, (share) => done(0.7 * share)),
  );
  const lower = tokens.word.subarray(0, size);
  const flags = tokens.flags.subarray(0, size);
  const hyphens = placesWith(HYPHEN, tokens);
  for (let i = 0; i < hyphens.length; i++) shareContent(flags, hyphens[i]);
  const start = Int32Array.from({ length: ends.length / 2 + 1 }, (_, row) => (row === 0 ? 0 : ends[2 * row - 1]));
  return { stream: { stem, flags, start }, lower };
}

const WORDS_A_TIME = 2 ** 14;

/** Of the words of the text, with their flags CONTENT and INNER; stems are numbered in the order of the words. */
function rootsOf(table: WordTable, done: (share: number) => void): Roots {
  const { lower } = table.words;
  const roots = new Int32Array(2 * lower.length);
  for (let word = 0; word < lower.length; word++) {
    if (word % WORDS_A_TIME === 0) done(word / lower.length);
    if (table.times[word] === 0) continue;
    const stem = table.stemOf(lower[word]);
    roots[2 * word] = lower[word];
    roots[2 * word + 1] = 16 * stem + kindOfForm(lower[word], stem, table);
  }
  return roots;
}

/** The parts of a whole before `last` are all content or none. */
function shareContent(flags: Uint8Array, last: number): void {
  if (flags[last - 1] & CONTENT) flags[last] |= CONTENT;
  else if (flags[last] & CONTENT) for (let p = last; flags[p] & HYPHEN; p--) flags[p - 1] |= CONTENT;
}

/** A number with a letter in it (3D) is content, though alone only in a phrase. */
function kindOfForm(form: number, stem: number, { words, content }: WordTable): number {
  const written = words.lowerForm[form];
  return (content[stem] === 1 || fits(written, /[0-9][A-Za-z]/, /\p{N}\p{L}/u) ? CONTENT : 0) | (mayStandInside(written) ? INNER : 0);
}
