import { compoundJoiner } from "./compounds";
import { Tokens } from "./tokens";
import { WordScanner } from "./wordScanner";
import type { WordTable } from "./wordTable";

/**
 * The key that each of some short texts counts under as a phrase: the stems of its words, joined by a blank.
 *
 * @param compounds lower-case, with their hyphen: count as one word
 */
export function phraseKeys(texts: readonly string[], compounds: ReadonlySet<string>, table: WordTable): string[] {
  const scanner = new WordScanner();
  const tokens = new Tokens();
  for (const text of texts) scanner.scan(text, tokens);
  compoundJoiner(compounds, scanner.words)(tokens);
  const root = scanner.words.surface.map((_, word) => table.rootOf(scanner.words.lowerOf(word)));
  return tokens.ends.map((end, i) => {
    let key = "";
    for (let p = tokens.ends[i - 1] ?? 0; p < end; p++) key += (key === "" ? "" : " ") + root[tokens.word[p]];
    return key;
  });
}
