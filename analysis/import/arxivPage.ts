import type { ImportIssue } from "../types";
import { leftOut, linesOf, type Piece } from "./pageLines";
import { dateOfArxivId, parseDate } from "./paperDate";
import type { Parsed, RawPaper } from "./rawPaper";

/** Begins a paper: "[1] arXiv:2601.00001 (cross-list from cs.CL) [pdf, html, other]", "3. arXiv:2601.00001 [pdf] cs.CL". */
const HEAD =
  /^(?:\[\d+\]|\d+\.)?\s*arXiv:\s*(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\s*\(([^()]{0,80})\))?(?:\s*\[[^[\]]{0,120}\])?\s*(.{0,200})$/i;
const NUMBER = /^(?:\[\d+\]|\d+\.)$/;
/** What names of fields introduce. */
const FIELD =
  /^(title|authors?|abstract|comments?|subjects?|journal[- ]ref|report[- ]no|report number|msc[- ]class|acm[- ]class|doi|related doi|cite as)\s*:\s*(.*)$/i;
const SUBMITTED = /^\[?\s*submitted(?:\b|\d)/i;
/** Lists are parted by days and by kinds of news. */
const DAY_HEADING =
  /^(?:showing new listings for|.{0,20}listings? for)?\s*(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? (\d{1,2} [a-z]{3,9},? \d{4})/i;
const SECTION = /^(?:new submissions|cross[- ](?:submissions|lists)|replacement(?: submission)?s)\b/i;
const FURNITURE =
  /^(?:total of \d|showing (?:new )?\d|\[?\s*total|quick links|about|help|contact|subscribe|copyright|privacy policy|web accessibility|arxiv operational|get status|next|previous|results? per page|sort results|select |search|login|advanced search|all fields|show abstracts|hide abstracts|bookmark|submission history|from:|access paper|references|current browse|export bibtex|view pdf|html \(experimental\)|tex source|other formats|view license|refresh|disable mathjax|which authors|\(?what is mathjax|donate|skip to main|see recent articles|go|\d[\d\s…,.>-]*$|\[pdf)/i;

type Part = "title" | "authors" | "abstract" | "other" | "behind";

/** One paper on its way. */
interface Draft {
  readonly id: string;
  readonly line: number;
  readonly remark: string;
  readonly day: string;
  doi: string;
  title: string[];
  authors: string[];
  abstract: string[];
  submitted: string;
}

/** Is this one of arXiv's pages: a list (new, recent, catchup), a search, a paper's own page? */
export function looksLikeArxivPage(text: string): boolean {
  const lines = linesOf(text);
  const heads = lines.filter(({ text: line }) => line.length < 400 && HEAD.test(line)).length;
  const fields = lines.filter(({ text: line }) => /^(?:title|authors|subjects|comments)\s*:/i.test(line)).length;
  return heads > 0 && fields >= heads;
}

/**
 * Reads a copied page of arXiv. Dates: of a search that of the first version, of a list its day for new papers and the
 * month of the number for older ones (cross-lists, replacements). A search shows abstracts cut off ("… ▽ More") unless
 * they were opened ("△ Less"); the list of recent papers shows none.
 */
export function parseArxivPage(text: string, source: string): Parsed {
  const issues: ImportIssue[] = [];
  const drafts: Draft[] = [];
  let part: Part = "behind";
  let day = "";
  for (const piece of linesOf(text)) {
    const line = piece.text;
    if (line === "" || NUMBER.test(line)) continue;
    const draft = drafts.at(-1);
    const head = line.length < 400 ? HEAD.exec(line) : null;
    const heading = DAY_HEADING.exec(line);
    const field = FIELD.exec(line);
    if (head) {
      drafts.push(begun(head, piece, day));
      part = "title";
    } else if (heading || SECTION.test(line)) {
      if (heading) day = heading[1];
      issues.push(leftOut(source, piece, "heading of the list"));
      part = "behind";
    } else if (!draft) issues.push(leftOut(source, piece, "page furniture"));
    else if (field) part = take(draft, field[1].toLowerCase(), field[2]);
    else if (SUBMITTED.test(line)) {
      draft.submitted ||= line;
      part = draft.title.length > 0 ? "behind" : "title";
    } else if (FURNITURE.test(line) && line.length < 120) {
      issues.push(leftOut(source, piece, "page furniture"));
      if (part === "abstract") part = "behind";
    } else if (part === "behind") issues.push(leftOut(source, piece, "page furniture"));
    else part = continued(draft, part, line);
  }
  const papers = drafts.map((draft) => paperOf(draft, source));
  return { format: formatOf(text), papers, issues: [...issues, ...withoutAbstracts(papers, source)], broken: 0 };
}

function begun([, id, remark, behind]: RegExpExecArray, { line }: Piece, day: string): Draft {
  const doi = /\bdoi\s+(10\.\S+)/i.exec(behind)?.[1] ?? "";
  return { id, line, remark: remark ?? "", day, doi, title: [], authors: [], abstract: [], submitted: "" };
}

function take(draft: Draft, name: string, value: string): Part {
  const held = value === "" ? [] : [value];
  if (name === "title") draft.title = held;
  else if (name.startsWith("author")) draft.authors = held;
  else if (name === "abstract") draft.abstract = held;
  else {
    if (name.endsWith("doi")) draft.doi ||= value;
    return "other";
  }
  return name === "title" ? (held.length > 0 ? "authors" : "title") : name === "abstract" ? "abstract" : "other";
}

/** A line without a name goes on with what stands above it. */
function continued(draft: Draft, part: Part, line: string): Part {
  if (part === "title") {
    if (draft.title.length === 0 && /^[a-z-]+\.[A-Za-z-]+(?: [a-z-]+(?:\.[A-Za-z-]+)?)*(?: doi \S+)?$/.test(line)) return "title";
    draft.title.push(line);
    return "authors";
  }
  if (part === "authors" && draft.authors.length === 0) {
    draft.authors.push(line);
    return "authors";
  }
  if (part === "authors" && /^[^.]{1,300}$/.test(line) && draft.authors[draft.authors.length - 1].endsWith(",")) {
    draft.authors.push(line);
    return "authors";
  }
  if (part === "other" && draft.abstract.length > 0) return "other";
  draft.abstract.push(line);
  return "abstract";
}

function paperOf(draft: Draft, source: string): RawPaper {
  const { id, line, doi, submitted, day, remark } = draft;
  const first = /v1 submitted\s*([^;.]+)/i.exec(submitted)?.[1] ?? /submitted(?: on)?\s*([^;.(\]]+)/i.exec(submitted)?.[1];
  const abstract = abstractOf(draft.abstract.join(" "));
  return {
    where: `${source}, line ${line}`,
    id,
    title: draft.title.join(" "),
    authors: draft.authors.join(" "),
    ...(doi && { doi }),
    ...(abstract && { abstract }),
    ...(first ? { date: first, dateKind: "posted" as const } : isNews(day, id, remark) ? { date: day, dateKind: "listed" as const } : {}),
  };
}

/** What was opened stands between "▽ More" and "△ Less"; else what there is ends in "…". */
function abstractOf(text: string): string {
  const [closed, opened = ""] = text.split(/▽\s*More/, 2);
  return (opened.replace(/△\s*Less.*$/, "").trim() || closed.replace(/△\s*Less.*$/, "")).trim();
}

/** The day of a list is that of a paper which is new in it: not replaced, not from another list, not of an older number. */
function isNews(day: string, id: string, remark: string): boolean {
  if (day === "" || /replaced|cross-list/i.test(remark)) return false;
  const months = (date: string): number => 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7));
  return Math.abs(months(parseDate(day).date) - months(dateOfArxivId(id).date)) <= 1;
}

function formatOf(text: string): string {
  if (/▽\s*More|△\s*Less|originally announced/.test(text)) return "arXiv search, pasted";
  return /^\[?submitted on/im.test(text) ? "arXiv page, pasted" : "arXiv list, pasted";
}

function withoutAbstracts(papers: readonly RawPaper[], source: string): ImportIssue[] {
  if (papers.some(({ abstract }) => abstract)) return [];
  const message = "arXiv's list of recent papers shows no abstracts: copy its list of new papers (/new) or a search instead";
  return [{ code: "page-without-abstracts", where: source, message, excerpt: "", note: true }];
}
