import type { TermCount } from "../../types";
import type { Dialect } from "./dialect";
import { filled, firstText, isObject, type Json, namesIn } from "./jsonValues";

/** Documents of Constellate and JSTOR: where the text may not be given away they hold counts of words and pairs of words. */
export const constellate: Dialect = {
  format: "Constellate documents",
  fits: (record) => "unigramCount" in record || "unigrams" in record || ("outputFormat" in record && "docType" in record),
  fieldsOf: (document) => {
    const terms = termsOf(document);
    return {
      ...filled({
        title: firstText(document.title),
        abstract: firstText(document.abstract),
        id: firstText(document.id),
        doi: firstText(document.doi),
        url: firstText(document.url, document.id),
        date: firstText(document.datePublished, document.publicationYear),
        authors: namesIn(document.creator),
      }),
      dateKind: "published",
      ...(terms.length > 0 && { terms }),
    };
  },
};

/** Words in lower case without signs around them, and pairs that occur more than once. */
function termsOf(document: Json): TermCount[] {
  const counts = new Map<string, number>();
  const add = (given: unknown, least: number): void => {
    if (!isObject(given)) return;
    for (const [term, count] of Object.entries(given)) {
      const word = term.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
      if (typeof count === "number" && count >= least && /\p{L}{2}/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + count);
    }
  };
  add(document.unigramCount ?? document.unigrams, 1);
  add(document.bigramCount ?? document.bigrams, 2);
  return [...counts];
}
