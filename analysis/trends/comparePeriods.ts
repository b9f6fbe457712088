import type { Bin, BinUnit, Change, Comparison, Period, Periods, Trends } from "../types";
import { type Homes, inPeriod, type TermsInTime, withoutRepeats } from "./termsInTime";
import { completeBins, type ExactTrend, exactTrends, type Series } from "./trendTest";
import { dispersionOf, judge, type Windows } from "./verdicts";

interface Counted {
  readonly counts: Int32Array;
}

const LEAST_TERM_PAPERS = 5;
const MOST_TERMS = 30;
const BINS_A_YEAR: Readonly<Record<BinUnit, number>> = { day: 365, week: 52, month: 12, quarter: 4, "half-year": 2, year: 1 };

/**
 * What is new, growing and fading between two periods: themes, topics and terms, each list with its own 5 % of false
 * claims. Papers of a period are pooled; the noise between bins is that of the whole time.
 */
export function comparePeriods(
  { bins, papers, themes, topics }: Pick<Trends, "bins" | "papers" | "themes" | "topics">,
  inTime: TermsInTime,
  homes: Homes,
  { before, since }: Periods,
  exactTrend: ExactTrend = exactTrends(),
): Comparison {
  const judged = judgeBetween({ bins, papers, themes }, { before, since }, exactTrend);
  const series = inTime.terms.filter(({ counts }) => sum(counts, before) + sum(counts, since) >= LEAST_TERM_PAPERS);
  const terms = judged(series)
    .map((change, i) => ({ change, series: series[i] }))
    .filter(({ change: { verdict } }) => verdict !== "steady" && verdict !== "too few")
    .sort((a, b) => a.change.q - b.change.q || Math.abs(b.change.effect) - Math.abs(a.change.effect) || a.series.column - b.series.column);
  return {
    before,
    since,
    papersBefore: sum(papers, before),
    papersSince: sum(papers, since),
    themes: judged(themes),
    topics: judged(topics),
    terms: withoutRepeats(terms, homes, MOST_TERMS).map(({ change, series: one }) => ({
      ...change,
      ...inPeriod(inTime.binOfPaper, homes, one, change.effect < 0 ? before : since),
    })),
  };
}

/** The topics of such a comparison alone. */
export function compareTopics(
  dated: Pick<Trends, "bins" | "papers" | "themes" | "topics">,
  periods: Periods,
  exactTrend: ExactTrend,
): Change[] {
  return judgeBetween(dated, periods, exactTrend)(dated.topics);
}

function judgeBetween(
  { bins, papers, themes }: Pick<Trends, "bins" | "papers" | "themes">,
  { before, since }: Periods,
  exactTrend: ExactTrend,
): (groups: readonly Counted[]) => Change[] {
  const papersBefore = sum(papers, before);
  const papersSince = sum(papers, since);
  const history = ({ counts }: Counted): Series => completeBins(bins, counts, papers);
  const shared = dispersionOf(themes.map(history));
  const compared = ({ counts }: Counted): Series & Windows => {
    const [earlier, later] = [sum(counts, before), sum(counts, since)];
    return { before: earlier, since: later, papersBefore, papersSince, counts: [earlier, later], papers: [papersBefore, papersSince] };
  };
  return (groups) => judge(groups.map(compared), shared, groups.map(history), exactTrend);
}

/**
 * The pairs of periods that a reader who comes back asks for: the last complete bin against the complete one before it,
 * and against the same one a year before. Bins without papers cannot be compared.
 */
export function usualPeriods(bins: readonly Bin[], papers: Int32Array, unit: BinUnit): Periods[] {
  const last = bins.findLastIndex((bin) => !bin.partial);
  const single = (t: number): Period => ({ from: t, to: t });
  const earlier = [...new Set([last - 1, last - BINS_A_YEAR[unit]])];
  return earlier
    .filter((t) => t >= 0 && !bins[t].partial && papers[t] > 0 && papers[last] > 0)
    .map((t) => ({ before: single(t), since: single(last) }));
}

function sum(counts: Int32Array, { from, to }: Period): number {
  let total = 0;
  for (let t = from; t <= to; t++) total += counts[t];
  return total;
}
