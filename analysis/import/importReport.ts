import type { DatePrecision, ImportIssue, ImportReport, NearPair, Paper, SourceReport } from "../types";
import type { Deduplicated } from "./deduplicate";
import { gatherIssues } from "./gatherIssues";
import type { FromSource } from "./normalizePaper";
import type { Parsed } from "./rawPaper";

/** So many pairs are offered. */
const MOST_NEAR = 500;
/** A few abstracts end in dots of their own; where so many do, the page cut them. */
const CUT_PAGE = 0.03;

/** What became of every record; each source adds up, and so does the whole. @param near papers that may be one, likest first */
export function importReport(
  names: readonly string[],
  parsed: readonly Parsed[],
  candidates: readonly FromSource[],
  { papers, first, issues: duplicates }: Deduplicated,
  issues: readonly ImportIssue[],
  near: readonly NearPair[],
): ImportReport {
  const home = first.map((at) => candidates[at].source);
  const sources = parsed.map(({ format, papers: found, broken }, source): SourceReport => {
    const kept = papers.filter((_, row) => home[row] === source);
    const usable = candidates.filter((candidate) => candidate.source === source).length;
    const read = found.length + broken;
    return {
      name: names[source],
      format,
      read,
      kept: kept.length,
      merged: usable - kept.length,
      dropped: read - usable,
      withAbstract: kept.filter(hasText).length,
      undated: kept.filter(({ date }) => date === "").length,
      cut: kept.filter(isCut).length,
    };
  });
  const total = (field: "read" | "kept" | "merged" | "dropped" | "withAbstract" | "cut"): number =>
    sources.reduce((sum, source) => sum + source[field], 0);
  return {
    sources,
    read: total("read"),
    kept: total("kept"),
    duplicates: total("merged"),
    dropped: total("dropped"),
    withAbstract: total("withAbstract"),
    cut: total("cut"),
    dates: countDates(papers),
    issues: gatherIssues([...issues, ...aboutTheList(papers, near.length), ...duplicates]),
    near: near.slice(0, MOST_NEAR),
  };
}

export function hasText(paper: Paper): boolean {
  return paper.abstract !== "" || paper.terms !== undefined;
}

/** The text begins or ends in dots, as pages cut it. */
export function isCut({ abstract }: Paper): boolean {
  return abstract.startsWith("…") || abstract.endsWith("…") || abstract.endsWith("...");
}

function aboutTheList(papers: readonly Paper[], near: number): ImportIssue[] {
  const cut = papers.filter(isCut);
  const note = (code: string, message: string, count: number, excerpt: string): ImportIssue[] =>
    count > 0 ? [{ code, where: "", message, excerpt, note: true, count }] : [];
  return [
    ...note(
      "cut-abstracts",
      `${cut.length} of ${papers.length} abstracts are cut off: themes are found from what is there; show them whole on the page and copy again`,
      cut.length >= CUT_PAGE * papers.length ? cut.length : 0,
      cut.at(0)?.title ?? "",
    ),
    ...(near > MOST_NEAR
      ? note("near-duplicates", `${near} pairs of papers look alike; the ${MOST_NEAR} likest are offered`, near, "")
      : []),
    ...(papers.some(hasText)
      ? []
      : note(
          "titles-only",
          "no paper has an abstract: themes are found from titles alone, which say little, so they are coarser and more papers stay unclear; add a file with the abstracts",
          papers.length,
          papers.at(0)?.title ?? "",
        )),
  ];
}

function countDates(papers: readonly Paper[]): Record<DatePrecision, number> {
  const dates = { day: 0, month: 0, year: 0, none: 0 };
  for (const paper of papers) dates[paper.datePrecision]++;
  return dates;
}
