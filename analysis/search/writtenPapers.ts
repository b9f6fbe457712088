import { grown, IntList } from "../matrix/intList";
import type { Corpus, Paper } from "../types";
import { scanWords } from "./lettersAndDigits";
import { NumberedWords } from "./numberedWords";

/** The parts of a paper that can be searched by themselves. */
export const TITLE = 0;
/** The abstract, or the terms in its place. */
export const TEXT = 1;
export const AUTHORS = 2;
export const PARTS = 3;

/** Stands between terms of a withheld text and between authors, so that no phrase is found across two of them. */
const APART = 0;

/** So many papers are read at a stretch; between them whoever reads may do something else. */
const AT_A_STRETCH = 250;

/**
 * All that papers say as numbers of words, one after another. Searching looks through all of them: a hundred thousand papers
 * are twenty million numbers, which takes a processor some hundredths of a second, and need no index beside them.
 */
export interface WrittenPapers {
  readonly words: NumberedWords;
  readonly papers: number;
  readonly stream: Int32Array;
  /** Part p of paper i begins at starts[3i + p] and ends where the next part begins. */
  readonly starts: Int32Array;
  /** Different words of each part, in the order of `starts`. */
  readonly lengths: Int32Array;
  /** Mean of `lengths`, by part. */
  readonly meanLengths: readonly number[];
  /** Number of a word -> how many parts of papers hold it. */
  readonly held: Int32Array;
}

/** Reads the papers, some at a time: to be asked for the next until it is done. */
export function* writtenPapers({ papers }: Corpus): Generator<void, WrittenPapers> {
  const words = new NumberedWords();
  const stream = new IntList(1 << 16);
  const starts = new Int32Array(PARTS * papers.length + 1);
  const lengths = new Int32Array(PARTS * papers.length);
  let held = new Int32Array(1 << 12);
  /** Number of a word -> the part that held it last, counted from 1. */
  let last = new Int32Array(1 << 12);

  function read(text: string, part: number): void {
    const lower = text.toLowerCase();
    scanWords(lower, (start, end, hash) => {
      const number = words.numberOf(lower, start, end, hash);
      stream.push(number);
      if (number >= held.length) [held, last] = [grown(held), grown(last)];
      if (last[number] === part + 1) return;
      last[number] = part + 1;
      held[number]++;
      lengths[part]++;
    });
  }

  for (const [row, paper] of papers.entries()) {
    if (row > 0 && row % AT_A_STRETCH === 0) yield;
    textsOf(paper).forEach((texts, p) => {
      const part = PARTS * row + p;
      texts.forEach((text, i) => {
        if (i > 0) stream.push(APART);
        read(text, part);
      });
      starts[part + 1] = stream.size;
    });
  }
  const meanLengths = [TITLE, TEXT, AUTHORS].map((part) => {
    let sum = 0;
    for (let i = part; i < lengths.length; i += PARTS) sum += lengths[i];
    return sum / Math.max(1, papers.length);
  });
  return { words, papers: papers.length, stream: stream.values.subarray(0, stream.size), starts, lengths, meanLengths, held };
}

/** In the order of the parts. */
function textsOf({ title, abstract, terms = [], authors }: Paper): readonly (readonly string[])[] {
  return [[title], abstract ? [abstract] : terms.map(([term]) => term), authors];
}
