import { InputError } from "../errors";
import type { ImportIssue } from "../types";
import { kindOfField } from "./dateKind";
import { excerptOf, type Parsed, type RawPaper } from "./rawPaper";

type Json = Readonly<Record<string, unknown>>;

const NAMES = {
  title: ["title", "paper_title", "name", "headline"],
  abstract: ["abstract", "summary", "abstractText", "description", "text"],
  id: ["arxiv_id", "arxivId", "id", "paper_id", "paperId", "_id"],
  url: ["url", "link", "pdf_url", "URL"],
  doi: ["doi", "DOI"],
  date: ["publishedAt", "published", "publication_date", "publicationDate", "date", "created", "submittedOnDailyAt", "year", "update_date"],
  authors: ["authors", "author", "creators"],
} as const;

/**
 * JSON: a list of records, or an object that holds one; records are {title, abstract, …} under any of the usual
 * names, or rows of Hugging Face's daily-papers API. Throws InputError "broken-json" or "no-records".
 */
export function parseJson(text: string, source: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw brokenJson(text, source);
  }
  const records = listIn(value);
  if (!records) throw new InputError("no-records", source, "JSON without a list of papers", "give a list of {title, abstract} records");
  return fromRecords(records, "JSON list of papers", (i) => `${source}, record ${i + 1}`, []);
}

/** JSON Lines: one record a line; a broken line is reported and its neighbours are read. */
export function parseJsonLines(text: string, source: string): Parsed {
  const records: unknown[] = [];
  const lines: number[] = [];
  const issues: ImportIssue[] = [];
  text.split("\n").forEach((line, i) => {
    if (line.trim() === "") return;
    try {
      records.push(JSON.parse(line));
      lines.push(i + 1);
    } catch {
      issues.push({
        code: "broken-record",
        where: `${source}, line ${i + 1}`,
        message: "this line is no whole JSON record",
        excerpt: excerptOf(line),
      });
    }
  });
  if (records.length === 0)
    throw new InputError("broken-json", source, "no line is a whole JSON record", "save the file again as JSON Lines, one record a line");
  return fromRecords(records, "JSON Lines", (i) => `${source}, line ${lines[i]}`, issues);
}

function fromRecords(records: readonly unknown[], format: string, where: (i: number) => string, broken: ImportIssue[]): Parsed {
  const issues = [...broken];
  const papers: RawPaper[] = [];
  let huggingFace = 0;
  records.forEach((record, i) => {
    if (!isObject(record)) {
      issues.push({
        code: "broken-record",
        where: where(i),
        message: "no record with named fields",
        excerpt: excerptOf(JSON.stringify(record)),
      });
      return;
    }
    if (isObject(record.paper)) huggingFace++;
    papers.push({ where: where(i), ...fieldsOf(isObject(record.paper) ? record.paper : record) });
  });
  return { format: huggingFace > 0 ? "Hugging Face daily papers (JSON)" : format, papers, issues, broken: issues.length };
}

function fieldsOf(record: Json): Omit<RawPaper, "where"> {
  const holds = (name: string): boolean => Object.hasOwn(record, name) && ![undefined, null, ""].includes(record[name] as null);
  const found = Object.entries(NAMES).map(([field, names]) => [field, names.find(holds)] as const);
  const values = found.map(([field, name]) => [field, name === undefined ? undefined : record[name]] as const);
  return { ...Object.fromEntries(values), dateKind: kindOfField(found.find(([field]) => field === "date")?.[1] ?? "") };
}

/** The list itself, or the longest list of records among an object's fields. */
function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as unknown[];
  if (!isObject(value)) return undefined;
  const lists = Object.values(value).filter((field): field is unknown[] => Array.isArray(field) && field.some(isObject));
  if (lists.length > 0) return lists.reduce((a, b) => (b.length > a.length ? b : a));
  return NAMES.title.some((name) => typeof value[name] === "string") ? [value] : undefined;
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Where a text stops being JSON, in words. */
export function brokenJson(text: string, source: string): InputError {
  const end = endOfSense(text);
  const line = text.slice(0, end).split("\n").length;
  return end >= text.trimEnd().length
    ? new InputError(
        "broken-json",
        source,
        `the text ends in the middle of a record (line ${line})`,
        "the file is cut off: save or download it again",
      )
    : new InputError(
        "broken-json",
        source,
        `not well-formed JSON (line ${line}, at "${excerptOf(text.slice(end, end + 20))}")`,
        "save the file again as JSON",
      );
}

/** Length of the longest beginning that could still become JSON: engines say where they stop in different ways, or not at all. */
function endOfSense(text: string): number {
  let good = 0;
  let bad = text.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (couldGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function couldGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    return /end of|EOF|unterminated|bad escape|exponent|no number after/i.test(error instanceof Error ? error.message : "");
  }
}
