import type { ImportIssue, Paper } from "../types";
import { abstractOf } from "./abstractText";
import { authorsOf } from "./authorNames";
import { foldTitle } from "./foldTitle";
import { dateOfArxivId, type PaperDate, parseDate, parseDayWithoutYear } from "./paperDate";
import { arxivOf, doiOf } from "./paperIds";
import { excerptOf, type RawPaper } from "./rawPaper";
import { onOneLine, repairText } from "./repairText";

const WORDS_FOR_A_TITLE = 10;
/** Journals are dated ahead, but no further. */
const YEARS_AHEAD = 2;

/** A paper with what finds its duplicates. */
export interface Candidate {
  readonly where: string;
  readonly paper: Paper;
  readonly arxiv: string;
  readonly doi: string;
  /** Of a corpus file of ours; it keeps its id, its title and its date. */
  readonly own: boolean;
  /** What could not be believed in the record. */
  readonly doubts: readonly ImportIssue[];
}

/** A candidate with the place of its file among those that were given. */
export interface FromSource extends Candidate {
  readonly source: number;
}

/**
 * A raw record -> a paper: text repaired and joined to one line, date with its precision, id and link.
 * Returns an issue instead where the record has neither title nor abstract.
 *
 * @param today "2026-11-23", or "" where nobody knows; gives days without a year the latest year that is not ahead
 * @param own of a corpus file of ours, and taken as it is
 */
export function normalizePaper(raw: RawPaper, today: string, own = false): Candidate | ImportIssue {
  const ownTitle = own ? plain(raw.title) : titleOf(raw.title);
  const abstract = own ? plain(raw.abstract) : abstractOf(raw.abstract, ownTitle);
  const title = ownTitle || abstract.split(" ").slice(0, WORDS_FOR_A_TITLE).join(" ");
  if (title === "") {
    const record = raw.raw ?? JSON.stringify({ ...raw, where: undefined });
    return { code: "no-title", where: raw.where, message: "neither a title nor an abstract", excerpt: excerptOf(record), record };
  }
  const arxiv = arxivOf(raw);
  const doi = doiOf(raw);
  const { date, datePrecision, doubts } = dateOf(raw, arxiv, own ? "" : today);
  const paper: Paper = {
    id: (own && plain(raw.id)) || arxiv || textOf(raw.id) || doi || idFromTitle(title),
    title,
    abstract,
    date,
    datePrecision,
    url: urlOf(raw, arxiv, doi),
    authors: own && Array.isArray(raw.authors) ? raw.authors.map(plain).filter(Boolean) : authorsOf(raw.authors),
    ...(raw.terms && abstract === "" ? { terms: raw.terms } : {}),
  };
  return { where: raw.where, paper, arxiv, doi, own, doubts };
}

function textOf(value: unknown): string {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return textOf(value[0]);
  return typeof value === "string" ? repairText(value) : "";
}

function plain(value: unknown): string {
  return typeof value === "number" || typeof value === "string" ? onOneLine(String(value)) : "";
}

/** Without the full stop that some lists put behind a title, and the brackets that mean "translated". */
function titleOf(value: unknown): string {
  const text = textOf(value).replace(/^\[([^[\]]+)\]\.?$/, "$1");
  return text.replace(/([\p{Ll}\p{N})\]"”?!])\.$/u, "$1");
}

function dateOf(raw: RawPaper, arxiv: string, today: string): PaperDate & { readonly doubts: readonly ImportIssue[] } {
  const value = raw.date;
  const given = parseDate(value);
  const day =
    given.date === "" && typeof value === "string" ? parseDayWithoutYear(value, (month, d) => latestYear(month, d, today)) : given;
  if (day.date === "") return { ...dateOfArxivId(arxiv), doubts: [] };
  if (today === "" || Number(day.date.slice(0, 4)) <= Number(today.slice(0, 4)) + YEARS_AHEAD) return { ...day, doubts: [] };
  const message = `a date more than ${YEARS_AHEAD} years ahead is not believed`;
  return { ...dateOfArxivId(arxiv), doubts: [{ code: "future-date", where: raw.where, message, excerpt: day.date, note: true }] };
}

/** The year of the latest such day that is not after today. */
export function latestYear(month: number, day: number, today: string): number | undefined {
  if (today === "") return undefined;
  const [year, m, d] = today.split("-").map(Number);
  return month < m || (month === m && day <= d) ? year : year - 1;
}

/** Only links that a browser may follow; of several the first. */
function urlOf(raw: RawPaper, arxiv: string, doi: string): string {
  const [given] = typeof raw.url === "string" ? raw.url.trim().split(/[\s;|]+(?=https?:)/i, 1) : [""];
  if (/^https?:\/\/[^\s"'<>]+$/i.test(given)) return given;
  if (arxiv) return `https://arxiv.org/abs/${arxiv}`;
  return doi ? `https://doi.org/${doi}` : "";
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
