import type { Acronym } from "../types";

/** An acronym is that of its long form if so many of the papers that hold the acronym spell it out, or it is another word: "gap", "code". */
const SPELLED_OUT = 0.2;
/**
 * So many of the papers that hold a long form hold the acronym, or it is a phrase of many meanings that some paper once shortened: "long range" of
 * physics is not LoRa. Below this share nearly all pairs of five lists of thousands of papers are of that kind ("HQ" for high-quality).
 */
const KNOWN_BY_IT = 0.02;

const SHORT_FORM = /^[\p{L}\p{N}][\p{L}\p{N}\-+]{1,9}$/u;

/**
 * Learns "long form (SHORT)" pairs from running text, after Schwartz & Hearst (2003): the letters of the short form are
 * matched right to left in the words before the bracket, the first at the start of a word.
 *
 * @param texts one text a paper
 * @returns pairs by falling number of papers; of several long forms of one short form all are kept
 */
export function learnAcronyms(texts: readonly string[]): Acronym[] {
  const pairs = new Map<string, { short: string; long: string; papers: number }>();
  for (const text of texts) {
    let here: Map<string, { short: string; long: string }> | undefined;
    for (const [from, to] of brackets(text)) {
      const written = text.slice(from, to).split(/[,;]/)[0].trim();
      const short = written.replace(/(?<=\p{Lu})s$/u, "");
      if (!SHORT_FORM.test(short) || !/\p{Lu}/u.test(short)) continue;
      const found = longFormBefore(text.slice(Math.max(0, from - 201), from - 1), short);
      const long = short === written ? found : found.replace(/(?<=[^s])s$/, "");
      const key = `${short.toLowerCase()}\n${folded(long)}`;
      here ??= new Map();
      if (long && !here.has(key)) here.set(key, { short, long });
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

/** Where the text between two brackets starts and ends: 2 to 60 signs, no bracket among them. */
function brackets(text: string): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (let open = text.indexOf("("); open >= 0;) {
    const close = text.indexOf(")", open);
    if (close < 0) break;
    open = text.lastIndexOf("(", close);
    if (close - open > 2 && close - open < 62) found.push([open + 1, close]);
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

/** Of some rows the share that is among others; 0 of none. */
function shareWith(rows: Int32Array, others: Int32Array): number {
  const among = new Set(others);
  return rows.reduce((sum, row) => sum + (among.has(row) ? 1 : 0), 0) / (rows.length || 1);
}

/** The long form at the end of `before`, or "" where the letters do not match. */
export function longFormBefore(before: string, short: string): string {
  const words = before.trim().split(/\s+/);
  const most = Math.min(short.length + 5, short.length * 2);
  const candidate = words
    .slice(-most)
    .join(" ")
    .replace(/^.*[.;:!?]\s/, "");
  const letters = [...short.toLowerCase()].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  let at = candidate.length;
  for (let i = letters.length - 1; i >= 0; i--) {
    do at--;
    while (at >= 0 && (candidate[at].toLowerCase() !== letters[i] || (i === 0 && /[\p{L}\p{N}-]/u.test(candidate[at - 1] ?? ""))));
    if (at < 0) return "";
  }
  const long = candidate.slice(at).trim();
  const size = long.split(/[\s-]+/).length;
  const sensible =
    long.length > short.length &&
    size <= letters.length + 2 &&
    !long
      .toLowerCase()
      .split(/[\s-]+/)
      .includes(short.toLowerCase());
  return sensible && !/^(a|an|the|and|of|to|for)\s/i.test(long) ? long : "";
}

const folded = (long: string): string =>
  long
    .toLowerCase()
    .replace(/[\s-]+/g, " ")
    .replace(/s$/, "");
