import type { IsStopWord } from "./stopWords";
import { fits } from "./signs";
import { stem } from "./stemmer";
import { isWord } from "./tokenizer";
import { countWords } from "./tokenPasses";
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
  /** Lower-case form -> stem number, -1 where it has none yet. */
  readonly stemOfLower: Int32Array;
  /** Word -> how often it stands in the running texts. */
  readonly times: Int32Array;
  private readonly isStopWord: IsStopWord;
  private readonly numberOfStem = new Map<string, number>();
  private readonly seen: Int32Array; // word -> sightings of how it is written
  private casings: readonly (string | undefined)[] | undefined; // lower-case form -> as people write it, by what is seen so far

  /** @param words all are known by now */
  constructor(words: WrittenWords, isStopWord: IsStopWord) {
    this.words = words;
    this.times = new Int32Array(words.surface.length);
    this.seen = new Int32Array(words.surface.length);
    this.stemOfLower = new Int32Array(words.lowerForm.length).fill(-1);
    this.isStopWord = isStopWord;
  }

  /** The number of the stem of a lower-case form, given on first sight. */
  stemOf(lower: number): number {
    if (this.stemOfLower[lower] < 0) this.stemOfLower[lower] = this.newStemOf(this.words.lowerForm[lower]);
    return this.stemOfLower[lower];
  }

  /** As `rootOf` of a lower-case form, which is not asked again of one that has its stem; it may be younger than the table. */
  rootOf(lower: number): string {
    const number = lower < this.stemOfLower.length ? this.stemOfLower[lower] : -1;
    return number < 0 ? rootOf(this.words.lowerForm[lower], this.isStopWord) : this.stems[number];
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
   * Counts words, and how they are written. A capital letter says nothing at the start of a sentence; nor in titles, which capitalise
   * every word; nor after a hyphen, as long forms of acronyms capitalise every part. A second capital or a digit always tells.
   */
  sawTitlesAndAbstracts(tokens: Tokens): void {
    const { words, times, seen } = this;
    const silencing = new Uint8Array(times.length);
    for (let word = 0; word < silencing.length; word++) silencing[word] = silencingFlags(words.surface[word], words.lowerOf(word));
    const counts = countWords(tokens, silencing);
    for (let word = 0; word < times.length; word++) {
      times[word] += counts[2 * word];
      seen[word] += counts[2 * word + 1];
    }
    this.casings = undefined;
  }

  /** Counts one sighting of how a word is written. */
  saw(word: number): void {
    this.seen[word]++;
    this.casings = undefined;
  }

  /** The number of a lower-case form -> as people write it: "moe" -> "MoE", "reasoning" -> "reasoning". */
  written(lower: number): string {
    this.casings ??= commonestCasings(this.words, this.seen);
    return this.casings[lower] ?? this.words.lowerForm[lower];
  }
}

/** The flags under which a word tells nothing of how it is written. */
function silencingFlags(surface: string, lower: string): number {
  if (surface !== lower && fits(surface, /^.+[A-Z0-9]/, /^.+[\p{Lu}\p{N}]/u)) return 0;
  const first = surface.charCodeAt(0);
  const capitalised = first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(surface);
  return TITLE | OPENING | (capitalised ? HYPHEN : 0);
}

/** Lower-case form -> as people write it, where that is another way. */
function commonestCasings({ lower, lowerForm, surface }: WrittenWords, seen: Int32Array): (string | undefined)[] {
  const isCased = new Uint8Array(lowerForm.length); // lower-case form -> 1 where it was seen in another way
  for (let word = 0; word < seen.length; word++) if (seen[word] > 0 && surface[word] !== lowerForm[lower[word]]) isCased[lower[word]] = 1;
  const commonest = new Int32Array(lowerForm.length).fill(-1); // of equals the first by code points, so that the order of papers does not matter
  const sightings = new Int32Array(lowerForm.length);
  for (let word = 0; word < seen.length; word++) {
    const form = lower[word];
    if (seen[word] === 0 || !isCased[form]) continue;
    sightings[form] += seen[word];
    const lead = commonest[form] < 0 ? 1 : seen[word] - seen[commonest[form]];
    if (lead > 0 || (lead === 0 && surface[word] < surface[commonest[form]])) commonest[form] = word;
  }
  const casings = new Array<string | undefined>(lowerForm.length);
  for (let form = 0; form < casings.length; form++) {
    const word = commonest[form];
    if (word >= 0) casings[form] = casing(surface[word], seen[word], sightings[form]);
  }
  return casings;
}

/** Capitalised words are shown so only where nearly all sightings agree: Mamba, but not Large of Large Language Models. */
const NAME_SHARE = 0.7;

/** "Retrieval-Augmented", not "BERT-Base". */
const isHeadline = (form: string): boolean => fits(form, /^[A-Z]?[a-z]*(?:-[A-Z]?[a-z]*)*$/, /^\p{Lu}?\p{Ll}*(?:-\p{Lu}?\p{Ll}*)*$/u);

/** @param times of all sightings of a word those in this form, of which there are most */
function casing(form: string, times: number, all: number): string {
  return times > NAME_SHARE * all || !isHeadline(form) ? form : form.toLowerCase();
}
