import { firstOf } from "../analysis/evaluate/topWords";
import { NO_CHOICES } from "../analysis/options";
import { stopWords } from "../analysis/text/stopWords";
import { rootOf } from "../analysis/text/wordTable";
import type { TextModel } from "../analysis/types";

/**
 * Lists of terms from elsewhere -> lists that can be judged on our texts: single words as stems, each once, without what
 * is no word there (stop words, numbers), so that a list loses nothing by our stop words.
 */
export function peerWords({ vocabulary }: TextModel, lists: readonly (readonly string[])[]): string[][] {
  const words = new Set(vocabulary.key.filter((_, column) => vocabulary.length[column] === 1));
  const isStopWord = stopWords(NO_CHOICES);
  return lists.map((terms) =>
    firstOf(terms.map((term) => (term.includes(" ") ? "" : rootOf(term, isStopWord))).map((stem) => (words.has(stem) ? stem : undefined))),
  );
}
