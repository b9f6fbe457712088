import type { Paper } from "../types";
import { TITLE, Tokens } from "./tokens";
import type { WordScanner } from "./wordScanner";

const PAPERS_A_TIME = 2000;
/** With the blank after it; a little less than in English, so that there is room for most texts. */
const SIGNS_OF_A_WORD = 6;

/** Title and abstract of each paper, one after the other. @param done called with the share of the work that is done, 0 to 1 */
export function scanPapers(papers: readonly Paper[], scanner: WordScanner, done: (share: number) => void = () => undefined): Tokens {
  let signs = 0;
  let longest = 0;
  for (const { title, abstract } of papers) {
    signs += title.length + abstract.length;
    longest = Math.max(longest, title.length, abstract.length);
  }
  const tokens = new Tokens(Math.ceil(signs / SIGNS_OF_A_WORD));
  scanner.scanMany(signs, longest, () => {
    for (const [row, { title, abstract }] of papers.entries()) {
      if (row % PAPERS_A_TIME === 0) done(row / papers.length);
      const from = tokens.size;
      scanner.scan(title, tokens);
      for (let p = from; p < tokens.size; p++) tokens.flags[p] |= TITLE;
      scanner.scan(abstract, tokens);
    }
  });
  return tokens;
}
