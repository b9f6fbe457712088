import { PairTable } from "./pairTable";
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
  const lowerOf = Int32Array.from(words.lower);
  const alone = new Uint8Array(words.lowerForm.length); // lower-case form -> 1 where it stands without hyphens somewhere
  const pairs = new PairTable(); // of lower-case forms
  for (const { word, flags, size } of texts) {
    for (let p = 0; p < size; p++) {
      if (flags[p] & HYPHEN) pairs.number(lowerOf[word[p - 1]], lowerOf[word[p]]);
      else if (p + 1 === size || !(flags[p + 1] & HYPHEN)) alone[lowerOf[word[p]]] = 1;
    }
  }
  const found = new Set(given);
  for (let pair = 0; pair < pairs.size; pair++) {
    const [first, second] = [words.lowerForm[pairs.first.values[pair]], words.lowerForm[pairs.second.values[pair]]];
    const joined = words.knownLower(first + second);
    if (joined !== undefined && alone[joined] && first.length + second.length >= LEAST_LETTERS) found.add(`${first}-${second}`);
  }
  return [...found].sort();
}

/** Of the two parts together. */
const LEAST_LETTERS = 4;

/** Joins the two parts of each such compound into one token, in place and left to right; its surface keeps the hyphen. */
export function compoundJoiner(compounds: ReadonlySet<string>, words: WrittenWords): (tokens: Tokens) => void {
  const seconds = new Map<number, Set<number>>(); // lower-case form -> those that it is joined with
  for (const compound of compounds) {
    const parts = compound.split("-").map((form) => words.lowerNumber(form));
    if (parts.length === 2) seconds.set(parts[0], (seconds.get(parts[0]) ?? new Set()).add(parts[1]));
  }
  return (tokens) => {
    if (compounds.size === 0) return;
    const { word, flags, ends } = tokens;
    let size = 0;
    let text = 0;
    for (let p = 0; p < tokens.size; p++) {
      while (ends[text] === p) ends[text++] = size;
      if (flags[p] & HYPHEN && seconds.get(words.lower[word[size - 1]])?.has(words.lower[word[p]])) {
        word[size - 1] = words.joined(word[size - 1], word[p]);
        continue;
      }
      word[size] = word[p];
      flags[size++] = flags[p];
    }
    ends.fill(size, text);
    tokens.size = size;
  };
}
