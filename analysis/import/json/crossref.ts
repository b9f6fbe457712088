import type { Dialect } from "./dialect";
import { dateIn, filled, firstText, type Json, namesIn, textIn } from "./jsonValues";

/** Works of Crossref: titles are lists, abstracts are JATS, dates are parts. The day of the record (created, indexed) is not that of the paper. */
export const crossref: Dialect = {
  format: "Crossref works",
  fits: (record) => "DOI" in record && (Array.isArray(record.title) || "is-referenced-by-count" in record || "deposited" in record),
  fieldsOf: (work) => {
    const title = textIn(work.title);
    const subtitle = textIn(work.subtitle);
    return {
      ...filled({
        title: subtitle === "" || title.includes(subtitle) ? title : `${title}: ${subtitle}`,
        abstract: jatsText(textIn(work.abstract)),
        doi: firstText(work.DOI),
        url: firstText(work.URL),
        date: dateOf(work),
        authors: namesIn(work.author),
      }),
      dateKind: work.type === "posted-content" ? "posted" : "published",
    };
  },
};

/** The day of issue; where it names only the year, another day of the same year that says more. */
function dateOf(work: Json): string {
  const issued = dateIn(work.issued);
  const others = ["published", "published-online", "published-print", "posted"].map((field) => dateIn(work[field]));
  const fuller = others.filter((date) => date !== "" && (issued === "" || (date.startsWith(issued) && date.length > issued.length)));
  return issued.includes("-") ? issued : (fuller[0] ?? issued);
}

/** The heading "Abstract" goes, headings of parts get a colon. */
function jatsText(jats: string): string {
  return jats.replace(/<(?:jats:)?title\b[^<>]*>[\s:]*abstract[\s:]*<\/(?:jats:)?title>/gi, "").replace(/:?<\/(?:jats:)?title>/gi, ": ");
}
