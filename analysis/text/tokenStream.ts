import type { TokenStream } from "../types";
import { mayStandInside } from "./stopWords";
import type { Token } from "./tokenizer";
import type { WordTable } from "./wordTable";

/** What is true of a position; several can be. */
export const FRESH = 1; // no phrase reaches here from the position before
export const HYPHEN = 2; // joined by a hyphen to the position before
export const CONTENT = 4; // the word as written (its hyphenated whole) has a part that carries meaning
export const INNER = 8; // a small word that may stand inside a phrase
export const TITLE = 16; // stands in the title

export interface PaperTokens {
  readonly title: readonly Token[];
  readonly abstract: readonly Token[];
}

/** All papers' tokens one after the other as stem numbers; `lower` keeps each position's word as written. */
export function tokenStream(papers: readonly PaperTokens[], words: WordTable): { stream: TokenStream; lower: string[] } {
  const size = papers.reduce((sum, paper) => sum + paper.title.length + paper.abstract.length, 0);
  const stream = { stem: new Int32Array(size), flags: new Uint8Array(size), start: new Int32Array(papers.length + 1) };
  const lower = new Array<string>(size);
  let at = 0;
  papers.forEach((paper, row) => {
    for (const [tokens, field] of [
      [paper.title, TITLE],
      [paper.abstract, 0],
    ] as const) {
      tokens.forEach((token, i) => {
        lower[at] = token.lower;
        stream.stem[at] = words.number(token.lower);
        stream.flags[at] =
          field | (token.fresh || i === 0 ? FRESH : 0) | (token.hyphen ? HYPHEN : 0) | (mayStandInside(token.lower) ? INNER : 0);
        at++;
      });
    }
    stream.start[row + 1] = at;
  });
  markContent(stream, lower, words);
  return { stream, lower };
}

/** A hyphenated whole is content if one of its parts is; a number with a letter in it (3D) is, alone only in a phrase. */
function markContent(stream: TokenStream, lower: readonly string[], words: WordTable): void {
  const { stem, flags } = stream;
  for (let from = 0; from < stem.length;) {
    let to = from + 1;
    while (to < stem.length && flags[to] & HYPHEN) to++;
    let content = false;
    for (let p = from; p < to; p++) content ||= words.content[stem[p]] === 1 || /\p{N}\p{L}/u.test(lower[p]);
    if (content) for (let p = from; p < to; p++) flags[p] |= CONTENT;
    from = to;
  }
}
