/** The only place where `papaparse` comes in. */
import Papa from "papaparse";
import { InputError } from "../errors";
import type { ImportIssue } from "../types";
import { kindOfField } from "./dateKind";
import { excerptOf, type Parsed, type RawPaper } from "./rawPaper";

/** Names of columns as lists write them, lower case without blanks and signs; the first that a file has wins. */
const COLUMNS: Readonly<Record<keyof Omit<RawPaper, "where" | "terms" | "dateKind" | "raw">, readonly string[]>> = {
  title: ["title", "articletitle", "documenttitle", "papertitle", "primarytitle", "ti"],
  abstract: ["abstract", "abstractnote", "summary", "notesabstract", "ab"],
  id: ["arxivid", "arxiv", "id", "paperid", "lensid", "key"],
  url: ["url", "link", "sourceurls", "pdflink"],
  doi: ["doi"],
  date: ["date", "publicationdate", "datepublished", "published", "publishedat", "onlinedate", "year", "publicationyear", "py"],
  authors: ["authors", "author", "authorfullnames", "au"],
};

/** The names of the columns of a table, folded for comparison. */
function folded(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}

/** Does the first line name the columns of a table of papers: a title and something else that we know? */
export function looksLikeTable(beginning: string): boolean {
  const names = (Papa.parse<string[]>(beginning.split("\n", 1)[0], { preview: 1 }).data[0] ?? []).map(folded);
  const known = Object.values(COLUMNS).filter((aliases) => aliases.some((alias) => names.includes(alias)));
  return known.length >= 2 && COLUMNS.title.some((alias) => names.includes(alias));
}

/** Comma-, semicolon- or tab-separated values with a first line of names. Throws InputError "no-title-column". */
export function parseCsv(text: string, source: string): Parsed {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: "greedy",
    transformHeader: folded,
  });
  const names = meta.fields ?? [];
  const column = Object.fromEntries(
    Object.entries(COLUMNS).map(([field, aliases]) => [field, aliases.find((alias) => names.includes(alias))]),
  );
  if (!column.title)
    throw new InputError(
      "no-title-column",
      source,
      `no column holds titles; found: ${names.slice(0, 8).join(", ")}`,
      'name the column that holds titles "title"',
    );
  const issues: ImportIssue[] = errors
    .filter((error) => error.type === "Quotes")
    .map((error) => ({
      code: "broken-record",
      where: `${source}, record ${(error.row ?? 0) + 1}`,
      message: "a quotation mark is missing; what follows may have run together",
      excerpt: excerptOf(error.message),
    }));
  const papers = data.map((row, i): RawPaper => {
    const fields = Object.entries(column).flatMap(([field, name]) => (name && row[name] ? [[field, row[name]]] : []));
    return {
      where: `${source}, record ${i + 1}`,
      ...(Object.fromEntries(fields) as Partial<RawPaper>),
      dateKind: kindOfField(column.date ?? ""),
    };
  });
  return { format: meta.delimiter === "\t" ? "table of papers (TSV)" : "table of papers (CSV)", papers, issues, broken: 0 };
}
