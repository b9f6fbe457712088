import type { Dialect } from "./dialect";
import { filled, firstText, isObject, namesIn } from "./jsonValues";

/** Papers of the Semantic Scholar API, and of its bulk files, where names are in lower case. A one-sentence summary of a machine (tldr) is no abstract. */
export const semanticScholar: Dialect = {
  format: "Semantic Scholar papers",
  fits: (record) => "externalIds" in record || "externalids" in record || ("paperId" in record && "title" in record),
  fieldsOf: (paper) => {
    const ids = [paper.externalIds, paper.externalids].find(isObject) ?? {};
    return {
      ...filled({
        title: firstText(paper.title),
        abstract: firstText(paper.abstract),
        id: firstText(ids.ArXiv, paper.paperId, paper.corpusid),
        doi: firstText(ids.DOI),
        url: firstText(paper.url),
        date: firstText(paper.publicationDate, paper.publicationdate, paper.year),
        authors: namesIn(paper.authors),
      }),
      dateKind: "published",
    };
  },
};
