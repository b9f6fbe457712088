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
  const held = columnRows(text);
  return {
    key: (phrase) =>
      tokenize(phrase)
        .map((token) => rootOf(token.lower, isStopWord))
        .join(" "),
    rows(key) {
      const rows = new Set(held(column.get(key)));
      const roots = key.split(" ");
      const numbers = roots.map((root) => number.get(root));
      const joined = roots.map((root, i) => i > 0 && goesOn(roots[i - 1], root));
      if (numbers.every((x) => x !== undefined)) for (const row of rowsWithSequence(text, numbers, joined)) rows.add(row);
      return Int32Array.from(rows).sort();
    },
  };
}

/** Column of the vocabulary -> rows; none for a name that is no term. */
function columnRows({ counts }: TextModel): (column: number | undefined) => Int32Array {
  const held = rowsByColumn(counts);
  return (column) => (column === undefined ? new Int32Array(0) : held.column.subarray(held.rowStart[column], held.rowStart[column + 1]));
}

/** Rows whose running text holds the stems one after the other, with no punctuation between. @param joined which may stand after those before though a phrase is cut there */
function rowsWithSequence({ stream }: TextModel, stems: readonly number[], joined: readonly boolean[]): Set<number> {
  const rows = new Set<number>();
  const { stem, flags, start } = stream;
  let row = 0;
  for (let p = stem.indexOf(stems[0]); p >= 0; p = stem.indexOf(stems[0], p + 1)) {
    while (p >= start[row + 1]) row++;
    const whole =
      p + stems.length <= start[row + 1] &&
      stems.every((number, i) => stem[p + i] === number && (i === 0 || joined[i] || !(flags[p + i] & FRESH)));
    if (whole) rows.add(row);
  }
  return rows;
}
