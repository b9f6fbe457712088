import { InputError } from "../errors";
import type { Acronym, DateKind, TermCount } from "../types";
import { isObject } from "./json/jsonValues";
import type { Parsed, RawPaper } from "./rawPaper";

export const CORPUS_FORMAT = "papertide-corpus";
export const CORPUS_VERSION = 1;

/** Is this parsed JSON a corpus file of ours? */
export function isCorpusFile(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && value.format === CORPUS_FORMAT;
}

/** A corpus file: papers with abstracts, or with term counts in their place. Throws InputError "newer-corpus" or "no-records". */
export function parseCorpusFile(file: Readonly<Record<string, unknown>>, source: string): Parsed {
  if (typeof file.version === "number" && file.version > CORPUS_VERSION) {
    throw new InputError(
      "newer-corpus",
      source,
      `written by a newer Papertide (corpus version ${file.version})`,
      "reload this page or update the program",
    );
  }
  if (!Array.isArray(file.papers))
    throw new InputError("no-records", source, "a Papertide corpus without papers", "write it again with papertide corpus");
  return {
    format: "Papertide corpus",
    papers: file.papers.map((paper: unknown, i): RawPaper => ({
      where: `${source}, record ${i + 1}`,
      ...(isObject(paper) ? paperFields(paper) : {}),
    })),
    issues: [],
    broken: 0,
    own: true,
    ...(typeof file.name === "string" ? { name: file.name } : {}),
    ...(typeof file.asOf === "string" && /^\d{4}-\d{2}-\d{2}$/.test(file.asOf) ? { asOf: file.asOf } : {}),
    ...(isDateKind(file.dateKind) ? { dateKind: file.dateKind } : {}),
    textWithheld: file.textWithheld === true,
    ...(typeof file.drawnFrom === "number" && file.drawnFrom > file.papers.length ? { drawnFrom: file.drawnFrom } : {}),
    acronyms: Array.isArray(file.acronyms) ? file.acronyms.flatMap(acronymOf) : [],
    compounds: Array.isArray(file.compounds) ? file.compounds.filter((compound) => typeof compound === "string") : [],
  };
}

function isDateKind(value: unknown): value is DateKind {
  return value === "posted" || value === "listed" || value === "published" || value === "updated";
}

function paperFields(paper: Readonly<Record<string, unknown>>): Omit<RawPaper, "where"> {
  const { title, abstract, id, url, date, authors, terms } = paper;
  return { title, abstract, id, url, date, authors, ...(isObject(terms) ? { terms: termCounts(terms) } : {}) };
}

/** More often no word stands in an abstract. */
const MOST_TIMES = 1_000_000;

function termCounts(terms: Readonly<Record<string, unknown>>): TermCount[] {
  return Object.entries(terms).flatMap(([term, count]) =>
    typeof count === "number" && count > 0 && Number.isFinite(count) ? [[term, Math.ceil(Math.min(count, MOST_TIMES))] as const] : [],
  );
}

function acronymOf(value: unknown): Acronym[] {
  if (!isObject(value) || typeof value.short !== "string" || typeof value.long !== "string") return [];
  return [{ short: value.short, long: value.long, papers: typeof value.papers === "number" ? value.papers : 0 }];
}
