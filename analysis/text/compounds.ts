import { PairTable } from "./pairTable";
import { countWords, placesWith } from "./tokenPasses";
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
  const pairs = new PairTable(); // of lower-case forms
  const alone = new Int32Array(words.lowerForm.length); // lower-case form -> how often it stands without hyphens
  for (const tokens of texts) {
    const { word } = tokens;
    const counts = countWords(tokens, new Uint8Array(words.lower.length));
    for (let i = 0; i < words.lower.length; i++) alone[words.lower[i]] += counts[2 * i];
    const hyphens = placesWith(HYPHEN, tokens);
    for (let i = 0; i < hyphens.length; i++) {
      const [first, second] = [words.lower[word[hyphens[i] - 1]], words.lower[word[hyphens[i]]]];
      pairs.number(first, second);
      alone[second]--;
      if (i === 0 || hyphens[i - 1] < hyphens[i] - 1) alone[first]--;
    }
  }
  const found = new Set(given);
  for (let pair = 0; pair < pairs.size; pair++) {
    const [first, second] = [words.lowerForm[pairs.first.values[pair]], words.lowerForm[pairs.second.values[pair]]];
    const joined = words.knownLower(first + second);
    if (joined !== undefined && alone[joined] > 0 && first.length + second.length >= LEAST_LETTERS) found.add(`${first}-${second}`);
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
    const hyphens = placesWith(HYPHEN, tokens);
    let gone = 0; // tokens that were joined to those before them
    let from = 0; // the tokens from here on are not moved yet
    let text = 0; // the first text whose end is not moved yet
    const move = (to: number): void => {
      if (gone > 0) for (const list of [word, flags]) list.copyWithin(from - gone, from, to);
      for (; ends[text] <= to; text++) ends[text] -= gone;
    };
    for (let i = 0; i < hyphens.length; i++) {
      const p = hyphens[i];
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
