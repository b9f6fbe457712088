import type { Bin, BinUnit, Corpus, Paper, TextModel, Trend, Trends } from "../types";
import { findBursts } from "./bursts";
import { binsBetween, binsOf, firstDay, fits, UNITS } from "./calendar";
import { comparePeriods, compareTopics, usualPeriods } from "./comparePeriods";
import type { SharedDispersion } from "./dispersion";
import { firstSeenTerms } from "./firstSeen";
import { wilson } from "./proportions";
import { termsInTime } from "./termsInTime";
import { completeBins } from "./trendTest";
import { dispersionOf, judge } from "./verdicts";

/** A chart of more bins cannot be read; of fewer nothing rises or falls; a share of fewer papers says little. */
const MOST_BINS = 18;
const LEAST_BINS = 3;
const PAPERS_A_BIN = 5;
/** A unit that leaves out more than this share of the dated papers is too fine. */
const MOST_LEFT_OUT = 0.1;

/** What of the trends does not depend on the topics, and what their trends are told from. */
export interface ThemesInTime {
  readonly trends: Trends;
  readonly papers: readonly Paper[];
  /** The noise that all themes share. */
  readonly dispersion: SharedDispersion | undefined;
}

/**
 * The trends stage: papers per bin; of each group (theme or topic) its counts, shares, intervals and verdict; and the
 * terms that came and went.
 *
 * @param themes per theme the rows of its papers
 * @param topics per topic likewise
 */
export function buildTrends(
  corpus: Corpus,
  text: TextModel,
  themes: readonly ArrayLike<number>[],
  topics: readonly ArrayLike<number>[],
  wanted: "auto" | BinUnit,
): Trends {
  return withTopics(themesInTime(corpus, text, themes, wanted), topics);
}

/** All but the topics: their lists are empty. */
export function themesInTime(
  corpus: Corpus,
  text: TextModel,
  themes: readonly ArrayLike<number>[],
  wanted: "auto" | BinUnit,
): ThemesInTime {
  const { papers: all } = corpus;
  const unit = wanted === "auto" ? chooseUnit(all) : wanted;
  const bins = binsOf(usableIn(all, unit), unit, corpus.asOf);
  const binOfPaper = Int32Array.from(all, ({ date, datePrecision }) =>
    date !== "" && fits(datePrecision, unit) ? findBin(bins, firstDay(date)) : -1,
  );
  const papers = countPerBin(binOfPaper, bins.length);
  const cut = evenCut(papers, bins);
  const papersBefore = inWindow(papers, "before", bins, cut);
  const papersSince = inWindow(papers, "since", bins, cut);
  const timeline = { bins, papers, binOfPaper, cut, papersBefore, papersSince };
  const perTheme = counted(themes, timeline);
  const dispersion = dispersionOf(perTheme.map((counts) => completeBins(bins, counts, papers)));
  const dated = { ...timeline, themes: trendsOf(themes, perTheme, timeline, all, dispersion), topics: [] };
  const inTime = termsInTime(text, dated, themes);
  const trends: Trends = {
    ...dated,
    unit,
    undated: all.filter((paper) => paper.date === "").length,
    tooCoarse: all.filter((paper) => paper.date !== "" && !fits(paper.datePrecision, unit)).length,
    bursts: findBursts(inTime),
    firstSeen: firstSeenTerms(inTime),
    sinceLast: usualPeriods(bins, papers, unit).map((periods) => comparePeriods(dated, inTime, periods)),
  };
  return { trends, papers: all, dispersion };
}

/** The same with the topics. @param topics per topic the rows of its papers */
export function withTopics({ trends, papers, dispersion }: ThemesInTime, topics: readonly ArrayLike<number>[]): Trends {
  const dated = { ...trends, topics: trendsOf(topics, counted(topics, trends), trends, papers, dispersion) };
  return { ...dated, sinceLast: trends.sinceLast.map((comparison) => ({ ...comparison, topics: compareTopics(dated, comparison) })) };
}

/** Where in time the papers of the list stand. */
type Timeline = Pick<Trends, "bins" | "papers" | "binOfPaper" | "cut" | "papersBefore" | "papersSince">;

