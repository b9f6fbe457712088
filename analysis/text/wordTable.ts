import type { IsStopWord } from "./stopWords";
import { stem } from "./stemmer";
import { isWord, type Token } from "./tokenizer";

/** Numbers for stems, and how each stem is written: the bottom of all counting. */
export interface WordTable {
  /** Stem number -> stem. */
  readonly stems: string[];
  /** Stem number -> 1 where the stem can be a term by itself. */
  readonly content: number[];
  /** The number of the stem of a lower-case word, given on first sight. */
  number(lower: string): number;
  /** Counts one sighting of how a word is written. `telling` is false where a capital letter says nothing. */
  saw(token: Token, telling: boolean): void;
  /** A lower-case word as people write it: "moe" -> "MoE", "reasoning" -> "reasoning". */
  written(lower: string): string;
  /** Stem number -> its lower-case words, sorted: "prune", "pruned", "pruning". */
  forms(): string[][];
}

/** What a lower-case word counts under: its stem, or for a stop word itself, so that no other word shares its lot. */
export function rootOf(lower: string, isStopWord: IsStopWord): string {
  return isStopWord(lower) ? `=${lower}` : stem(lower);
}

export function wordTable(isStopWord: IsStopWord): WordTable {
  const stems: string[] = [];
  const content: number[] = [];
  const numberOfStem = new Map<string, number>();
  const numberOfWord = new Map<string, number>();
  const seen = new Map<string, { readonly lower: string; count: number }>(); // as written
  let casings: Casings | undefined; // of what is seen so far

  function number(lower: string): number {
    let known = numberOfWord.get(lower);
    if (known !== undefined) return known;
    const root = rootOf(lower, isStopWord);
    known = numberOfStem.get(root);
    if (known === undefined) {
      known = stems.length;
      numberOfStem.set(root, known);
      stems.push(root);
      content.push(isWord(lower) && !root.startsWith("=") ? 1 : 0);
    }
    numberOfWord.set(lower, known);
    return known;
  }

  function saw(token: Token, telling: boolean): void {
    if (!telling && (token.surface === token.lower || !/^.+[\p{Lu}\p{N}]/u.test(token.surface))) return;
    const known = seen.get(token.surface);
    if (known) known.count++;
    else seen.set(token.surface, { lower: token.lower, count: 1 });
    casings = undefined;
  }

  return {
    stems,
    content,
    number,
    saw,
    written: (lower) => commonestCasing((casings ??= byLowerCase(seen)).get(lower)) ?? lower,
    forms() {
      const words: string[][] = stems.map(() => []);
      for (const [word, root] of numberOfWord) words[root].push(word);
      return words.map((list) => list.sort());
    },
  };
}

/** Lower-case word -> its forms with their sightings. */
type Casings = Map<string, Map<string, number>>;

function byLowerCase(seen: ReadonlyMap<string, { readonly lower: string; readonly count: number }>): Casings {
  const casings: Casings = new Map();
  for (const [surface, { lower, count }] of seen) {
    const forms = casings.get(lower);
    if (forms) forms.set(surface, count);
    else casings.set(lower, new Map([[surface, count]]));
  }
  return casings;
}

/** The form seen most often; of equals the first by code points, so that the order of papers does not matter. */
export function commonestOf(forms: ReadonlyMap<string, number> | undefined): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [form, count] of forms ?? []) {
    if (count > most || (count === most && best !== undefined && form < best)) {
      best = form;
      most = count;
    }
  }
  return best;
}

/** Capitalised words are shown so only where nearly all sightings agree: Mamba, but not Large of Large Language Models. */
const NAME_SHARE = 0.7;

function commonestCasing(forms: ReadonlyMap<string, number> | undefined): string | undefined {
  const best = commonestOf(forms);
  const headline = (best ?? "").split("-").every((part) => /^\p{Lu}?\p{Ll}*$/u.test(part)); // "Retrieval-Augmented", not "BERT-Base"
  if (best === undefined || best.toLowerCase() === best || !headline) return best;
  const all = [...(forms?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  return (forms?.get(best) ?? 0) > NAME_SHARE * all ? best : best.toLowerCase();
}
