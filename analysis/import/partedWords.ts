import type { Paper } from "../types";
import { wordHashes } from "./wordHashes";

/** "prob- lem", also behind another hyphen ("multi-lay- ered"), but not inside a longer word. */
const PARTED = /(?<![\p{L}\p{N}])(\p{L}{2,})- (\p{Ll}{2,})(?![\p{L}\p{N}])/gu;
/** "single- and multi-agent": the first word waits for the end of the second. */
const WAITS = new Set(["and", "or", "to", "nor", "but", "versus", "vs", "und", "oder", "bis", "et", "ou"]);
/** Words are counted in so many papers; in more the words that are looked for stand anyway. */
const LOOKED_AT = 5000;

/**
 * Words that the end of a line parted, as a text that was taken out of a PDF has them, become whole where other places of the list show how:
 * "problem" or "high-dimensional", whichever is written there more often. All others stay.
 */
export function withWholeWords(papers: readonly Paper[]): readonly Paper[] {
  const times = new Map<number, number>(); // hash of a word, or of two that a hyphen joins -> how often it stands in the list
  const parted = new Set<Paper>();
  for (const paper of papers)
    for (const text of [paper.title, paper.abstract])
      if (text.includes("- "))
        for (const [, first, second] of text.matchAll(PARTED)) {
          if (WAITS.has(second)) continue;
          parted.add(paper);
          for (const way of waysOf(first, second)) times.set(way, 0);
        }
  if (parted.size === 0) return papers;
  count(times, papers);
  const whole = (text: string): string =>
    text.replace(PARTED, (asItWas, first: string, second: string) => {
      if (WAITS.has(second)) return asItWas;
      const [joined, parts] = waysOf(first, second).map((way) => times.get(way) ?? 0);
      if (joined === 0 && parts === 0) return asItWas;
      return joined > parts ? first + second : `${first}-${second}`;
    });
  return papers.map((paper) => (parted.has(paper) ? { ...paper, title: whole(paper.title), abstract: whole(paper.abstract) } : paper));
}

/** Hashes of both together as a word, and with a hyphen between; NaN, which no word has, where they are no single words to `wordHashes` (µµ). */
function waysOf(first: string, second: string): readonly [joined: number, hyphenated: number] {
  const [joined, a, b] = [first + second, first, second].map((word) => {
    const { hashes, words } = wordHashes(word);
    return words === 1 ? hashes[0] : NaN;
  });
  return [joined, a, b].some(Number.isNaN) ? [NaN, NaN] : [joined, hyphenated(a, b)];
}

function hyphenated(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) + second) | 0;
}

/** Counts what is looked for; which papers of many are looked at depends on their ids alone. */
function count(times: Map<number, number>, papers: readonly Paper[]): void {
  const every = Math.ceil(papers.length / LOOKED_AT);
  const add = (way: number): void => {
    const before = times.get(way);
    if (before !== undefined) times.set(way, before + 1);
  };
  for (const { id, title, abstract } of papers) {
    if (sumOfCodes(id) % every !== 0) continue;
    for (const text of [title, abstract]) {
      const { hashes, joins, words } = wordHashes(text);
      for (let i = 0; i < words; i++) {
        add(hashes[i]);
        if (joins[i]) add(hyphenated(hashes[i - 1], hashes[i]));
      }
    }
  }
}

function sumOfCodes(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i) * (i + 1);
  return sum;
}
