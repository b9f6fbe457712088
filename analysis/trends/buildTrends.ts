import type { BinUnit, Corpus, Paper, TextModel, Trend, Trends } from "../types";
import { findBursts } from "./bursts";
import { firstDay } from "./calendar";
import { comparePeriods, compareTopics, usualPeriods } from "./comparePeriods";
import { countPerBin, datesOf, inWindow } from "./dates";
import type { SharedDispersion } from "./dispersion";
import { firstSeenTerms } from "./firstSeen";
import { wilson } from "./proportions";
import { homesOf } from "./termsInTime";
import { type Timeline, timelineOf } from "./timeline";
import { completeBins, type ExactTrend } from "./trendTest";
import { dispersionOf, judge } from "./verdicts";

/** What of the trends does not depend on the topics, and what their trends are told from. */
export interface ThemesInTime {
  readonly trends: Trends;
  readonly papers: readonly Paper[];
  /** The noise that all themes share. */
  readonly dispersion: SharedDispersion | undefined;
  readonly exactTrend: ExactTrend;
}

/**
 * The trends stage: papers per bin; of each group (theme or topic) its counts, shares, intervals and verdict; and the
 * terms that came and went.
 *
 * @param themes per theme the rows of its papers, none in two themes
 * @param topics per topic likewise
 */
export function buildTrends(
  corpus: Corpus,
  text: TextModel,
  themes: readonly ArrayLike<number>[],
  topics: readonly ArrayLike<number>[],
  wanted: "auto" | BinUnit,
): Trends {
  return withTopics(themesInTime(corpus.papers, timelineOf(text, datesOf(corpus, wanted)), themes), topics);
}

/** All but the topics: their lists are empty. */
export function themesInTime(all: readonly Paper[], timeline: Timeline, themes: readonly ArrayLike<number>[]): ThemesInTime {
  const { terms: _, surges, exactTrend, ...dated } = timeline;
  const { bins, papers } = dated;
  const perTheme = counted(themes, timeline);
  const dispersion = dispersionOf(perTheme.map((counts) => completeBins(bins, counts, papers)));
  const told = { ...dated, themes: trendsOf(themes, perTheme, timeline, all, dispersion, exactTrend), topics: [] };
  const homes = homesOf(themes, all.length);
  const trends: Trends = {
    ...told,
    bursts: findBursts(timeline, surges, homes),
    firstSeen: firstSeenTerms(timeline, homes),
    sinceLast: usualPeriods(bins, papers, dated.unit).map((periods) => comparePeriods(told, timeline, homes, periods, exactTrend)),
  };
  return { trends, papers: all, dispersion, exactTrend };
}

/** The same with the topics. @param topics per topic the rows of its papers */
export function withTopics({ trends, papers, dispersion, exactTrend }: ThemesInTime, topics: readonly ArrayLike<number>[]): Trends {
  const dated = { ...trends, topics: trendsOf(topics, counted(topics, trends), trends, papers, dispersion, exactTrend) };
  return {
    ...dated,
    sinceLast: trends.sinceLast.map((comparison) => ({ ...comparison, topics: compareTopics(dated, comparison, exactTrend) })),
  };
}

type Where = Pick<Trends, "bins" | "papers" | "binOfPaper" | "cut" | "papersBefore" | "papersSince">;

/** Group -> bin -> papers. */
function counted(groups: readonly ArrayLike<number>[], { bins, binOfPaper }: Where): Int32Array[] {
  return groups.map((rows) =>
    countPerBin(
      Int32Array.from(rows, (row) => binOfPaper[row]),
      bins.length,
    ),
  );
}

function trendsOf(
  groups: readonly ArrayLike<number>[],
  perGroup: readonly Int32Array[],
  { bins, papers, cut, papersBefore, papersSince }: Where,
  all: readonly Paper[],
  dispersion: SharedDispersion | undefined,
  exactTrend: ExactTrend,
): Trend[] {
  const windows = perGroup.map((counts) => ({
    ...completeBins(bins, counts, papers),
    before: inWindow(counts, "before", bins, cut),
    since: inWindow(counts, "since", bins, cut),
    papersBefore,
    papersSince,
  }));
  const changes = judge(windows, dispersion, windows, exactTrend);
  return perGroup.map((counts, i) => ({ ...sharesOf(counts, papers), ...changes[i], first: earliest(groups[i], all) }));
}

/** Per bin a group's papers, their share of all (NaN where there are none) and its interval. */
export function sharesOf(counts: Int32Array, papers: Int32Array): Pick<Trend, "counts" | "shares" | "low" | "high"> {
  const intervals = Array.from(counts, (count, t) => wilson(count, papers[t]));
  return {
    counts,
    shares: Float64Array.from(counts, (count, t) => (papers[t] ? count / papers[t] : NaN)),
    low: Float64Array.from(intervals, ({ low }) => low),
    high: Float64Array.from(intervals, ({ high }) => high),
  };
}

function earliest(rows: ArrayLike<number>, papers: readonly Paper[]): number {
  let first = -1;
  for (const row of Array.from(rows)) {
    if (papers[row].date !== "" && (first < 0 || firstDay(papers[row].date) < firstDay(papers[first].date))) first = row;
  }
  return first;
}
