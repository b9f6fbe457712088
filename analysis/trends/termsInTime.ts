import type { Bin, Period, TermInTime, TextModel, Trends, Vocabulary } from "../types";

/** A term of the vocabulary over time. */
export interface TermSeries {
  readonly column: number;
  readonly term: string;
  /** Its stems, joined by a space. */
  readonly key: string;
  /** Bin -> papers that hold it; a view, as `rows` is. */
  readonly counts: Int32Array;
  /** Dated rows that hold it, rising. */
  readonly rows: Int32Array;
}

/** Terms, and what they are followed through. */
export interface TermsInTime {
  readonly bins: readonly Bin[];
  /** Bin -> papers of the corpus. */
  readonly papers: Int32Array;
  readonly binOfPaper: Int32Array;
  readonly terms: readonly TermSeries[];
}

/** Terms of fewer papers are not followed. */
export const LEAST_PAPERS = 3;
/** A plain word names a subject if it stands in the titles of this share of its papers. */
const IN_TITLES = 0.25;
const NEARLY_ALWAYS = 0.75;
/** Two sets of papers that share this part of all theirs say the same; two that share words too, this part of the smaller. */
const SAME = 0.5;
const SAME_WITH_WORDS = 0.75;

/** The terms of three dated papers or more that name something, each over time. */
export function termsInTime(text: TextModel, { bins, papers, binOfPaper }: Pick<Trends, "bins" | "papers" | "binOfPaper">): TermsInTime {
  const { vocabulary } = text;
  const { held, titles } = amongDated(text, binOfPaper);
  const named = Array.from(held.keys()).filter(
    (column) =>
      held[column] >= LEAST_PAPERS &&
      !vocabulary.generic[column] &&
      !vocabulary.leading[column] &&
      namesSomething(vocabulary.surface[column], titles[column], held[column]),
  );
  const within = partsOfLonger(vocabulary, new Map(named.map((column) => [column, held[column]])));
  const followed = named.filter((column) => !within.has(column));
  const { start, rows, perBin } = datedRows(text, followed, held, { bins, binOfPaper });
  const terms = followed.map((column, i): TermSeries => ({
    column,
    term: vocabulary.surface[column],
    key: vocabulary.key[column],
    counts: perBin.subarray(i * bins.length, (i + 1) * bins.length),
    rows: rows.subarray(start[i], start[i + 1]),
  }));
  return { bins, papers, binOfPaper, terms };
}

/**
 * The dated rows that hold each of these columns, and in which bins: of all of them in one array each, as a long list has very many terms.
 *
 * @param held column -> how many dated rows hold it
 * @returns    rows[start[i]] … rows[start[i + 1] - 1], rising, hold columns[i]; of them perBin[i x bins + t] stand in bin t
 */
function datedRows(
  { counts: { rows: all, columns: width, rowStart, column } }: TextModel,
  columns: readonly number[],
  held: Int32Array,
  { bins, binOfPaper }: Pick<Trends, "bins" | "binOfPaper">,
): { start: Int32Array; rows: Int32Array; perBin: Int32Array } {
  const placeOf = new Int32Array(width).fill(-1);
  const start = new Int32Array(columns.length + 1);
  columns.forEach((wanted, i) => {
    placeOf[wanted] = i;
    start[i + 1] = start[i] + held[wanted];
  });
  const rows = new Int32Array(start[columns.length]);
  const perBin = new Int32Array(columns.length * bins.length);
  const next = start.slice();
  for (let row = 0; row < all; row++) {
    const bin = binOfPaper[row];
    if (bin < 0) continue;
    for (let p = rowStart[row]; p < rowStart[row + 1]; p++) {
      const i = placeOf[column[p]];
      if (i < 0) continue;
      rows[next[i]++] = row;
      perBin[i * bins.length + bin]++;
    }
  }
  return { start, rows, perBin };
}

/** Column -> dated papers that hold the term, and those that have it in their title. */
function amongDated({ counts, inTitle }: TextModel, binOfPaper: Int32Array): { held: Int32Array; titles: Int32Array } {
  const held = new Int32Array(counts.columns);
  const titles = new Int32Array(counts.columns);
  for (let row = 0; row < counts.rows; row++) {
    if (binOfPaper[row] < 0) continue;
    for (let p = counts.rowStart[row]; p < counts.rowStart[row + 1]; p++) {
      held[counts.column[p]]++;
      if (inTitle[p] > 0) titles[counts.column[p]]++;
    }
  }
  return { held, titles };
}

