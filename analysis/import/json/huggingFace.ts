import type { Dialect } from "./dialect";
import { filled, firstText, isObject, namesIn } from "./jsonValues";

/** Hugging Face's daily papers: rows around a `paper`, or that paper alone. The row's own day is another in every dump; the paper's is arXiv's. */
export const huggingFace: Dialect = {
  format: "Hugging Face daily papers",
  fits: (record) => (isObject(record.paper) && "summary" in record.paper) || ("summary" in record && "upvotes" in record),
  fieldsOf: (row) => {
    const paper = isObject(row.paper) ? row.paper : row;
    const posted = firstText(paper.publishedAt);
    return {
      ...filled({
        title: firstText(paper.title, row.title),
        abstract: firstText(paper.summary, row.summary),
        id: firstText(paper.id),
        date: posted || firstText(paper.submittedOnDailyAt),
        authors: namesIn(paper.authors),
      }),
      dateKind: posted ? "posted" : "listed",
    };
  },
};
