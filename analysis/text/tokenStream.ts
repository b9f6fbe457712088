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
 *               lower-case forms take the place of their words
 * @param done   called with the share of the tokens that are done
 */
export function tokenStream(tokens: Tokens, table: WordTable, done: (share: number) => void = () => undefined): RunningText {
  const { size, ends } = tokens;
  const lowerOf = Int32Array.from(table.words.lower);
  const stemOf = new Int32Array(table.words.lowerForm.length).fill(-1); // numbered in the order of the text
  const kind = new Uint8Array(stemOf.length); // of a form: CONTENT, INNER
  const lower = tokens.word.subarray(0, size);
  const flags = tokens.flags.slice(0, size);
  const stem = new Int32Array(size);
  for (let p = 0; p < size; p++) {
    const form = lowerOf[lower[p]];
    if (p % TOKENS_A_TIME === 0) done(p / size);
    if (stemOf[form] < 0) {
      stemOf[form] = table.stemOf(form);
      kind[form] = kindOf(form, stemOf[form], table);
    }
    lower[p] = form;
    stem[p] = stemOf[form];
    flags[p] |= kind[form];
    if (flags[p] & HYPHEN) shareContent(flags, p);
  }
  const start = Int32Array.from({ length: ends.length / 2 + 1 }, (_, row) => (row === 0 ? 0 : ends[2 * row - 1]));
  return { stream: { stem, flags, start }, lower };
}

const TOKENS_A_TIME = 2 ** 18;

/** The parts of a whole before `last` are all content or none. */
function shareContent(flags: Uint8Array, last: number): void {
  if (flags[last - 1] & CONTENT) flags[last] |= CONTENT;
  else if (flags[last] & CONTENT) for (let p = last; flags[p] & HYPHEN; p--) flags[p - 1] |= CONTENT;
}

/** A number with a letter in it (3D) is content, though alone only in a phrase. */
function kindOf(form: number, stem: number, { words, content }: WordTable): number {
  const written = words.lowerForm[form];
  return (content[stem] === 1 || /\p{N}\p{L}/u.test(written) ? CONTENT : 0) | (mayStandInside(written) ? INNER : 0);
}
