import { compoundJoiner } from "./compounds";
import { Tokens } from "./tokens";
import type { WordScanner } from "./wordScanner";
import type { WordTable } from "./wordTable";

/**
 * The key that each of some short texts counts under as a phrase: the stems of its words, joined by a blank.
 *
 * @param compounds lower-case, with their hyphen: count as one word
 * @param scanner   of the papers, which knows nearly all of the words
 */
export function phraseKeys(texts: readonly string[], compounds: ReadonlySet<string>, scanner: WordScanner, table: WordTable): string[] {
  const { words } = scanner;
  const tokens = new Tokens();
  for (const text of texts) scanner.scan(text, tokens);
  compoundJoiner(compounds, words)(tokens);
  return tokens.ends.map((end, i) => {
    let key = "";
    for (let p = tokens.ends[i - 1] ?? 0; p < end; p++) key += (key === "" ? "" : " ") + table.rootOf(words.lower[tokens.word[p]]);
    return key;
  });
}
