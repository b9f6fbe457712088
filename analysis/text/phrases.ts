import { type GrowingPlaces, kernelPlaces } from "../kernels/growingPlaces";
import { inKernelMemory, worthKernel } from "../kernels/kernelMemory";
import { IntList } from "../matrix/intList";
import type { TokenStream } from "../types";
import { MOST_PARTS } from "./phraseBuild";
import { plainPlaces } from "./plainPlaces";

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
  if (!worthKernel(stream.stem.length)) return grown(plainPlaces(stream, stems, minPapers), stems, minPapers, done);
  return inKernelMemory((memory) => grown(kernelPlaces(memory, stream, stems, minPapers), stems, minPapers, done));
}

function grown(places: GrowingPlaces, stems: number, minPapers: number, done: (share: number) => void): Phrases {
  const start = new IntList();
  const stemsOf = new IntList();
  const papers = new IntList();
  const [phrase, position] = [[] as Int32Array[], [] as Int32Array[]]; // by length
  const lengths = new Int32Array(MOST_PARTS + 2);
  let beginnings: Int32Array = Int32Array.from({ length: stems }, (_, i) => i); // beginning -> its stems, one after the other
  for (let length = 2; length <= MOST_PARTS; length++) {
    done(1 - 1 / length ** 2); // the short ones are most of the work
    const { count, parts } = places.grow();
    const longer = new Int32Array(count * length);
    for (let i = 0; i < count; i++) {
      const [shorter, last, wholeIn] = [parts[4 * i], parts[4 * i + 1], parts[4 * i + 2]];
      for (let j = 0; j < length - 1; j++) longer[i * length + j] = beginnings[shorter * (length - 1) + j];
      longer[(i + 1) * length - 1] = last;
      const isPhrase = wholeIn >= minPapers;
      parts[4 * i + 3] = isPhrase ? start.size : -1;
      if (!isPhrase) continue;
      start.push(stemsOf.size);
      papers.push(wholeIn);
      for (let j = i * length; j < (i + 1) * length; j++) stemsOf.push(longer[j]);
    }
    beginnings = longer;
    const whole = places.whole();
    phrase.push(whole.phrase.slice());
    position.push(whole.position.slice());
    lengths[length + 1] = lengths[length] + whole.phrase.length;
  }
  start.push(stemsOf.size);
  return {
    start: start.taken(),
    stem: stemsOf.taken(),
    papers: papers.taken(),
    phrase: concatenated(phrase),
    position: concatenated(position),
    lengths,
    papersOfStem: places.papersOfStem,
  };
}

function concatenated(lists: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let size = 0;
  for (const list of lists) {
    all.set(list, size);
    size += list.length;
  }
  return all;
}
