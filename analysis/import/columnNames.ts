import type { Columns, TableField } from "../types";

/** Names of columns as lists write them, lower case without blanks and signs; the first that a table has wins. */
const NAMES: Readonly<Record<TableField, readonly string[]>> = {
  title: ["title", "articletitle", "documenttitle", "papertitle", "itemtitle", "primarytitle", "titles", "ti"],
  abstract: ["abstract", "abstractnote", "abstracttext", "summary", "summaries", "abstracts", "notesabstract", "ab"],
  date: [
    "date",
    "publicationdate",
    "datepublished",
    "dateofpublication",
    "published",
    "publishedat",
    "publisheddate",
    "publicationdateonline",
    "onlinedate",
    "issuedate",
    "coverdate",
    "submitteddate",
    "submitted",
    "created",
    "pd",
    "updatedate",
  ],
  year: ["year", "publicationyear", "pubyear", "yearpublished", "publishedyear", "py"],
  authors: ["authors", "author", "authornames", "authorfullnames", "firstauthors", "au"],
  doi: ["doi", "itemdoi", "di"],
  url: ["url", "link", "externalurl", "sourceurls", "pdflink", "openurllink", "dimensionsurl", "ui"],
  id: ["arxivid", "arxiv", "id", "paperid", "lensid", "pmid", "publicationid", "eid", "ut", "key"],
};

/** Columns of running text or of many different values that are neither title nor abstract, whatever stands in them. */
export const OTHER_COLUMN =
  /reference|funding|affiliation|address|keyword|term|index|copyright|cited|citation|tags|acknowledg|comment|author|correspond|extra|url|link|journal|source|publisher|conference|editor|original|alternate|secondary|attachment|booktitle|series|notes?$/;

/** The name of a column, folded for comparison. */
export function foldedName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** The columns whose names are known. */
export function columnsByName(header: readonly string[]): Columns {
  const names = header.map(foldedName);
  const found = Object.entries(NAMES).map(([field, aliases]) => [
    field,
    names.indexOf(aliases.find((alias) => names.includes(alias)) ?? "-"),
  ]);
  return Object.fromEntries(found.filter(([, column]) => Number(column) >= 0)) as Columns;
}
