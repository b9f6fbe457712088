import type { Corpus, Paper } from "../types";

/**
 * A corpus as a plain object for a file: with abstracts, or with `terms` in their place. Keys of papers keep one order,
 * so the same corpus gives the same bytes.
 *
 * @param terms row -> terms to publish in place of the abstract; undefined publishes the abstracts
 */
export function corpusJson(corpus: Corpus, terms?: (row: number) => NonNullable<Paper["terms"]>): object {
  return {
    format: "papertide-corpus",
    version: 1,
    name: corpus.name,
    asOf: corpus.asOf,
    ...(corpus.dateKind ? { dateKind: corpus.dateKind } : {}),
    textWithheld: terms !== undefined || corpus.textWithheld,
    ...(corpus.drawnFrom !== undefined && { drawnFrom: corpus.drawnFrom }),
    acronyms: corpus.acronyms,
    compounds: corpus.compounds,
    papers: corpus.papers.map((paper, row) => ({
      id: paper.id,
      title: paper.title,
      date: paper.date,
      url: paper.url,
      ...(paper.authors.length ? { authors: paper.authors } : {}),
      ...textOrTerms(paper, terms?.(row) ?? (paper.abstract === "" ? paper.terms : undefined)),
    })),
  };
}

function textOrTerms(paper: Paper, terms: Paper["terms"]): object {
  return terms ? { terms: Object.fromEntries(terms) } : { abstract: paper.abstract };
}
