import type { WordChoices } from "../types";
import { stem } from "./stemmer";
import { ACADEMIC_STOP_WORDS, GENERAL_STOP_WORDS } from "./stopWordLists";

const STOP_WORDS = new Set([...GENERAL_STOP_WORDS, ...ACADEMIC_STOP_WORDS]);
/** Look like forms of a stop word and are words of their own. */
const OWN_WORDS = new Set(["news", "priors"]);

/** Words that may stand inside a phrase, never at its ends: "mixture of experts". */
const INNER = new Set("a an and as at by for from in into of on or over the to under via with without".split(" "));

/** Of two that fit the longer stands first. */
const ENDINGS = ["es", "s", "ed", "d", "ing"];
/** Before such an ending. */
const LEAST_LETTERS = 4;

/** Of the two lists, or an -s, -ed or -ing form of one of their words. */
function isListed(lower: string): boolean {
  if (STOP_WORDS.has(lower)) return true;
  if (OWN_WORDS.has(lower)) return false;
  for (const ending of ENDINGS) {
    if (!lower.endsWith(ending) || lower.length < LEAST_LETTERS + ending.length) continue;
    const bare = lower.slice(0, -ending.length);
    return STOP_WORDS.has(bare) || STOP_WORDS.has(`${bare}e`);
  }
  return false;
}

/** True for lower-case words that are no terms. */
export type IsStopWord = (lower: string) => boolean;

/**
 * The built-in lists with the reader's changes: a word left out takes its other forms with it ("token" takes "tokens"),
 * and so does one that is kept.
 */
export function stopWords({ stop, keep }: Pick<WordChoices, "stop" | "keep">): IsStopWord {
  const left = new Set(stop.map(stem));
  const kept = new Set(keep.map(stem));
  if (left.size + kept.size === 0) return isListed;
  return (lower) => (isListed(lower) || left.has(stem(lower))) && !kept.has(stem(lower));
}

/** True for the stop words that a phrase may hold between its first and its last word. */
export function mayStandInside(lower: string): boolean {
  return INNER.has(lower);
}
