import type { TokenStream } from "../types";
import { grown, IntList } from "../matrix/intList";
import { PairSketch, PairTable } from "./pairTable";
import { CONTENT, FRESH, HYPHEN, INNER } from "./tokens";

const MOST_WORDS = 4;
const MOST_PARTS = 6;

export interface Phrases {
  /** Phrase -> its stem numbers: stem[start[i]] … stem[start[i + 1] - 1]. */
  readonly start: Int32Array;
  readonly stem: Int32Array;
  /** Phrase -> in how many papers it stands. */
  readonly papers: Int32Array;
  /** Every place of every phrase: its number, and the position of its first part in the stream; short phrases come first, then by position. */
  readonly phrase: Int32Array;
  readonly position: Int32Array;
  /** Places of phrases of `length` parts: lengths[length] … lengths[length + 1] - 1. */
  readonly lengths: Int32Array;
  /** Stem -> in how many papers it stands. */
  readonly papersOfStem: Int32Array;
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
  const single = new PaperCounter(stems);
  for (let p = 0; p < stem.length; p++) single.saw(stem[p], paper[p]);
  const frequent = Uint8Array.from(single.papers, (papers) => (papers >= minPapers ? 1 : 0));
  const growing = new Int32Array(stem.length); // position -> number of the beginning that starts there
  let open = new IntList(stem.length); // the positions whose beginning may still grow, rising
  for (let p = 0; p < stem.length; p++) {
    growing[p] = stem[p];
    if (startsPhrase(flags, p) && frequent[stem[p]]) open.push(p);
  }
  const start = new IntList();
  const parts = new IntList();
  const phrase = new IntList();
  const position = new IntList();
  const papers = new IntList();
  const lengths = new Int32Array(MOST_PARTS + 2);
  let beginnings: Int32Array = Int32Array.from({ length: stems }, (_, i) => i); // beginning -> its stems, one after the other

  for (let length = 2; length <= MOST_PARTS; length++) {
    const reached = new IntList(open.size);
    const sketch = new PairSketch(open.size);
    for (let i = 0; i < open.size; i++) {
      const last = open.values[i] + length - 1;
      if (!canReach(flags, open.values[i], last) || !frequent[stem[last]]) continue;
      reached.push(open.values[i]);
      sketch.saw(growing[open.values[i]], stem[last]);
    }
    const longer = new PairTable(); // beginning and next stem -> number of the longer one
    const any = new PaperCounter(); // papers in which it stands at all
    const whole = new PaperCounter(); // papers in which it stands as a phrase
    for (let i = 0; i < reached.size; i++) {
      const p = reached.values[i];
      const last = p + length - 1;
      if (sketch.atMost(growing[p], stem[last]) < minPapers) {
        growing[p] = -1;
        continue;
      }
      growing[p] = longer.number(growing[p], stem[last]);
      any.saw(growing[p], paper[p]);
      if (endsPhrase(flags, last)) whole.saw(growing[p], paper[p]);
    }
    const kept = new IntList(); // the stems of those that stand in enough papers, one after the other
    const keptAs = new Int32Array(longer.size).fill(-1);
    const numberOf = new Int32Array(longer.size).fill(-1);
    for (let node = 0; node < longer.size; node++) {
      if (any.papers[node] < minPapers) continue;
      keptAs[node] = kept.size / length;
      const from = longer.first.values[node] * (length - 1);
      for (let i = from; i < from + length - 1; i++) kept.push(beginnings[i]);
      kept.push(longer.second.values[node]);
    }
    beginnings = kept.taken();
    open = new IntList(reached.size);
    for (let i = 0; i < reached.size; i++) {
      const p = reached.values[i];
      const node = growing[p];
      if (node < 0) continue;
      growing[p] = keptAs[node];
      if (keptAs[node] < 0) continue;
      open.push(p);
      if (!(whole.papers[node] >= minPapers) || !endsPhrase(flags, p + length - 1)) continue;
      if (numberOf[node] < 0) {
        numberOf[node] = start.size;
        papers.push(whole.papers[node]);
        start.push(parts.size);
        for (let j = keptAs[node] * length; j < (keptAs[node] + 1) * length; j++) parts.push(beginnings[j]);
      }
      phrase.push(numberOf[node]);
      position.push(p);
    }
    lengths[length + 1] = position.size;
  }
  start.push(parts.size);
  const taken = { start: start.taken(), stem: parts.taken(), papers: papers.taken(), phrase: phrase.taken(), position: position.taken() };
  return { ...taken, lengths, papersOfStem: single.papers };
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
class PaperCounter {
  /** Node -> papers; grows as nodes are seen. */
  papers: Int32Array;
  private latest: Int32Array; // node -> paper + 1

  constructor(nodes = 1024) {
    this.papers = new Int32Array(nodes);
    this.latest = new Int32Array(nodes);
  }

  saw(node: number, paper: number): void {
    while (node >= this.papers.length) {
      this.papers = grown(this.papers);
      this.latest = grown(this.latest);
    }
    if (this.latest[node] === paper + 1) return;
    this.latest[node] = paper + 1;
    this.papers[node]++;
  }
}
