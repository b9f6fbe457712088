import type { Paper } from "../types";
import { forEachPhrase } from "./phraseBuild";
import { Tokens, TITLE } from "./tokens";
import type { RunningText } from "./tokenStream";
import type { WordScanner } from "./wordScanner";
import type { WordTable } from "./wordTable";

/** A term that a paper carries in place of its abstract, with its count, title included. */
export interface GivenTerm {
  readonly stems: readonly number[];
  /** How it is written: lower-case forms, and flags of `Tokens`. */
  readonly lower: Int32Array;
  readonly flags: Uint8Array;
  readonly count: number;
  readonly inTitle: number;
}

/** The terms that papers carry, each a text. */
export function scanTerms(papers: readonly Paper[], scanner: WordScanner): Tokens {
  const tokens = new Tokens();
  for (const { terms = [] } of papers) for (const [term] of terms) scanner.scan(term, tokens);
  return tokens;
}

/** Paper -> those of its terms that can be terms here. @param listed as scanned, compounds joined */
export function givenTerms(papers: readonly Paper[], listed: Tokens, text: RunningText, table: WordTable): GivenTerm[][] {
  const { word, flags, ends } = listed;
  let next = 0;
  const none: GivenTerm[] = [];
  return papers.map(({ terms = [] }, row) => {
    if (terms.length === 0) return none;
    const titles = titleCounts(text, row);
    return terms.flatMap(([, count]) => {
      const [from, to] = [ends[next - 1] ?? 0, ends[next++]];
      for (let p = from; p < to; p++) table.saw(word[p]);
      const lower = Int32Array.from(word.subarray(from, to), (number) => table.words.lower[number]);
      const stems = Array.from(lower, (form) => table.stemOf(form));
      if (to === from || (to === from + 1 && !table.content[stems[0]])) return [];
      return [{ stems, lower, flags: flags.subarray(from, to), count, inTitle: titles.get(stems.join(" ")) ?? 0 }];
    });
  });
}

/** How often each word and each stretch with the build of a phrase stands in a title, by its stem numbers. */
function titleCounts({ stream: { stem, flags, start } }: RunningText, row: number): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (first: number, length: number): void => {
    const key = stem.subarray(first, first + length).join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  let end = start[row];
  while (end < start[row + 1] && flags[end] & TITLE) count(end++, 1);
  forEachPhrase(flags, start[row], end, count);
  return counts;
}
