import type { CsrMatrix, Paper, TextModel } from "../types";
import { compoundJoiner } from "./compounds";
import { forEachPhrase } from "./phraseBuild";
import { scanPapers } from "./scanPapers";
import { stopWords } from "./stopWords";
import { TITLE } from "./tokens";
import { tokenStream } from "./tokenStream";
import { WordScanner } from "./wordScanner";
import { WordTable } from "./wordTable";

/**
 * Counts words and pairs of words that are known from an analysed list in papers that are not part of it, by the same rules:
 * what is counted so in the papers of the list is what text/readText.ts counted in them. A word in a title counts twice.
 *
 * @param term column of the counts -> column of the vocabulary; terms of one or two stems
 * @returns papers with their texts -> papers x terms
 */
export function knownTerms({ vocabulary, compounds, words }: TextModel, term: Int32Array): (papers: readonly Paper[]) => CsrMatrix {
  const known = Array.from(term, (column) => vocabulary.key[column].split(" "));
  const numberOf = new Map([...new Set(known.flat())].map((stem, number) => [stem, number]));
  const size = numberOf.size;
  const place = (stems: readonly string[]): number => stems.reduce((sum, stem) => sum * size + (numberOf.get(stem) as number), 0);
  const single = new Int32Array(size).fill(-1);
  const pair = new Map<number, number>();
  known.forEach((stems, column) => {
    if (stems.length === 1) single[place(stems)] = column;
    else pair.set(place(stems), column);
  });
  const joined = new Set(compounds);
  const isStopWord = stopWords(words);
  return (papers) => {
    const scanner = new WordScanner(); // its own, so that rare words of many papers do not fill the memory
    const tokens = scanPapers(papers, scanner);
    compoundJoiner(joined, scanner.words)(tokens);
    const table = new WordTable(scanner.words, isStopWord);
    table.sawTitlesAndAbstracts(tokens);
    const { stem, flags, start } = tokenStream(tokens, table).stream;
    const number = Int32Array.from(table.stems, (form) => numberOf.get(form) ?? -1);
    const row = countedRow(term.length);
    for (let paper = 0; paper < papers.length; paper++) {
      const [from, to] = [start[paper], start[paper + 1]];
      for (let p = from; p < to; p++) {
        const found = number[stem[p]];
        if (found >= 0 && table.content[stem[p]] === 1 && single[found] >= 0) row.add(single[found], flags[p] & TITLE ? 2 : 1);
      }
      forEachPhrase(flags, from, to, (first, length) => {
        if (length !== 2) return;
        const [a, b] = [number[stem[first]], number[stem[first + 1]]];
        const column = a >= 0 && b >= 0 ? pair.get(a * size + b) : undefined;
        if (column !== undefined) row.add(column, flags[first] & TITLE ? 2 : 1);
      });
      row.end();
    }
    return row.matrix();
  };
}

/** Builds a matrix of counts row by row; rows are sorted by column. */
function countedRow(columns: number): {
  readonly add: (column: number, times: number) => void;
  readonly end: () => void;
  readonly matrix: () => CsrMatrix;
} {
  const counts = new Float64Array(columns);
  let touched: number[] = [];
  const column: number[] = [];
  const value: number[] = [];
  const rowStart = [0];
  return {
    add(at, times) {
      if (counts[at] === 0) touched.push(at);
      counts[at] += times;
    },
    end() {
      for (const at of touched.sort((a, b) => a - b)) {
        column.push(at);
        value.push(counts[at]);
        counts[at] = 0;
      }
      touched = [];
      rowStart.push(column.length);
    },
    matrix: () => ({
      rows: rowStart.length - 1,
      columns,
      rowStart: Int32Array.from(rowStart),
      column: Int32Array.from(column),
      value: Float64Array.from(value),
    }),
  };
}
