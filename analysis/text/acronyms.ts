import type { Acronym } from "../types";
import { fits, isAscii, isLetterOrDigit } from "./signs";

/** An acronym is that of its long form if so many of the papers that hold the acronym spell it out, or it is another word: "gap", "code". */
const SPELLED_OUT = 0.2;
/**
 * So many of the papers that hold a long form hold the acronym, or it is a phrase of many meanings that some paper once shortened: "long range" of
 * physics is not LoRa. Below this share nearly all pairs of five lists of thousands of papers are of that kind ("HQ" for high-quality).
 */
const KNOWN_BY_IT = 0.02;

/** What a bracket begins with, up to its end or to what else it holds: two to ten signs, and perhaps the "s" of a plural. */
const SHORT_FORM = /\(\s*([a-zA-Z0-9][a-zA-Z0-9\-+]{1,10})\s*[,;)]/y;
const OF_ANY_SCRIPT = /\(\s*([\p{L}\p{N}][\p{L}\p{N}\-+]{1,10})\s*[,;)]/uy;
const MOST_SIGNS = 10;

const TEXTS_A_TIME = 10_000;

/**
 * Learns "long form (SHORT)" pairs from running text, after Schwartz & Hearst (2003): the letters of the short form are
 * matched right to left in the words before the bracket, the first at the start of a word.
 *
 * @param texts one text a paper
 * @param done  called with the share of the texts that are done
 * @returns pairs by falling number of papers; of several long forms of one short form all are kept
 */
export function learnAcronyms(texts: readonly string[], done: (share: number) => void = () => undefined): Acronym[] {
  const pairs = new Map<string, { short: string; long: string; papers: number }>();
  for (const [i, text] of texts.entries()) {
    if (i % TEXTS_A_TIME === 0) done(i / texts.length);
    let here: Map<string, { short: string; long: string }> | undefined;
    for (const from of brackets(text)) {
      const form = isAscii(text.slice(from, from + MOST_SIGNS + 2)) ? SHORT_FORM : OF_ANY_SCRIPT;
      form.lastIndex = from;
      const written = form.exec(text)?.[1];
      if (written === undefined || !fits(written, /[A-Z]/, /\p{Lu}/u)) continue;
      const short = fits(written, /[A-Z]s$/, /\p{Lu}s$/u) ? written.slice(0, -1) : written;
      if (short.length < 2 || short.length > MOST_SIGNS) continue;
      const found = longFormBefore(text.slice(Math.max(0, from - 200), from), short);
      const long = short === written ? found : found.replace(/(?<=[^s])s$/, "");
      if (long === "") continue;
      const key = `${short.toLowerCase()}\n${folded(long)}`;
      here ??= new Map();
      if (!here.has(key)) here.set(key, { short, long });
    }
    for (const [key, pair] of here ?? []) {
      const known = pairs.get(key);
      if (known) known.papers++;
      else pairs.set(key, { ...pair, papers: 1 });
    }
  }
  return [...pairs.values()].sort((a, b) => b.papers - a.papers || inOrder(a.short, b.short) || inOrder(a.long, b.long));
}

/** By code points. */
function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Where brackets open: 2 to 60 signs in them, no bracket among these. */
function brackets(text: string): number[] {
  const found: number[] = [];
  for (let open = text.indexOf("("); open >= 0;) {
    const close = text.indexOf(")", open);
    if (close < 0) break;
    open = text.lastIndexOf("(", close);
    if (close - open > 2 && close - open < 62) found.push(open);
    open = text.indexOf("(", close);
  }
  return found;
}

/** An acronym by what the spellings of a phrase share ("LLM" and "LLMs"); undefined where the phrase is left out. */
interface KeyedAcronym<Key> {
  readonly from: Key | undefined;
  readonly to: Key | undefined;
  readonly papers: number;
}

/** Short form -> the long form that most papers give it; none where two come first. */
export function agreedLongForms<Key>(acronyms: readonly KeyedAcronym<Key>[]): Map<Key, Key> {
  const votes = new Map<Key, Map<Key, number>>();
  for (const { from, to, papers } of acronyms) {
    if (from === undefined || to === undefined || from === to) continue;
    const known = votes.get(from) ?? new Map<Key, number>();
    votes.set(from, known.set(to, (known.get(to) ?? 0) + papers));
  }
  const agreed = new Map<Key, Key>();
  for (const [short, longs] of votes) {
    const [[first, most], second] = [...longs].sort((a, b) => b[1] - a[1]);
    if (!second || second[1] < most) agreed.set(short, first);
  }
  return agreed;
}

/**
 * Do enough of the papers with an acronym spell it out?
 *
 * @param shorts rows of the papers that hold the acronym, rising
 * @param longs  of those that hold its long form
 */
export function isSpelledOut(shorts: Int32Array, longs: Int32Array): boolean {
  return shareWith(shorts, longs) >= SPELLED_OUT;
}

/** Have enough of the papers with a long form its acronym too? Parameters as of `isSpelledOut`. */
export function isKnownByIt(shorts: Int32Array, longs: Int32Array): boolean {
  return shareWith(longs, shorts) >= KNOWN_BY_IT;
}

/** Of some rows the share that is among others, both rising; 0 of none. */
function shareWith(rows: Int32Array, others: Int32Array): number {
  let both = 0;
  let at = 0;
  for (let i = 0; i < rows.length; i++) {
    while (at < others.length && others[at] < rows[i]) at++;
    if (at < others.length && others[at] === rows[i]) both++;
  }
  return both / (rows.length || 1);
}

/** The long form at the end of `before`, or "" where the letters do not match. */
export function longFormBefore(before: string, short: string): string {
  const letters = [...short.toLowerCase()].filter(isLetterOrDigit);
  const candidate = lastClause(lastWords(before, Math.min(short.length + 5, short.length * 2)));
  const lower = candidate.replaceAll("\u0130", "I").toLowerCase(); // which is the one sign that would become two
  let at = lower.length;
  for (let i = letters.length - 1; i >= 0; i--) {
    do at--;
    while (at >= 0 && (lower[at] !== letters[i] || (i === 0 && at > 0 && isInWord(candidate[at - 1]))));
    if (at < 0) return "";
  }
  const long = candidate.slice(at).trim();
  const words = long.toLowerCase().split(/[\s-]+/);
  const sensible = long.length > short.length && words.length <= letters.length + 2 && !words.includes(short.toLowerCase());
  return sensible && !SMALL_START.test(long) ? long : "";
}

/** No long form begins with one of these words. */
const SMALL_START = /^(?:a|an|the|and|of|to|for)\s/i;

/** With one blank between two. */
function lastWords(text: string, count: number): string {
  const spaced = /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, " ") : text;
  const end = spaced.endsWith(" ") ? spaced.length - 1 : spaced.length;
  let start = end;
  for (let words = 0; words < count && start > 0; words++) start = Math.max(0, spaced.lastIndexOf(" ", start - 1));
  return spaced.slice(start, end).trimStart();
}

/** What follows the last sign in a text that ends a clause. */
function lastClause(text: string): string {
  for (let blank = text.lastIndexOf(" "); blank > 0; blank = text.lastIndexOf(" ", blank - 1))
    if (".;:!?".includes(text[blank - 1])) return text.slice(blank + 1);
  return text;
}

const isInWord = (sign: string): boolean => sign === "-" || isLetterOrDigit(sign);

const folded = (long: string): string => {
  const words = long.toLowerCase().replace(/[\s-]+/g, " ");
  return words.endsWith("s") ? words.slice(0, -1) : words;
};
