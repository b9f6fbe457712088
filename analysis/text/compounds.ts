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
  const isAlone = new Uint8Array(lowerOf.length); // word -> 1 where it stands without hyphens somewhere
  const pairs = new PairTable(); // of lower-case forms
  for (const { word, flags, size } of texts) {
    for (let p = 0; p < size; p++) {
      if (flags[p] & HYPHEN) pairs.number(lowerOf[word[p - 1]], lowerOf[word[p]]);
      else if (p + 1 === size || !(flags[p + 1] & HYPHEN)) isAlone[word[p]] = 1;
    }
  }
  const alone = new Uint8Array(words.lowerForm.length); // the same of lower-case forms
  isAlone.forEach((is, word) => (alone[lowerOf[word]] |= is));
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
    const { word, flags, size, ends } = tokens;
    let gone = 0; // tokens that were joined to those before them
    let from = 0; // the tokens from here on are not moved yet
    let text = 0; // the first text whose end is not moved yet
    const move = (to: number): void => {
      if (gone > 0) for (const list of [word, flags]) list.copyWithin(from - gone, from, to);
      for (; ends[text] <= to; text++) ends[text] -= gone;
    };
    for (let p = 0; p < size; p++) {
      if (!(flags[p] & HYPHEN)) continue;
      const before = word[p === from ? p - gone - 1 : p - 1];
      if (!seconds.get(words.lower[before])?.has(words.lower[word[p]])) continue;
      move(p);
      word[p - gone - 1] = words.joined(before, word[p]);
      gone++;
      from = p + 1;
    }
    move(size);
    tokens.size = size - gone;
  };
}
