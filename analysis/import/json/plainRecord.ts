import { foldedName } from "../columnNames";
import { kindOfField } from "../dateKind";
import type { Dialect, Fields } from "./dialect";
import { dateIn, filled, isObject, type Json, namesIn, paragraphsIn, textIn } from "./jsonValues";

/** Names of fields as lists write them, lower case without signs; the first that says something wins. */
const NAMES = {
  title: ["title", "papertitle", "articletitle", "name", "headline", "displayname", "reltitle"],
  abstract: ["abstract", "summary", "abstracttext", "abstractnote", "relabs", "description", "text"],
  id: ["arxivid", "id", "paperid", "pmid"],
  url: ["url", "link", "pdfurl", "absurl"],
  doi: ["doi", "reldoi"],
  date: [
    "publishedat",
    "published",
    "publicationdate",
    "firstpublicationdate",
    "date",
    "reldate",
    "publisheddate",
    "datepublished",
    "created",
    "submittedondailyat",
    "publicationyear",
    "pubyear",
    "year",
    "updatedate",
  ],
  authors: ["authors", "author", "creators", "creator", "authorstring", "relauthors"],
} as const;
/** Services put the paper into an envelope of its own. */
const ENVELOPES = ["paper", "citingPaper", "citedPaper", "_source", "info", "attributes", "article", "work"];

/** A record of whom we do not know, its fields found by their names. */
export const plainRecord: Dialect = { format: "list of papers", fits: () => true, fieldsOf };

function fieldsOf(record: Json): Fields {
  const known = new Map<string, unknown>();
  for (const [name, value] of Object.entries(record)) {
    if (value === null || value === "" || value === undefined) continue;
    const folded = folds.get(name) ?? foldedName(name);
    folds.set(name, folded);
    if (!known.has(folded)) known.set(folded, value);
  }
  const name = (field: keyof typeof NAMES): string => NAMES[field].find((alias) => known.has(alias)) ?? "";
  const value = (field: keyof typeof NAMES): unknown => known.get(name(field));
  return {
    ...filled({
      title: textIn(value("title")),
      abstract: paragraphsIn(value("abstract")),
      id: textIn(value("id")),
      url: textIn(value("url")),
      doi: textIn(value("doi")),
      date: dateIn(value("date")),
      authors: namesIn(value("authors")),
    }),
    dateKind: kindOfField(name("date")),
  };
}

/** Names of fields are few and come again in every record. */
const folds = new Map<string, string>();

/** Does an object name a paper, by itself? */
function namesPaper(record: Json): boolean {
  return textIn(fieldsOf(record).title) !== "";
}

/** The paper in an envelope, and where it stands in none the record itself. */
export function withoutEnvelope(record: Json): Json {
  if (textIn(record.title) !== "") return record;
  const inside = ENVELOPES.map((name) => record[name]).find((value) => isObject(value) && namesPaper(value));
  return isObject(inside) ? inside : record;
}
