import { findThemes, type FoundThemes, textOf } from "./analyze";
import { compareGroupings } from "./evaluate/compareGroupings";
import { linkPeriods } from "./evaluate/linkPeriods";
import { randomFor } from "./random";
import { type Cached, stageCache } from "./stageCache";
import type { AnalysisOptions, Corpus, CsrMatrix, Grouping, PeriodsCompared, Report, SettingsCompared } from "./types";
import { buildVectors } from "./vectors/buildVectors";

const silent: Report = () => undefined;

/**
 * The themes that are shown, and those that other options give for the same papers.
 *
 * @param shown  rows as in corpus.papers
 * @param cached of these runs alone, so that what is shown stays in a cache of its own
 * Throws InputError as `analyze` does.
 */
export function themesWith(
  corpus: Corpus,
  options: AnalysisOptions,
  shown: Grouping,
  report: Report = silent,
  cached: Cached = stageCache(),
): SettingsCompared {
  return compareGroupings(
    shown,
    groupingOf(findThemes(corpus, options, report, cached), corpus.papers.length, (row) => row),
  );
}

/**
 * The themes of two periods, found in the papers of each alone, and how the wording of papers leads from one to the other.
 *
 * @param period row -> 0: the first period, 1: the second, -1: neither
 * Throws InputError as `analyze` does where a period has too few papers.
 */
export function themesBetween(
  corpus: Corpus,
  options: AnalysisOptions,
  period: Int8Array,
  report: Report = silent,
  cached: Cached = stageCache(),
): PeriodsCompared {
  const weights = weightsOf(corpus, options, cached);
  const [first, second] = [0, 1].map((which) => {
    const rows = Array.from(period.keys()).filter((row) => period[row] === which);
    const papers = rows.map((row) => corpus.papers[row]);
    const found = findThemes({ ...corpus, papers }, options, (stage, share) => report(stage, (which + share) / 2));
    return groupingOf(found, corpus.papers.length, (row) => rows[row]);
  });
  const undated = period.reduce((sum, which) => sum + Number(which < 0), 0);
  return { kind: "periods", first, second, ...linkPeriods(first, second, weights), undated };
}

/** The words of all papers, weighed together. Rows as in corpus.papers. */
function weightsOf(corpus: Corpus, { words, seed }: AnalysisOptions, cached: Cached): CsrMatrix {
  const { order, text } = textOf(corpus, words, cached);
  const { weights } = cached("vectors", [text, seed], () => buildVectors(text, randomFor(seed, "svd")));
  return rowsInOrder(weights, order);
}

/** @param rowOf row of the papers that were looked at -> row of the list */
function groupingOf({ themes, clustering, order }: FoundThemes, papers: number, rowOf: (row: number) => number): Grouping {
  const theme = new Int32Array(papers).fill(-1);
  clustering.partition.assignment.forEach((of, row) => (theme[rowOf(order[row])] = of));
  const sizes = themes.map(({ size }) => size);
  const unclear = sizes.reduce((left, size) => left - size, order.length);
  return { labels: themes.map(({ label }) => label), sizes, unclear, theme };
}

/** The matrix whose row order[i] is row i of the given one. */
function rowsInOrder(matrix: CsrMatrix, order: Int32Array): CsrMatrix {
  const from = new Int32Array(order.length);
  order.forEach((to, row) => (from[to] = row));
  const rowStart = new Int32Array(matrix.rows + 1);
  const column = new Int32Array(matrix.column.length);
  const value = new Float64Array(matrix.value.length);
  from.forEach((source, row) => {
    const [start, end] = [matrix.rowStart[source], matrix.rowStart[source + 1]];
    column.set(matrix.column.subarray(start, end), rowStart[row]);
    value.set(matrix.value.subarray(start, end), rowStart[row]);
    rowStart[row + 1] = rowStart[row] + end - start;
  });
  return { ...matrix, rowStart, column, value };
}