/** Group -> bin -> papers. */
function counted(groups: readonly ArrayLike<number>[], { bins, binOfPaper }: Timeline): Int32Array[] {
  return groups.map((rows) =>
    countPerBin(
      Int32Array.from(rows, (row) => binOfPaper[row]),
      bins.length,
    ),
  );
}

function inWindow(counts: Int32Array, window: "before" | "since", bins: readonly Bin[], cut: number): number {
  return counts.reduce((sum, x, t) => (!bins[t].partial && t < cut === (window === "before") ? sum + x : sum), 0);
}

function trendsOf(
  groups: readonly ArrayLike<number>[],
  perGroup: readonly Int32Array[],
  { bins, papers, cut, papersBefore, papersSince }: Timeline,
  all: readonly Paper[],
  dispersion: SharedDispersion | undefined,
): Trend[] {
  const windows = perGroup.map((counts) => ({
    ...completeBins(bins, counts, papers),
    before: inWindow(counts, "before", bins, cut),
    since: inWindow(counts, "since", bins, cut),
    papersBefore,
    papersSince,
  }));
  const changes = judge(windows, dispersion);
  return perGroup.map((counts, i) => ({ ...sharesOf(counts, papers), ...changes[i], first: earliest(groups[i], all) }));
}

function usableIn(papers: readonly Paper[], unit: BinUnit): Paper[] {
  return papers.filter(({ date, datePrecision }) => date !== "" && fits(datePrecision, unit));
}

/**
 * Of the units that fit nearly all dates and give few enough bins to read, the finest whose bins hold enough papers;
 * where none does, the coarsest that leaves a few bins.
 */
function chooseUnit(papers: readonly Paper[]): BinUnit {
  const dated = papers.filter(({ date }) => date !== "");
  const fitting = UNITS.flatMap((unit) => {
    const usable = usableIn(papers, unit);
    if (usable.length === 0 || usable.length < (1 - MOST_LEFT_OUT) * dated.length) return [];
    const bins = binsBetween(usable, unit, MOST_BINS);
    return bins <= MOST_BINS ? [{ unit, bins, papers: usable.length / bins }] : [];
  });
  const telling = fitting.find((one) => one.papers >= PAPERS_A_BIN && one.bins >= LEAST_BINS);
  return (telling ?? fitting.findLast(({ bins }) => bins >= LEAST_BINS) ?? fitting.at(0))?.unit ?? "year";
}

function sharesOf(counts: Int32Array, papers: Int32Array): Pick<Trend, "counts" | "shares" | "low" | "high"> {
  const intervals = Array.from(counts, (count, t) => wilson(count, papers[t]));
  return {
    counts,
    shares: Float64Array.from(counts, (count, t) => (papers[t] ? count / papers[t] : NaN)),
    low: Float64Array.from(intervals, ({ low }) => low),
    high: Float64Array.from(intervals, ({ high }) => high),
  };
}

/** Bins are in order and without gaps: binary search. */
function findBin(bins: readonly Bin[], day: string): number {
  let low = 0;
  let high = bins.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (bins[middle].from <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

function countPerBin(bins: Int32Array, length: number): Int32Array {
  const counts = new Int32Array(length);
  for (const t of bins) if (t >= 0) counts[t]++;
  return counts;
}

/** The bin that begins the later window: complete bins before it hold as nearly half of the papers as can be. */
function evenCut(papers: Int32Array, bins: readonly Bin[]): number {
  const complete = papers.map((count, t) => (bins[t].partial ? 0 : count));
  const all = complete.reduce((sum, x) => sum + x, 0);
  let best = 0;
  let before = 0;
  let nearest = Infinity;
  complete.forEach((count, t) => {
    const distance = Math.abs(all / 2 - before);
    if (t > 0 && distance < nearest) {
      nearest = distance;
      best = t;
    }
    before += count;
  });
  return best;
}

function earliest(rows: ArrayLike<number>, papers: readonly Paper[]): number {
  let first = -1;
  for (const row of Array.from(rows)) {
    if (papers[row].date !== "" && (first < 0 || firstDay(papers[row].date) < firstDay(papers[first].date))) first = row;
  }
  return first;
}
