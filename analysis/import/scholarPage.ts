import type { ImportIssue } from "../types";
import { leftOut, linesOf, type Piece } from "./pageLines";
import type { Parsed, RawPaper } from "./rawPaper";

/** Authors, place and year below a title: "A Person, B Person… - Journal of Bees, 2024 - press.example". */
const BYLINE = /^(\S.{0,200}?) [-–] (?:.{0,200}\D)?((?:19|20)\d{2})(?: [-–] \S.{0,60})?$/;
/** Ends a result. */
const TOOLS = /^(?:☆ ?)?(?:save\b|cite$|cited by \d)|\bcited by \d+\b.*\brelated articles\b|^related articles\b|^all \d+ versions$/i;
const LABEL = /^(?:\[[A-Z]{1,8}\]\s*)+/;
/** "[PDF] press.example" beside a result. */
const LINK = /^\[(?:PDF|HTML|DOC|TXT)\] \S+\.\S+$/;

/** Is this a page of results with a line of authors, place and year below each title, as Google Scholar shows it? */
export function looksLikeScholarPage(text: string): boolean {
  const lines = linesOf(text);
  return [BYLINE, TOOLS].every((pattern) => lines.filter(({ text: line }) => line.length < 500 && pattern.test(line)).length > 1);
}

/** Reads results as Google Scholar shows them; their texts are snippets, cut off. */
export function parseScholarPage(text: string, source: string): Parsed {
  const lines = linesOf(text).filter(({ text: line }) => line !== "");
  const issues: ImportIssue[] = [];
  const papers: RawPaper[] = [];
  let open: { title: Piece; authors: string; year: string; snippet: string[] } | undefined;
  const close = (): void => {
    if (!open) return;
    const { title, authors, year, snippet } = open;
    const abstract = snippet.join(" ").replace(/\s*…?$/, " …");
    papers.push({
      where: `${source}, line ${title.line}`,
      title: title.text.replace(LABEL, ""),
      authors: authors.replace(/…/g, ""),
      date: year,
      dateKind: "published",
      ...(snippet.length > 0 && { abstract }),
    });
    open = undefined;
  };
  let before: Piece | undefined;
  for (const piece of lines) {
    const byline = piece.text.length < 500 ? BYLINE.exec(piece.text) : null;
    if (byline && before && !open) {
      open = { title: before, authors: byline[1], year: byline[2], snippet: [] };
      before = undefined;
    } else if (TOOLS.test(piece.text)) close();
    else if (LINK.test(piece.text)) issues.push(leftOut(source, piece, "link, not a title"));
    else if (open) open.snippet.push(piece.text);
    else {
      if (before) issues.push(leftOut(source, before, "page furniture"));
      before = piece;
    }
  }
  close();
  if (before) issues.push(leftOut(source, before, "page furniture"));
  return { format: "page of search results, pasted", papers, issues, broken: 0 };
}
