import { fits } from "./signs";
import general from "./leadingWords.json";

let leading: Set<string> | undefined;

/**
 * True where the last word of a term nearly always stands before another word, and so names nothing by itself:
 * "multimodal", "visual", "low-rank", "4-bit". Counted over arXiv abstracts by bench/buildGeneralWords.ts.
 */
export function isLeading(term: string): boolean {
  leading ??= new Set(general.words.split(" "));
  const last = term.slice(term.lastIndexOf(" ") + 1).toLowerCase();
  return leading.has(last) || fits(last, /^\d+-[a-z]+$/, /^\d+-\p{L}+$/u);
}
