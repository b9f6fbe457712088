import { corpusJson } from "./export/corpusJson";
import { NO_CHOICES } from "./options";
import { publishableTerms, readText } from "./text/readText";
import { nameMatcher } from "./text/nameMatcher";
import type { Corpus, Paper, TermCount, TextModel, TopicDefinition } from "./types";

/**
 * A corpus file that may be published where the abstracts may not: their place is taken by term counts, without order,
 * and without any phrase that stands in one paper only. The analysis of such a file is that of the full text.
 *
 * @param topics those whose names are to be found in the file as well
 */
export function withheldCorpusJson(corpus: Corpus, topics: readonly TopicDefinition[]): object {
  const text = readText(corpus, NO_CHOICES);
  const rare = rareNames(text, corpus.papers, topics);
  return corpusJson({ ...corpus, acronyms: text.acronyms, compounds: text.compounds }, (row) => [
    ...publishableTerms(text, row),
    ...(rare.get(row) ?? []),
  ]);
}

/** Names of followed topics that stand in one paper only are no terms; those of one word as written ("easy-to-hard") may be published. */
function rareNames(text: TextModel, papers: readonly Paper[], topics: readonly TopicDefinition[]): Map<number, TermCount[]> {
  const names = topics.flatMap(({ label, aliases }) => [label, ...aliases]).filter((name) => /^[^\s"*]+-[^\s"*]+$/.test(name));
  const rare = new Map<number, TermCount[]>();
  names.map(nameMatcher(text, papers)).forEach(({ rows }, i) => {
    if (rows.length === 1) rare.set(rows[0], [...(rare.get(rows[0]) ?? []), [names[i], 1]]);
  });
  return rare;
}
