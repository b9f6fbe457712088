import type { DateKind, Paper } from "../types";
import { dateOfArxivId } from "./paperDate";

/** What the names of fields, in lower case without signs, say about the dates in them; "date" says nothing. */
const KINDS: Readonly<Record<string, DateKind>> = {
  published: "posted",
  publishedat: "posted",
  created: "posted",
  submitted: "posted",
  submitteddate: "posted",
  submittedondailyat: "listed",
  publicationdate: "published",
  publicationdateonline: "published",
  firstpublicationdate: "published",
  dateofpublication: "published",
  datepublished: "published",
  onlinedate: "published",
  issuedate: "published",
  coverdate: "published",
  publicationyear: "published",
  pubyear: "published",
  pd: "published",
  py: "published",
  updatedate: "updated",
};

/** The kind of date that a field of this folded name holds, "" where the name does not say. */
export function kindOfField(name: string): DateKind {
  return KINDS[name] ?? "";
}

/** In so many of the papers dates agree, so that they are of that kind. */
const MOST = 0.8;

/**
 * Which date is meant in a list: as most of its fields say; else, where dates are those of the arXiv numbers of the
 * papers, the day of posting. "" where neither says.
 *
 * @param kinds of the dated papers, as their fields say
 */
export function kindOfDates(papers: readonly Paper[], kinds: readonly DateKind[]): DateKind {
  const dated = papers.filter(({ date }) => date !== "");
  const said = kinds.filter((kind) => kind !== "");
  const first = said.at(0);
  if (first && said.filter((kind) => kind === first).length >= MOST * Math.max(1, dated.length)) return first;
  const numbered = dated.filter(({ id }) => dateOfArxivId(id).date !== "");
  const posted = numbered.filter(({ id, date }) => date.startsWith(dateOfArxivId(id).date.slice(0, Math.min(7, date.length))));
  return numbered.length > 0 && numbered.length >= dated.length / 2 && posted.length >= MOST * numbered.length ? "posted" : "";
}
