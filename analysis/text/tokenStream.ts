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
 * @param tokens title and abstract of each paper, one after the other; flags of their signs are set, and TITLE
 */
export function tokenStream(tokens: Tokens, table: WordTable): RunningText {
  const { word, flags, size, ends } = tokens;
  const lowerOf = Int32Array.from(table.words.lower);
  const stemOf = new Int32Array(table.words.lowerForm.length).fill(-1); // numbered in the order of the text
  const lower = new Int32Array(size);
  const stem = new Int32Array(size);
  const kind = new Uint8Array(stemOf.length); // of a form: CONTENT, INNER
  const flagged = flags.slice(0, size);
  for (let from = 0; from < size;) {
    let to = from;
    let whole = 0;
    do {
      const form = lowerOf[word[to]];
      if (stemOf[form] < 0) {
        stemOf[form] = table.stemOf(form);
        kind[form] = kindOf(form, stemOf[form], table);
      }
      lower[to] = form;
      stem[to] = stemOf[form];
      whole |= kind[form] & CONTENT;
      to++;
    } while (to < size && flagged[to] & HYPHEN);
    for (; from < to; from++) flagged[from] |= whole | (kind[lower[from]] & INNER);
  }
  const start = Int32Array.from({ length: ends.length / 2 + 1 }, (_, row) => (row === 0 ? 0 : ends[2 * row - 1]));
  return { stream: { stem, flags: flagged, start }, lower };
}

/** A number with a letter in it (3D) is content, though alone only in a phrase. */
function kindOf(form: number, stem: number, { words, content }: WordTable): number {
  const written = words.lowerForm[form];
  return (content[stem] === 1 || /\p{N}\p{L}/u.test(written) ? CONTENT : 0) | (mayStandInside(written) ? INNER : 0);
}
