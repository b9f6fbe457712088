import type { Dialect } from "./dialect";
import { dateIn, filled, firstText, isObject, namesIn, paragraphsIn, textIn } from "./jsonValues";

/** Notes of OpenReview, of its first version (plain values) and its second ({value: …}). Dates count milliseconds. */
export const openReview: Dialect = {
  format: "OpenReview notes",
  fits: ({ content }) => isObject(content) && "title" in content,
  fieldsOf: (note) => {
    const content = isObject(note.content) ? note.content : {};
    const published = dateIn(note.pdate);
    const forum = firstText(note.forum, note.id);
    return {
      ...filled({
        title: firstText(content.title),
        abstract: paragraphsIn(content.abstract),
        id: textIn(note.id),
        url: forum && `https://openreview.net/forum?id=${forum}`,
        date: published || dateIn(note.cdate) || dateIn(note.tcdate),
        authors: namesIn(content.authors),
      }),
      dateKind: published ? "published" : "posted",
    };
  },
};
