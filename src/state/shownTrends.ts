import type { Period, Trend } from "../../analysis/types";
import type { Drawn } from "../charts/figures/figure";

/** What is drawn of a time chart: the bins of the chosen period only, and which bin is the first. */
export interface ShownTrends {
  readonly drawn: Drawn;
  readonly first: number;
}

/** The picture with its trends cut to some bins; verdicts stay those of the whole time. */
export function trendsWithin(drawn: Drawn, period: Period | undefined): ShownTrends {
  if (!period || period.to === period.from) return { drawn, first: 0 };
  const { from, to } = period;
  const { trends, whole } = drawn.result;
  const cut = <T extends Omit<Trend, "first">>(trend: T): T => ({
    ...trend,
    counts: trend.counts.slice(from, to + 1),
    shares: trend.shares.slice(from, to + 1),
    low: trend.low.slice(from, to + 1),
    high: trend.high.slice(from, to + 1),
  });
  const within = {
    ...trends,
    bins: trends.bins.slice(from, to + 1),
    papers: trends.papers.slice(from, to + 1),
    themes: trends.themes.map(cut),
    topics: trends.topics.map(cut),
  };
  const counted = whole && {
    ...whole,
    trends: { ...whole.trends, papers: whole.trends.papers.slice(from, to + 1), themes: whole.trends.themes.map(cut) },
  };
  return { drawn: { ...drawn, result: { ...drawn.result, trends: within, ...(counted && { whole: counted }) } }, first: from };
}
