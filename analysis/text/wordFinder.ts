import { rowsByColumn } from "../matrix/csrMatrix";
import type { TextModel } from "../types";
import { stopWords } from "./stopWords";
import { tokenizer } from "./tokenizer";
import { FRESH } from "./tokens";
import { goesOn } from "./wordScanner";
import { rootOf } from "./wordTable";

/** Finds phrases by the stems of their words. */
export interface WordFinder {
  /** The stems that a phrase counts under, joined by a space. */
  readonly key: (phrase: string) => string;
  /** The rows that hold these stems one after the other, rising. */
  readonly rows: (key: string) => Int32Array;
}

export function wordFinder(text: TextModel): WordFinder {
  const number = new Map(text.stems.map((root, i) => [root, i]));
  const column = new Map(text.vocabulary.key.map((key, c) => [key, c]));
  const tokenize = tokenizer(new Set(text.compounds));
  const isStopWord = stopWords(text.words);
  const rowsOf = columnRows(text);
  const all = Int32Array.from({ length: text.counts.rows }, (_, row) => row);
  return {
    key: (phrase) =>
      tokenize(phrase)
        .map((token) => rootOf(token.lower, isStopWord))
        .join(" "),
    rows(key) {
      const rows = new Set(rowsOf(column.get(key)));
      const roots = key.split(" ");
      const numbers = roots.map((root) => number.get(root));
      const joined = roots.map((root, i) => i > 0 && goesOn(roots[i - 1], root));
      if (numbers.every((x) => x !== undefined)) {
        const held = roots.map((root) => column.get(root)).filter((c) => c !== undefined);
        const [fewest = all] = held.map(rowsOf).sort((a, b) => a.length - b.length);
        for (const row of fewest) if (holdsSequence(text, row, numbers, joined)) rows.add(row);
      }
      return Int32Array.from(rows).sort();
    },
  };
}

/** Column of the vocabulary -> rows; none for a name that is no term. */
function columnRows({ counts }: TextModel): (column: number | undefined) => Int32Array {
  const held = rowsByColumn(counts);
  return (column) => (column === undefined ? new Int32Array(0) : held.column.subarray(held.rowStart[column], held.rowStart[column + 1]));
}

/** Do the stems stand one after the other in the running text of a row, with no punctuation between? @param joined which may stand after those before though a phrase is cut there */
function holdsSequence({ stream }: TextModel, row: number, stems: readonly number[], joined: readonly boolean[]): boolean {
  const { stem, flags, start } = stream;
  for (let first = start[row]; first + stems.length <= start[row + 1]; first++) {
    let i = 0;
    while (i < stems.length && stem[first + i] === stems[i] && (i === 0 || joined[i] || !(flags[first + i] & FRESH))) i++;
    if (i === stems.length) return true;
  }
  return false;
}
