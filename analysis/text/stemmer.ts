/**
 * The only place where `natural` comes in: Porter's stemmer by its sub-path, because the package's main module pulls
 * in database drivers and cannot run in a browser.
 */
import porter from "natural/lib/natural/stemmers/porter_stemmer.js";

const known = new Map<string, string>();

/** Porter (1980). `word` is lower case; words of one or two letters and words with digits are their own stems. */
export function stem(word: string): string {
  if (word.length <= 2 || /[^a-z]/.test(word)) return word;
  let found = known.get(word);
  if (found === undefined) known.set(word, (found = porter.stem(word)));
  return found;
}
