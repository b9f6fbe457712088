import type { Dialect } from "./dialect";
import { filled, firstText, namesIn, objectsIn, textIn } from "./jsonValues";

/** arXiv's metadata as Kaggle keeps it: the day of the first version counts, and only where it is missing that of the last change. */
export const kaggleArxiv: Dialect = {
  format: "arXiv metadata",
  fits: (record) =>
    "categories" in record && "abstract" in record && ("versions" in record || "authors_parsed" in record || "update_date" in record),
  fieldsOf: (paper) => {
    const posted = textIn(objectsIn(paper.versions)[0]?.created);
    return {
      ...filled({
        title: firstText(paper.title),
        abstract: firstText(paper.abstract),
        id: typeof paper.id === "number" ? arxivNumber(paper.id) : firstText(paper.id),
        doi: firstText(paper.doi).split(" ")[0],
        date: posted || firstText(paper.update_date),
        authors: Array.isArray(paper.authors_parsed) ? namesIn(paper.authors_parsed) : namesIn(paper.authors),
      }),
      dateKind: posted ? "posted" : "updated",
    };
  },
};

/** 704.001 -> "0704.0010": programs that took the id for a number lost its zeros. Since 2015 five digits follow the dot. */
function arxivNumber(id: number): string {
  return id.toFixed(id >= 1501 ? 5 : 4).padStart(id >= 1501 ? 10 : 9, "0");
}
