import { corpusJson } from "./export/corpusJson";
import { publishableTerms, readText } from "./text/readText";
import type { Corpus } from "./types";

/**
 * A corpus file that may be published where the abstracts may not: their place is taken by term counts, without order,
 * and without any phrase that stands in one paper only. The analysis of such a file is that of the full text.
 */
export function withheldCorpusJson(corpus: Corpus): object {
  const text = readText(corpus);
  return corpusJson({ ...corpus, acronyms: text.acronyms, compounds: text.compounds }, (row) => publishableTerms(text, row));
}
