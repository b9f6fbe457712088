import type { ImportIssue, Paper } from "../types";
import { dateOfArxivId, type PaperDate, parseDate, parseDayWithoutYear } from "./paperDate";
import { excerptOf, type RawPaper } from "./rawPaper";
import { repairText } from "./repairText";

const ARXIV = /(?:^|arxiv[.:/]|abs\/|pdf\/)(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?$/i;
const NO_ABSTRACT = /^\W*(no abstract( is)? available|abstract not available|n\/?a|none|null)\W*$/i;
const WORDS_FOR_A_TITLE = 10;

/** A paper with what finds its duplicates. */
export interface Candidate {
  readonly where: string;
  readonly paper: Paper;
  readonly arxiv: string;
  readonly doi: string;
}

/**
 * A raw record -> a paper: text repaired and joined to one line, date with its precision, id and link.
 * Returns an issue instead where the record has neither title nor abstract.
 *
 * @param today "2026-11-23", or "" where nobody knows; gives days without a year the latest year that is not ahead
 */
export function normalizePaper(raw: RawPaper, today: string): Candidate | ImportIssue {
  const abstract = abstractOf(raw.abstract);
  const title = textOf(raw.title) || abstract.split(" ").slice(0, WORDS_FOR_A_TITLE).join(" ");
  if (title === "")
    return {
      code: "no-title",
      where: raw.where,
      message: "neither a title nor an abstract",
      excerpt: excerptOf(raw.raw ?? JSON.stringify({ ...raw, where: undefined })),
      ...(raw.raw !== undefined && { record: raw.raw }),
    };
  const arxiv = arxivOf(raw);
  const doi = doiOf(raw);
  const { date, datePrecision } = dateOf(raw.date, arxiv, today);
  const paper: Paper = {
    id: arxiv || textOf(raw.id) || doi || idFromTitle(title),
    title,
    abstract,
    date,
    datePrecision,
    url: urlOf(raw, arxiv, doi),
    authors: authorsOf(raw.authors),
    ...(raw.terms && abstract === "" ? { terms: raw.terms } : {}),
  };
  return { where: raw.where, paper, arxiv, doi };
}

/** A title as it is compared: letters and digits only. */
export function foldTitle(title: string): string {
  return title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function textOf(value: unknown): string {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  return typeof value === "string" ? repairText(value) : "";
}

function abstractOf(value: unknown): string {
  const text = textOf(value).replace(/^(?:abstract|summary)\s*[:.—-]\s*/i, "");
  return NO_ABSTRACT.test(text) ? "" : text;
}

function arxivOf(raw: RawPaper): string {
  for (const value of [raw.id, raw.url, raw.doi]) {
    const found = typeof value === "string" ? ARXIV.exec(value.trim())?.[1] : undefined;
    if (found && dateOfArxivId(found).date !== "") return found;
  }
  return "";
}

function doiOf(raw: RawPaper): string {
  const text = [raw.doi, raw.id, raw.url]
    .map((value) => (typeof value === "string" ? /10\.\d{4,9}\/\S+/.exec(value)?.[0] : undefined))
    .find(Boolean);
  return (text ?? "").toLowerCase().replace(/[.,;]$/, "");
}

function dateOf(value: unknown, arxiv: string, today: string): PaperDate {
  const given = parseDate(value);
  if (given.date !== "") return given;
  const day = typeof value === "string" ? parseDayWithoutYear(value, (month, d) => latestYear(month, d, today)) : given;
  return day.date !== "" ? day : dateOfArxivId(arxiv);
}

/** The year of the latest such day that is not after today. */
export function latestYear(month: number, day: number, today: string): number | undefined {
  if (today === "") return undefined;
  const [year, m, d] = today.split("-").map(Number);
  return month < m || (month === m && day <= d) ? year : year - 1;
}

/** Only links that a browser may follow. */
function urlOf(raw: RawPaper, arxiv: string, doi: string): string {
  const given = typeof raw.url === "string" ? raw.url.trim() : "";
  if (/^https?:\/\/[^\s"'<>]+$/i.test(given)) return given;
  if (arxiv) return `https://arxiv.org/abs/${arxiv}`;
  return doi ? `https://doi.org/${doi}` : "";
}

function authorsOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : typeof value === "string" ? value.split(/\s*;\s*|\s+and\s+/) : [];
  return list
    .map((author) => (typeof author === "object" && author !== null ? (author as { name?: unknown }).name : author))
    .map(textOf)
    .filter((name) => name !== "");
}

/** A name for a paper without one: 52 bits of a hash of its folded title (FNV-1a, two runs), the same wherever it is read. */
function idFromTitle(title: string): string {
  const folded = foldTitle(title);
  const hash = (seed: number): number => {
    let h = seed;
    for (let i = 0; i < folded.length; i++) h = Math.imul(h ^ folded.charCodeAt(i), 0x01000193);
    return h >>> 0;
  };
  return `paper-${hash(0x811c9dc5).toString(36)}${(hash(0x9747b28c) >>> 12).toString(36)}`;
}
