import type { DateKind, ImportIssue } from "../types";
import { authorName } from "./authorName";
import { type BibtexEntry, entryReader } from "./bibtexEntries";
import { latexText } from "./latexText";
import { dateOfArxivId } from "./paperDate";
import { publishedDate } from "./publishedDate";
import { detached, lean, type RawPaper } from "./rawPaper";
import type { RecordReader } from "./recordReader";
import { singleSpaced } from "./singleSpaced";

const NUMBER = "(\\d{4}\\.\\d{4,5})(?:v\\d+)?";
/** The fields that hold an arXiv number, and how it stands in them. */
const ARXIV: readonly (readonly [field: string, pattern: RegExp])[] = [
  ["eprint", new RegExp(`^(?:arxiv:)?${NUMBER}$`, "i")],
  ["arxivid", new RegExp(`^(?:arxiv:)?${NUMBER}`, "i")],
  ["journal", new RegExp(`arxiv[: ]\\s*${NUMBER}`, "i")],
  ["volume", new RegExp(`^abs/${NUMBER}`, "i")],
  ["number", new RegExp(`arxiv:\\s*${NUMBER}`, "i")],
  ["note", new RegExp(`arxiv[: ]\\s*${NUMBER}`, "i")],
];
/** Does a text begin like BibTeX: does a line begin with an entry, a macro or a preamble, whatever comment stands above? */
export function looksLikeBibtex(beginning: string): boolean {
  return /^[ \t]*@[ \t]*(?:[A-Za-z][\w-]*\s{0,9}[{(]\s{0,99}[^\s,{}="]*\s{0,9},|(?:string|preamble|comment)\s{0,9}[{(])/im.test(beginning);
}

/** BibTeX and BibLaTeX. An entry that a `crossref` gives its year has the year of that entry. */
export function bibtexReader(source: string): RecordReader {
  const papers: RawPaper[] = [];
  const issues: ImportIssue[] = [];
  const dates = new Map<string, string>(); // by key
  const parents = new Map<RawPaper, string>(); // of papers without a date
  const found = (entry: BibtexEntry): void => {
    const paper = lean(paperOf(entry));
    papers.push(paper);
    const parent = entry.fields.get("crossref");
    if (paper.date === "" && parent !== undefined) parents.set(paper, detached(parent.toLowerCase()));
    dates.set(detached(entry.key.toLowerCase()), detached(dateOf(entry.fields, "")));
  };
  return {
    take: entryReader(source, found, (issue) => issues.push(detached(issue))),
    end: () => ({
      format: "BibTeX",
      papers: papers.map((paper) => (parents.has(paper) ? { ...paper, date: dates.get(parents.get(paper) ?? "") ?? "" } : paper)),
      issues,
      broken: 0,
    }),
  };
}

function paperOf({ fields, key, where, raw }: BibtexEntry): RawPaper {
  const text = (name: string): string => singleSpaced(latexText(fields.get(name) ?? ""));
  const literal = (name: string): string =>
    (fields.get(name) ?? "").replace(/\\url|[{}\\]|\$\\sim\$/g, (sign) => (sign.startsWith("$") ? "~" : "")).trim();
  const title = [text("title") || text("booktitle") || text("maintitle"), text("subtitle")].filter((part) => part !== "").join(": ");
  const arxiv = ARXIV.map(([field, pattern]) => pattern.exec(literal(field))?.[1]).find((number) => number !== undefined) ?? "";
  const inJournal = /./.test(text("journal") + text("journaltitle") + text("booktitle")) && !/arxiv|^corr$/i.test(text("journal"));
  const doi = literal("doi");
  const kind: DateKind = arxiv !== "" && !inJournal ? "" : "published";
  return {
    where,
    raw,
    title,
    abstract: text("abstract"),
    id: arxiv || (doi === "" ? key : undefined),
    doi,
    url: [literal("url"), literal("howpublished"), literal("link")].map((link) => /https?:\/\/\S+/.exec(link)?.[0]).find(Boolean),
    date: dateOf(fields, inJournal ? "" : arxiv),
    dateKind: kind,
    authors: namesOf(fields.get("author") ?? fields.get("editor") ?? ""),
  };
}

/** BibLaTeX's `date`, or year, month and day; a preprint that only has a year has the month of its arXiv number. */
function dateOf(fields: BibtexEntry["fields"], arxiv: string): string {
  const text = (name: string): string => latexText(fields.get(name) ?? "").trim();
  const [year, month, day] = [text("year"), text("month"), text("day")];
  const numeric = /^\d{1,2}$/.test(month);
  const parts = numeric ? [year, month, day] : [day, month, year];
  const whole = month === "" ? year : parts.filter((part) => part !== "").join(numeric ? "-" : " ");
  return publishedDate(text("date"), /\d{4}/.test(month) ? month : whole, year, dateOfArxivId(arxiv).date);
}

/** "Person, Ann and {Some Lab} and others" -> names; "and" in braces belongs to a name. */
function namesOf(value: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: sign, index } of value.matchAll(/\\.|[{}]|\s+and\s+/gis)) {
    if (sign === "{") depth++;
    else if (sign === "}") depth--;
    else if (!sign.startsWith("\\") && depth <= 0) {
      names.push(value.slice(start, index));
      start = index + sign.length;
    }
  }
  names.push(...(names.length === 0 && value.includes(";") ? value.split(";") : [value.slice(start)]));
  return names.map(nameOf).filter((name) => name !== "" && name !== "others");
}

/** Names in braces are those of groups; BibLaTeX may write the parts of a name one by one. */
function nameOf(written: string): string {
  const name = written.trim();
  const part = (key: string): string => latexText(new RegExp(`(?:^|,)\\s*${key}\\s*=\\s*([^,]*)`).exec(name)?.[1] ?? "").trim();
  if (/(?:^|,)\s*family\s*=/.test(name)) return [part("given"), part("prefix"), part("family")].filter((text) => text !== "").join(" ");
  const group = /^\{[^{}]*\}$/.test(name);
  const text = singleSpaced(latexText(name));
  return group ? text : authorName(text);
}
