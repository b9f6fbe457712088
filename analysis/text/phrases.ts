import type { TokenStream } from "../types";
import { IntList } from "../matrix/intList";
import { frequentPairs, type Sightings } from "./frequentPairs";
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
 *
 * @param done called with the share of the work that is done, 0 to 1
 */
export function findPhrases(
  stream: TokenStream,
  stems: number,
  minPapers: number,
  done: (share: number) => void = () => undefined,
): Phrases {
  const papersOfStem = papersOfStems(stream, stems);
  const start = new IntList();
  const parts = new IntList();
  const papers = new IntList();
  const phrase = new IntList();
  const position = new IntList();
  const lengths = new Int32Array(MOST_PARTS + 2);
  const open = firstPairs(stream, papersOfStem, minPapers);
  let beginnings: Int32Array = Int32Array.from({ length: stems }, (_, i) => i); // beginning -> its stems, one after the other
  for (let length = 2; length <= MOST_PARTS; length++) {
    done(1 - 1 / length ** 2); // the short ones are most of the work
    const longer = frequentPairs(open, minPapers);
    const kept = new Int32Array(longer.first.size * length); // the stems of those that stand in enough papers, one after the other
    const numberOf = new Int32Array(longer.first.size).fill(-1);
    for (let node = 0; node < longer.first.size; node++) {
      const from = longer.first.values[node] * (length - 1);
      for (let i = 0; i < length - 1; i++) kept[node * length + i] = beginnings[from + i];
      kept[(node + 1) * length - 1] = longer.second.values[node];
    }
    beginnings = kept;
    const whole = longer.wholeIn.values;
    const { size } = open;
    open.size = 0;
    for (let i = 0; i < size; i++) {
      const node = longer.number[i];
      if (node < 0) continue;
      const p = open.position[i];
      const isWhole = (open.paper[i] & 1) === 1;
      keep(open, p, node, open.paper[i]);
      if (!isWhole || whole[node] < minPapers) continue;
      if (numberOf[node] < 0) {
        numberOf[node] = start.size;
        start.push(parts.size);
        papers.push(whole[node]);
        for (let j = node * length; j < (node + 1) * length; j++) parts.push(beginnings[j]);
      }
      phrase.push(numberOf[node]);
      position.push(p);
    }
    lengths[length + 1] = position.size;
    goOn(open, length + 1, stream, papersOfStem, minPapers);
  }
  start.push(parts.size);
  const taken = { start: start.taken(), stem: parts.taken(), papers: papers.taken(), phrase: phrase.taken(), position: position.taken() };
  return { ...taken, lengths, papersOfStem };
}

/** Places at which a phrase may still grow, rising; what stands there so far, and the next stem. */
interface OpenPlaces extends Sightings {
  readonly position: Int32Array;
}

function keep(open: OpenPlaces, position: number, beginning: number, paper: number): void {
  open.position[open.size] = position;
  open.first[open.size] = beginning;
  open.paper[open.size++] = paper;
}

/** Leaves the places that reach another stem that is not too rare. */
function goOn(open: OpenPlaces, length: number, { stem, flags }: TokenStream, papersOfStem: Int32Array, minPapers: number): void {
  const { size } = open;
  open.size = 0;
  for (let i = 0; i < size; i++) {
    const p = open.position[i];
    const last = p + length - 1;
    if (!canReach(flags, p, last) || papersOfStem[stem[last]] < minPapers) continue;
    open.second[open.size] = stem[last];
    keep(open, p, open.first[i], (open.paper[i] & ~1) | (endsPhrase(flags, last) ? 1 : 0));
  }
}

/** The places at which a phrase of two parts can stand. Tables take the place of branches, which no processor could foresee here. */
function firstPairs({ stem, flags, start }: TokenStream, papersOfStem: Int32Array, minPapers: number): OpenPlaces {
  const frequent = Uint8Array.from(papersOfStem, (papers) => (papers >= minPapers ? 1 : 0));
  const starts = ofFlags((bits) => (bits & CONTENT) !== 0 && !(bits & HYPHEN));
  const goesOn = ofFlags((bits) => !(bits & FRESH) && (bits & (CONTENT | INNER)) !== 0);
  const ends = ofFlags((bits) => (bits & CONTENT) !== 0);
  const hyphen = ofFlags((bits) => (bits & HYPHEN) !== 0);
  let room = 1; // one more than are kept, for what is written and then passed over
  for (let p = 0; p + 1 < flags.length; p++) room += starts[flags[p]] & goesOn[flags[p + 1]];
  const [position, first, second, paper] = [0, 1, 2, 3].map(() => new Int32Array(room));
  let size = 0;
  for (let row = 0; row + 1 < start.length; row++) {
    for (let p = start[row]; p + 1 < start[row + 1]; p++) {
      position[size] = p;
      first[size] = stem[p];
      second[size] = stem[p + 1];
      paper[size] = 2 * row + (ends[flags[p + 1]] & ~hyphen[p + 2 < flags.length ? flags[p + 2] : 0]);
      size += starts[flags[p]] & goesOn[flags[p + 1]] & frequent[stem[p]] & frequent[stem[p + 1]];
    }
  }
  return { position, first, second, paper, size };
}

function ofFlags(is: (flags: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, flags) => (is(flags) ? 1 : 0));
}

/** Stem -> in how many papers it stands. */
function papersOfStems({ stem, start }: TokenStream, stems: number): Int32Array {
  const papers = new Int32Array(stems);
  const latest = new Int32Array(stems); // paper + 1
  for (let row = 0; row + 1 < start.length; row++) {
    for (let p = start[row]; p < start[row + 1]; p++) {
      if (latest[stem[p]] === row + 1) continue;
      latest[stem[p]] = row + 1;
      papers[stem[p]]++;
    }
  }
  return papers;
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
  if (last - first < MOST_WORDS) return true;
  let words = 0;
  for (let p = first; p <= last; p++) if (!(flags[p] & HYPHEN)) words++;
  return words <= MOST_WORDS;
}

function endsPhrase(flags: Uint8Array, last: number): boolean {
  return (flags[last] & CONTENT) !== 0 && !(last + 1 < flags.length && flags[last + 1] & HYPHEN);
}
