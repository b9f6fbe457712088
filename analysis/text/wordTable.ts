import type { IsStopWord } from "./stopWords";
import { stem } from "./stemmer";
import { isWord } from "./tokenizer";
import { HYPHEN, OPENING, TITLE, type Tokens } from "./tokens";
import type { WrittenWords } from "./writtenWords";

/** What a lower-case word counts under: its stem, or for a stop word itself, so that no other word shares its lot. */
export function rootOf(lower: string, isStopWord: IsStopWord): string {
  return isStopWord(lower) ? `=${lower}` : stem(lower);
}

/** Numbers for stems, and how each stem is written: the bottom of all counting. */
export class WordTable {
  /** Stem number -> stem. */
  readonly stems: string[] = [];
  /** Stem number -> 1 where the stem can be a term by itself. */
  readonly content: number[] = [];
  readonly words: WrittenWords;
  private readonly isStopWord: IsStopWord;
  private readonly numberOfStem = new Map<string, number>();
  private readonly stemOfLower: number[] = []; // number of the lower-case form -> stem number
  private readonly seen: number[] = []; // word -> sightings of how it is written
  private casings: Map<string, string> | undefined; // lower-case word -> as people write it, by what is seen so far

  constructor(words: WrittenWords, isStopWord: IsStopWord) {
    this.words = words;
    this.isStopWord = isStopWord;
  }

  /** The number of the stem of a lower-case form, given on first sight. */
  stemOf(lower: number): number {
    return (this.stemOfLower[lower] ??= this.newStemOf(this.words.lowerForm[lower]));
  }

  private newStemOf(form: string): number {
    const root = rootOf(form, this.isStopWord);
    let number = this.numberOfStem.get(root);
    if (number === undefined) {
      number = this.stems.push(root) - 1;
      this.numberOfStem.set(root, number);
      this.content.push(isWord(form) && !root.startsWith("=") ? 1 : 0);
    }
    return number;
  }

  /**
   * Counts how words are written. A capital letter says nothing at the start of a sentence; nor in titles, which capitalise
   * every word; nor after a hyphen, as long forms of acronyms capitalise every part. A second capital or a digit always tells.
   */
  sawTitlesAndAbstracts({ word, flags, size }: Tokens): void {
    const capitalised = Uint8Array.from(this.words.surface, (surface) => (/^\p{Lu}/u.test(surface) ? 1 : 0));
    const tells = Uint8Array.from(this.words.surface, (surface, i) =>
      surface !== this.words.lowerOf(i) && /^.+[\p{Lu}\p{N}]/u.test(surface) ? 1 : 0,
    );
    for (let p = 0; p < size; p++) {
      const silent = flags[p] & (TITLE | OPENING) || (flags[p] & HYPHEN && capitalised[word[p]]);
      if (!silent || tells[word[p]]) this.saw(word[p]);
    }
  }

  /** Counts one sighting of how a word is written. */
  saw(word: number): void {
    this.seen[word] = (this.seen[word] ?? 0) + 1;
    this.casings = undefined;
  }

  /** A lower-case word as people write it: "moe" -> "MoE", "reasoning" -> "reasoning". */
  written(lower: string): string {
    this.casings ??= commonestCasings(this.words, this.seen);
    return this.casings.get(lower) ?? lower;
  }

  /** Stem number -> its lower-case words, sorted: "prune", "pruned", "pruning". */
  forms(): string[][] {
    const forms: string[][] = this.stems.map(() => []);
    this.stemOfLower.forEach((number, lower) => forms[number].push(this.words.lowerForm[lower]));
    return forms.map((list) => list.sort());
  }
}

/** Lower-case word -> as people write it, where that is another way. */
function commonestCasings(words: WrittenWords, seen: readonly number[]): Map<string, string> {
  const sightings = new Map<string, Map<string, number>>();
  seen.forEach((count, word) => {
    const lower = words.lowerOf(word);
    const forms = sightings.get(lower);
    if (forms) forms.set(words.surface[word], count);
    else sightings.set(lower, new Map([[words.surface[word], count]]));
  });
  const casings = new Map<string, string>();
  for (const [lower, forms] of sightings) {
    const written = commonestCasing(forms);
    if (written !== lower) casings.set(lower, written);
  }
  return casings;
}

/** The form seen most often; of equals the first by code points, so that the order of papers does not matter. */
function commonestOf(forms: ReadonlyMap<string, number>): string {
  let best = "";
  let most = 0;
  for (const [form, count] of forms) {
    if (count > most || (count === most && form < best)) {
      best = form;
      most = count;
    }
  }
  return best;
}

/** Capitalised words are shown so only where nearly all sightings agree: Mamba, but not Large of Large Language Models. */
const NAME_SHARE = 0.7;

function commonestCasing(forms: ReadonlyMap<string, number>): string {
  const best = commonestOf(forms);
  const headline = best.split("-").every((part) => /^\p{Lu}?\p{Ll}*$/u.test(part)); // "Retrieval-Augmented", not "BERT-Base"
  if (best.toLowerCase() === best || !headline) return best;
  const all = [...forms.values()].reduce((sum, count) => sum + count, 0);
  return (forms.get(best) as number) > NAME_SHARE * all ? best : best.toLowerCase();
}
