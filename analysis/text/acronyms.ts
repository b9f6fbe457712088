import type { Acronym } from "../types";

const BRACKETED = /\(([^()]{2,60})\)/g;
const SHORT_FORM = /^[\p{L}\p{N}][\p{L}\p{N}\-+]{1,9}$/u;

/**
 * Learns "long form (SHORT)" pairs from running text, after Schwartz & Hearst (2003): the letters of the short form are
 * matched right to left in the words before the bracket, the first at the start of a word.
 *
 * @param texts one text a paper
 * @returns pairs by falling number of papers; of several long forms of one short form all are kept
 */
export function learnAcronyms(texts: readonly string[]): Acronym[] {
  const found = new Map<string, { short: string; long: string; papers: number }>();
  for (const text of texts) {
    const here = new Map<string, { short: string; long: string }>();
    for (const match of text.matchAll(BRACKETED)) {
      const short = match[1]
        .split(/[,;]/)[0]
        .trim()
        .replace(/(?<=\p{Lu})s$/u, "");
      if (!SHORT_FORM.test(short) || !/\p{Lu}/u.test(short)) continue;
      const long = longFormBefore(text.slice(Math.max(0, match.index - 200), match.index), short);
      if (long) here.set(`${short.toLowerCase()}\n${folded(long)}`, { short, long });
    }
    for (const [key, pair] of here) {
      const known = found.get(key);
      if (known) known.papers++;
      else found.set(key, { ...pair, papers: 1 });
    }
  }
  return [...found.values()].sort(
    (a, b) => b.papers - a.papers || a.short.localeCompare(b.short, "en") || a.long.localeCompare(b.long, "en"),
  );
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
  const long = candidate
    .slice(at)
    .trim()
    .replace(/(?<=[^s])s$/, (s) => (short.endsWith("S") ? s : ""));
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
