import type { Dialect } from "./dialect";
import { dateIn, filled, firstText, namesIn, textIn } from "./jsonValues";

/** CSL-JSON as reference managers write it. `accessed` is the day when somebody looked. */
export const cslItem: Dialect = {
  format: "CSL",
  fits: (record) => "issued" in record || "citation-key" in record || ("container-title" in record && "type" in record),
  fieldsOf: (item) => ({
    ...filled({
      title: firstText(item.title, item["title-short"]),
      abstract: firstText(item.abstract),
      id: /arxiv:\s*(\d{4}\.\d{4,5})/i.exec(`${textIn(item.number)} ${textIn(item.note)}`)?.[1] ?? firstText(item.id, item["citation-key"]),
      doi: firstText(item.DOI),
      url: firstText(item.URL),
      date: dateIn(item.issued),
      authors: namesIn(item.author),
    }),
    dateKind: "published",
  }),
};
