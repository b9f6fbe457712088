import { looksLikeAnthologyPage, parseAnthologyPage } from "./anthologyPage";
import { looksLikeArxivPage, parseArxivPage } from "./arxivPage";
import { looksLikePubmedPage, parsePubmedPage } from "./pubmedPage";
import type { Parsed } from "./rawPaper";
import { looksLikeScholarPage, parseScholarPage } from "./scholarPage";
import { parseTitleAbstractPairs } from "./titleAbstractPairs";

/** Pages that show more than titles and abstracts, each known by its lines; in the order in which they are tried. */
const PAGES: readonly {
  readonly fits: (text: string) => boolean;
  readonly parse: (text: string, source: string) => Parsed;
}[] = [
  { fits: looksLikePubmedPage, parse: parsePubmedPage },
  { fits: looksLikeArxivPage, parse: parseArxivPage },
  { fits: looksLikeAnthologyPage, parse: parseAnthologyPage },
  { fits: looksLikeScholarPage, parse: parseScholarPage },
];

/** Reads what one gets by selecting a page and copying it, whatever the page. */
export function parsePastedPage(text: string, source: string): Parsed {
  const page = PAGES.find(({ fits }) => fits(text));
  const parsed = page?.parse(text, source);
  return parsed && parsed.papers.length > 0 ? parsed : parseTitleAbstractPairs(text, source);
}
