import { HYPHEN, type Tokens } from "./tokens";
import type { WrittenWords } from "./writtenWords";

/**
 * Finds the hyphenated compounds that the corpus also writes as one word: "pre-training" where "pretraining" occurs.
 * They count as the joined word; all other compounds count by their parts.
 *
 * @param given  compounds that a corpus file carries because its abstracts are withheld
 * @returns lower-case compounds with their hyphen, sorted
 */
export function findCompounds(texts: readonly Tokens[], words: WrittenWords, given: readonly string[]): string[] {
  const alone = new Set<number>(); // lower-case forms
  const pairs = new Set<string>();
  for (const { word, flags, size } of texts) {
    const before = new Uint8Array(words.lowerForm.length);
    for (let p = 0; p < size; p++) {
      if (flags[p] & HYPHEN) pairs.add(pairOf(words, word[p - 1], word[p]));
      else if (p + 1 === size || !(flags[p + 1] & HYPHEN)) before[words.lower[word[p]]] = 1;
    }
    before.forEach((seen, lower) => seen && alone.add(lower));
  }
  const known = (form: string): boolean => alone.has(words.lowerNumber(form));
  return [...new Set([...given, ...[...pairs].filter((pair) => pair.length > 4 && known(pair.replace("-", "")))])].sort();
}

/** Joins the two parts of each such compound into one token, in place and left to right; its surface keeps the hyphen. */
export function joinCompounds(tokens: Tokens, compounds: ReadonlySet<string>, words: WrittenWords): void {
  if (compounds.size === 0) return;
  const { word, flags, ends } = tokens;
  let size = 0;
  let text = 0;
  for (let p = 0; p < tokens.size; p++) {
    while (ends[text] === p) ends[text++] = size;
    if (flags[p] & HYPHEN && compounds.has(pairOf(words, word[size - 1], word[p]))) {
      word[size - 1] = words.joined(word[size - 1], word[p]);
      continue;
    }
    word[size] = word[p];
    flags[size++] = flags[p];
  }
  ends.fill(size, text);
  tokens.size = size;
}

function pairOf(words: WrittenWords, first: number, second: number): string {
  return `${words.lowerOf(first)}-${words.lowerOf(second)}`;
}
