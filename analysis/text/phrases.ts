import type { TokenStream } from "../types";
import { CONTENT, FRESH, HYPHEN, INNER } from "./tokenStream";

const MOST_WORDS = 4;
const MOST_PARTS = 6;

export interface Phrases {
  /** Phrase -> its stem numbers. */
  readonly stems: readonly Int32Array[];
  /** Every place of every phrase: its number, and the position of its first part in the stream. */
  readonly phrase: Int32Array;
  readonly position: Int32Array;
}

/**
 * Every phrase of two to six parts (at most four words as written) that stands in `minPapers` papers or more. A phrase
 * starts and ends with a content word, never cuts a hyphenated compound, holds no punctuation, and of stop words only
 * of, for, in … inside: "continual pre-training", "mixture of experts".
 *
 * Grown part by part as frequent sets are (Agrawal & Srikant 1994, "Apriori"): a phrase stands in no more papers than
 * its beginning or any of its words, so a beginning that is too rare is given up, and so is one before a word that is too rare.
 */
export function findPhrases(stream: TokenStream, stems: number, minPapers: number): Phrases {
  const { stem, flags } = stream;
  const paper = paperOfPosition(stream);
  const single = paperCounter();
  stem.forEach((number, p) => single.saw(number, paper[p]));
  const frequent = (p: number): boolean => single.papers[stem[p]] >= minPapers;
  const growing = new Int32Array(stem.length); // position -> number of the beginning that starts there, -1 = given up
  for (let p = 0; p < growing.length; p++) growing[p] = startsPhrase(flags, p) && frequent(p) ? stem[p] : -1;
  const parts: Int32Array[] = [];
  const found: number[] = [];
  const positions: number[] = [];
  let beginnings: Int32Array[] = Array.from({ length: stems }, (_, i) => Int32Array.of(i));

  for (let length = 2; length <= MOST_PARTS; length++) {
    const level = new Map<number, number>(); // beginning and next stem -> number of the longer one
    const longer: Int32Array[] = [];
    const any = paperCounter(); // papers in which it stands at all
    const whole = paperCounter(); // papers in which it stands as a phrase
    for (let p = 0; p < growing.length; p++) {
      if (growing[p] < 0) continue;
      const last = p + length - 1;
      if (!canReach(flags, p, last) || !frequent(last)) {
        growing[p] = -1;
        continue;
      }
      const key = growing[p] * stems + stem[last];
      let node = level.get(key);
      if (node === undefined) {
        node = longer.length;
        level.set(key, node);
        longer.push(Int32Array.of(...beginnings[growing[p]], stem[last]));
      }
      growing[p] = node;
      any.saw(node, paper[p]);
      if (endsPhrase(flags, last)) whole.saw(node, paper[p]);
    }
    const numberOf = new Map<number, number>();
    for (let p = 0; p < growing.length; p++) {
      const node = growing[p];
      if (node < 0) continue;
      if (any.papers[node] < minPapers) growing[p] = -1;
      else if ((whole.papers[node] ?? 0) >= minPapers && endsPhrase(flags, p + length - 1)) {
        let phrase = numberOf.get(node);
        if (phrase === undefined) {
          phrase = parts.length;
          numberOf.set(node, phrase);
          parts.push(longer[node]);
        }
        found.push(phrase);
        positions.push(p);
      }
    }
    beginnings = longer;
  }
  return { stems: parts, phrase: Int32Array.from(found), position: Int32Array.from(positions) };
}

/** Position -> paper. */
export function paperOfPosition(stream: TokenStream): Int32Array {
  const paper = new Int32Array(stream.stem.length);
  for (let row = 0; row + 1 < stream.start.length; row++) paper.fill(row, stream.start[row], stream.start[row + 1]);
  return paper;
}

/** Calls `place` for every stretch between two positions that has the build of a phrase, however rare. */
export function forEachPhrase(flags: Uint8Array, from: number, to: number, place: (first: number, length: number) => void): void {
  for (let first = from; first < to; first++) {
    if (!startsPhrase(flags, first)) continue;
    for (let last = first + 1; last < Math.min(to, first + MOST_PARTS) && canReach(flags, first, last); last++) {
      if (endsPhrase(flags, last)) place(first, last - first + 1);
    }
  }
}

function startsPhrase(flags: Uint8Array, first: number): boolean {
  return (flags[first] & CONTENT) !== 0 && !(flags[first] & HYPHEN);
}

/** Can a phrase that starts at `first` and already reaches last - 1 take in `last`? */
function canReach(flags: Uint8Array, first: number, last: number): boolean {
  if (last >= flags.length || flags[last] & FRESH || !(flags[last] & (CONTENT | INNER))) return false;
  let words = 0;
  for (let p = first; p <= last; p++) if (!(flags[p] & HYPHEN)) words++;
  return words <= MOST_WORDS;
}

function endsPhrase(flags: Uint8Array, last: number): boolean {
  return (flags[last] & CONTENT) !== 0 && !(last + 1 < flags.length && flags[last + 1] & HYPHEN);
}

/** Counts papers, not places; positions must come paper by paper. */
function paperCounter(): { readonly papers: number[]; saw(node: number, paper: number): void } {
  const papers: number[] = [];
  const latest: number[] = [];
  return {
    papers,
    saw(node, paper) {
      if (latest[node] === paper) return;
      latest[node] = paper;
      papers[node] = (papers[node] ?? 0) + 1;
    },
  };
}
