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
  /** Word -> how often it stands in the running texts. */
  readonly times: Int32Array;
  private readonly isStopWord: IsStopWord;
  private readonly numberOfStem = new Map<string, number>();
  private readonly stemOfLower: number[] = []; // number of the lower-case form -> stem number
  private readonly seen: Int32Array; // word -> sightings of how it is written
  private casings: Map<string, string> | undefined; // lower-case word -> as people write it, by what is seen so far

  /** @param words all are known by now */
  constructor(words: WrittenWords, isStopWord: IsStopWord) {
    this.words = words;
    this.times = new Int32Array(words.surface.length);
    this.seen = new Int32Array(words.surface.length);
    this.isStopWord = isStopWord;
  }

  /** The number of the stem of a lower-case form, given on first sight. */
  stemOf(lower: number): number {
    return (this.stemOfLower[lower] ??= this.newStemOf(this.words.lowerForm[lower]));
  }

  /** As `rootOf`, which is not asked again of a word that has its stem. */
  rootOf(lower: string): string {
    const form = this.words.knownLower(lower);
    const number = form === undefined ? undefined : this.stemOfLower[form];
    return number === undefined ? rootOf(lower, this.isStopWord) : this.stems[number];
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
  sawTitlesAndAbstracts({ word, flags, size }: Tokens): void {
    const silencing = Uint8Array.from(this.words.surface, (surface, i) => silencingFlags(surface, this.words.lowerOf(i)));
    const { times, seen } = this;
    for (let p = 0; p < size; p++) {
      times[word[p]]++;
      if (!(flags[p] & silencing[word[p]])) seen[word[p]]++;
    }
    this.casings = undefined;
  }

  /** Counts one sighting of how a word is written. */
  saw(word: number): void {
    this.seen[word]++;
    this.casings = undefined;
  }

  /** A lower-case word as people write it: "moe" -> "MoE", "reasoning" -> "reasoning". */
  written(lower: string): string {
    this.casings ??= commonestCasings(this.words, this.seen);
    return this.casings.get(lower) ?? lower;
  }

  /** Stem number -> its lower-case words, sorted: "prune pruned pruning". */
  forms(): string[] {
    const forms = new Array<string>(this.stems.length).fill("");
    const several = new Map<number, string[]>();
    this.stemOfLower.forEach((number, lower) => {
      const form = this.words.lowerForm[lower];
      if (forms[number] === "") forms[number] = form;
      else several.set(number, [...(several.get(number) ?? [forms[number]]), form]);
    });
    for (const [number, list] of several) forms[number] = list.sort().join(" ");
    return forms;
  }
}

/** The flags under which a word tells nothing of how it is written. */
function silencingFlags(surface: string, lower: string): number {
  if (surface !== lower && /^.+[\p{Lu}\p{N}]/u.test(surface)) return 0;
  const first = surface.charCodeAt(0);
  const capitalised = first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(surface);
  return TITLE | OPENING | (capitalised ? HYPHEN : 0);
}

/** Lower-case word -> as people write it, where that is another way. */
function commonestCasings({ lower, lowerForm, surface }: WrittenWords, seen: Int32Array): Map<string, string> {
  const isCased = new Uint8Array(lowerForm.length); // lower-case form -> 1 where it was seen in another way
  for (let word = 0; word < seen.length; word++) if (seen[word] > 0 && surface[word] !== lowerForm[lower[word]]) isCased[lower[word]] = 1;
  const sightings = new Map<number, Map<string, number>>();
  for (let word = 0; word < seen.length; word++) {
    if (seen[word] === 0 || !isCased[lower[word]]) continue;
    const forms = sightings.get(lower[word]);
    if (forms) forms.set(surface[word], seen[word]);
    else sightings.set(lower[word], new Map([[surface[word], seen[word]]]));
  }
  const casings = new Map<string, string>();
  for (const [form, forms] of sightings) {
    const written = commonestCasing(forms);
    if (written !== lowerForm[form]) casings.set(lowerForm[form], written);
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
