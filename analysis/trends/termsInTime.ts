import type { Bin, Period, TermInTime, TextModel, Trends, Vocabulary } from "../types";

/** A term of the vocabulary over time. */
export interface TermSeries {
  readonly column: number;
  readonly term: string;
  /** Its stems. */
  readonly words: readonly string[];
  /** Bin -> papers that hold it. */
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
  /** Rows of each theme. */
  readonly themes: readonly ArrayLike<number>[];
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
export function termsInTime(
  text: TextModel,
  { bins, papers, binOfPaper }: Pick<Trends, "bins" | "papers" | "binOfPaper">,
  themes: readonly ArrayLike<number>[],
): TermsInTime {
  const { counts, vocabulary, inTitle } = text;
  const found = new Map<number, { rows: number[]; titles: number }>();
  for (let row = 0; row < counts.rows; row++) {
    if (binOfPaper[row] < 0) continue;
    for (let p = counts.rowStart[row]; p < counts.rowStart[row + 1]; p++) {
      const column = counts.column[p];
      if (vocabulary.documentFrequency[column] < LEAST_PAPERS || vocabulary.generic[column] || vocabulary.leading[column]) continue;
      let term = found.get(column);
      if (!term) found.set(column, (term = { rows: [], titles: 0 }));
      term.rows.push(row);
      if (inTitle[p] > 0) term.titles++;
    }
  }
  const named = [...found]
    .filter(([column, { rows, titles }]) => rows.length >= LEAST_PAPERS && namesSomething(vocabulary.surface[column], titles, rows.length))
    .sort(([a], [b]) => a - b);
  const within = partsOfLonger(vocabulary, new Map(named.map(([column, { rows }]) => [column, rows.length])));
  const terms = named
    .filter(([column]) => !within.has(column))
    .map(([column, { rows }]): TermSeries => {
      const perBin = new Int32Array(bins.length);
      for (const row of rows) perBin[binOfPaper[row]]++;
      return {
        column,
        term: vocabulary.surface[column],
        words: vocabulary.key[column].split(" "),
        counts: perBin,
        rows: Int32Array.from(rows),
      };
    });
  return { bins, papers, binOfPaper, themes, terms };
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

/** A term as it is told for some bins, with the theme that holds most of its papers there. */
export function inPeriod({ binOfPaper, themes }: TermsInTime, { term, counts, rows }: TermSeries, bins: Period): TermInTime {
  const held = new Set(rows.filter((row) => binOfPaper[row] >= bins.from && binOfPaper[row] <= bins.to));
  const perTheme = themes.map((members) => Array.from(members).filter((row) => held.has(row)).length);
  const most = Math.max(0, ...perTheme);
  const unclear = held.size - perTheme.reduce((sum, n) => sum + n, 0);
  return { term, counts, bins, rows, theme: most > unclear ? perTheme.indexOf(most) : -1 };
}

/**
 * The first `most` items that say something of their own: whose term stands mostly in the papers of an item before, or of
 * one of the themes, by Jaccard's index; with a word in common less is enough.
 */
export function withoutRepeats<T>(
  items: readonly { readonly item: T; readonly series: TermSeries }[],
  themes: readonly ArrayLike<number>[],
  most: number,
): T[] {
  const kept: T[] = [];
  const known: Known[] = themes.map((rows) => ({ rows: new Set(Array.from(rows)), words: [] }));
  for (const { item, series } of items) {
    if (kept.length === most) break;
    if (known.some((other) => saysTheSame(series, other))) continue;
    kept.push(item);
    known.push({ rows: new Set(series.rows), words: series.words });
  }
  return kept;
}

interface Known {
  readonly rows: ReadonlySet<number>;
  readonly words: readonly string[];
}

function saysTheSame({ rows, words }: TermSeries, other: Known): boolean {
  const both = rows.reduce((sum, row) => sum + Number(other.rows.has(row)), 0);
  if (both >= SAME * (rows.length + other.rows.size - both)) return true;
  return words.some((word) => other.words.includes(word)) && both >= SAME_WITH_WORDS * Math.min(rows.length, other.rows.size);
}
