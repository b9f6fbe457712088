/** The only place where `minisearch` comes in. */
import MiniSearch from "minisearch";
import type { Corpus, Hit } from "../types";

export interface PaperIndex {
  /** Papers that hold every word of the query, as a whole or as a beginning; best first. */
  search(query: string): Hit[];
  /** Words of the corpus that come nearest to a query that finds nothing. */
  nearest(query: string): string[];
}

const MOST_SUGGESTIONS = 3;

/** Index of titles, abstracts (or the terms in their place) and authors. */
export function paperIndex(corpus: Corpus): PaperIndex {
  const index = new MiniSearch<{ id: number; title: string; text: string; authors: string }>({
    fields: ["title", "text", "authors"],
    searchOptions: { boost: { title: 3 }, prefix: true, combineWith: "AND" },
  });
  index.addAll(
    corpus.papers.map((paper, id) => ({
      id,
      title: paper.title,
      text: paper.abstract || (paper.terms ?? []).map(([term]) => term).join(" "),
      authors: paper.authors.join(" "),
    })),
  );
  return {
    search: (query) =>
      index.search(query).map(({ id, match }) => ({
        row: id as number,
        inTitle: Object.values(match).some((fields) => fields.includes("title")),
        words: Object.keys(match),
      })),
    nearest: (query) => {
      const found = index.search(query, { fuzzy: 0.3, combineWith: "OR" }).flatMap(({ terms }) => terms);
      return [...new Set(found)].slice(0, MOST_SUGGESTIONS);
    },
  };
}
