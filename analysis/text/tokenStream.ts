import type { TokenStream } from "../types";
import { mayStandInside } from "./stopWords";
import { CONTENT, HYPHEN, INNER, type Tokens } from "./tokens";
import type { WordTable } from "./wordTable";

/** All papers' tokens one after the other as numbers of stems; `lower` keeps each position's lower-case form. */
export interface RunningText {
  readonly stream: TokenStream;
  readonly lower: Int32Array;
}

/** @param tokens title and abstract of each paper, one after the other; flags of their signs are set, and TITLE */
export function tokenStream(tokens: Tokens, table: WordTable): RunningText {
  const { word, flags, size, ends } = tokens;
  const lowerOf = Int32Array.from(table.words.lower);
  const stemOf = new Int32Array(table.words.lowerForm.length).fill(-1); // numbered in the order of the text
  const lower = new Int32Array(size);
  const stem = new Int32Array(size);
  for (let p = 0; p < size; p++) {
    const form = lowerOf[word[p]];
    if (stemOf[form] < 0) stemOf[form] = table.stemOf(form);
    lower[p] = form;
    stem[p] = stemOf[form];
  }
  const start = Int32Array.from({ length: ends.length / 2 + 1 }, (_, row) => (row === 0 ? 0 : ends[2 * row - 1]));
  const stream = { stem, flags: flags.slice(0, size), start };
  markContent(stream, lower, table);
  return { stream, lower };
}

/** A hyphenated whole is content if one of its parts is; a number with a letter in it (3D) is, alone only in a phrase. */
function markContent({ stem, flags }: TokenStream, lower: Int32Array, { words, content }: WordTable): void {
  const isContent = new Uint8Array(words.lowerForm.length); // 0 not known yet, 1 no, 2 yes
  const isInner = Uint8Array.from(words.lowerForm, (form) => (mayStandInside(form) ? INNER : 0));
  const tells = (p: number): boolean => {
    const form = lower[p];
    if (isContent[form] === 0) isContent[form] = content[stem[p]] === 1 || /\p{N}\p{L}/u.test(words.lowerForm[form]) ? 2 : 1;
    return isContent[form] === 2;
  };
  for (let from = 0; from < stem.length;) {
    let to = from + 1;
    while (to < stem.length && flags[to] & HYPHEN) to++;
    let whole = 0;
    for (let p = from; p < to; p++) if (tells(p)) whole = CONTENT;
    for (let p = from; p < to; p++) flags[p] |= whole | isInner[lower[p]];
    from = to;
  }
}
