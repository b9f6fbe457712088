import type { Dialect } from "./dialect";
import { filled, firstText, isObject, type Json, lastOfPath, namesIn, objectsIn, textIn } from "./jsonValues";

/**
 * Works of OpenAlex. Abstracts come as words with their places. A work of which only the year is known gets the first of
 * January as its date: such a date counts as the year.
 */
export const openAlex: Dialect = {
  format: "OpenAlex works",
  fits: ({ id, abstract_inverted_index }) => abstract_inverted_index !== undefined || /^https:\/\/openalex\.org\/W/.test(textIn(id)),
  fieldsOf: (work) => {
    const places = [work.primary_location, work.best_oa_location, ...objectsIn(work.locations)].filter(isObject);
    const pages = places.map(({ landing_page_url }) => textIn(landing_page_url));
    return {
      ...filled({
        title: firstText(work.title, work.display_name),
        abstract: invertedText(work.abstract_inverted_index) || firstText(work.abstract),
        id: pages.map((page) => /arxiv\.org\/abs\/(.+)$/.exec(page)?.[1]).find(Boolean) ?? lastOfPath(textIn(work.id)),
        doi: firstText(work.doi),
        url: firstText(...pages, work.doi, work.id),
        date: firstText(work.publication_date).replace(/-01-01$/, "") || firstText(work.publication_year),
        authors: namesIn(work.authorships),
      }),
      dateKind: "published",
    };
  },
};

/** {"Invented": [0], "words": [1, 3], "and": [2]} -> "Invented words and words". */
function invertedText(value: unknown): string {
  const index = typeof value === "string" ? parsed(value) : value;
  if (!isObject(index)) return "";
  const words: string[] = [];
  for (const [word, places] of Object.entries(isObject(index.InvertedIndex) ? index.InvertedIndex : index))
    if (Array.isArray(places))
      for (const place of places) if (typeof place === "number" && place >= 0 && place < 100_000) words[place] = word;
  return words.filter((word) => word !== undefined).join(" ");
}

/** Some dumps hold the index as a text. */
function parsed(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