/** What papers are about stands in titles: a phrase in one at least, a plain word in many. Names in capitals or with digits need none. */
function namesSomething(surface: string, titles: number, papers: number): boolean {
  if (/[\p{Lu}\d]/u.test(surface)) return true;
  return surface.includes(" ") ? titles > 0 : titles >= 2 && titles >= IN_TITLES * papers;
}

/** The terms that stand nearly always in a longer one that is followed too: "relative policy" in "group relative policy optimization". */
function partsOfLonger({ key }: Vocabulary, papers: ReadonlyMap<number, number>): Set<number> {
  const column = new Map(Array.from(papers.keys(), (c) => [key[c], c]));
  const parts = new Set<number>();
  for (const [whole, held] of papers) {
    const words = key[whole].split(" ");
    for (let length = 1; length < words.length; length++)
      for (let start = 0; start + length <= words.length; start++) {
        const part = column.get(words.slice(start, start + length).join(" "));
        if (part !== undefined && held >= NEARLY_ALWAYS * (papers.get(part) ?? 0)) parts.add(part);
      }
  }
  return parts;
}

/** The theme of each paper. */
export interface Homes {
  /** Row -> theme, or -1. */
  readonly themeOf: Int32Array;
  /** Papers of each theme. */
  readonly sizes: Int32Array;
}

/** @param themes rows of each theme; no row in two of them */
export function homesOf(themes: readonly ArrayLike<number>[], papers: number): Homes {
  const themeOf = new Int32Array(papers).fill(-1);
  themes.forEach((rows, theme) => Array.from(rows).forEach((row) => (themeOf[row] = theme)));
  return { themeOf, sizes: Int32Array.from(themes, ({ length }) => length) };
}

/** A term as it is told for some bins, with numbers of its own, with the theme that holds most of its papers there. */
export function inPeriod(binOfPaper: Int32Array, homes: Homes, { term, counts, rows }: TermSeries, bins: Period): TermInTime {
  const held = rows.filter((row) => binOfPaper[row] >= bins.from && binOfPaper[row] <= bins.to);
  const perTheme = inThemes(held, homes);
  const most = Math.max(0, ...perTheme);
  const unclear = held.length - perTheme.reduce((sum, n) => sum + n, 0);
  return { term, counts: counts.slice(), bins, rows: rows.slice(), theme: most > unclear ? perTheme.indexOf(most) : -1 };
}

/** How many of the rows each theme holds. */
function inThemes(rows: Int32Array, { themeOf, sizes }: Homes): Int32Array {
  const counts = new Int32Array(sizes.length);
  for (const row of rows) if (themeOf[row] >= 0) counts[themeOf[row]]++;
  return counts;
}

/**
 * The first `most` terms that say something of their own: that do not stand mostly in the papers of one before, or of
 * one of the themes, by Jaccard's index; with a word in common less is enough.
 */
export function withoutRepeats<T extends { readonly series: TermSeries }>(terms: readonly T[], homes: Homes, most: number): T[] {
  const kept: (T & { readonly held: ReadonlySet<number> })[] = [];
  for (const term of terms) {
    if (kept.length === most) break;
    const { rows } = term.series;
    const words = wordsOf(term.series);
    if (inThemes(rows, homes).some((both, theme) => samePapers(both, rows.length, homes.sizes[theme]))) continue;
    const repeats = kept.some(({ held, series }) => {
      const both = rows.reduce((sum, row) => sum + Number(held.has(row)), 0);
      if (samePapers(both, rows.length, held.size)) return true;
      return wordsOf(series).some((word) => words.includes(word)) && both >= SAME_WITH_WORDS * Math.min(rows.length, held.size);
    });
    if (!repeats) kept.push({ ...term, held: new Set(rows) });
  }
  return kept;
}

/** The stems of a term. */
export function wordsOf({ key }: TermSeries): string[] {
  return key.split(" ");
}

function samePapers(both: number, ofOne: number, ofOther: number): boolean {
  return both >= SAME * (ofOne + ofOther - both);
}
