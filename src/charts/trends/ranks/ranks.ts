import { FEWEST_PAPERS, type TrendData, type TrendSeries, total } from "../trendData";

/** Places of the series shown in one bin, by their place among them. */
export interface BinRanks {
  readonly bin: number;
  /** 1 = most papers, of all series; those with as many papers share the mean of their ranks. */
  readonly rank: readonly number[];
  /** 0 = uppermost line; each its own: equal ranks keep the order of the bin before. */
  readonly line: readonly number[];
}

/** Ranks in the bins with enough papers. */
export function ranksOf({ papers, series }: Pick<TrendData, "papers" | "series">, shown: readonly TrendSeries[]): BinRanks[] {
  let order = shown.map((_, i) => i);
  return Array.from(papers.keys())
    .filter((t) => papers[t] >= FEWEST_PAPERS)
    .map((bin) => {
      const all = series.map(({ trend }) => trend.counts[bin]);
      const counts = shown.map(({ trend }) => trend.counts[bin]);
      order = [...order].sort((a, b) => counts[b] - counts[a]);
      const line: number[] = [];
      order.forEach((i, place) => (line[i] = place));
      const rank = counts.map((n) => {
        const before = all.filter((other) => other > n).length;
        const same = all.filter((other) => other === n).length;
        return before + (same + 1) / 2;
      });
      return { bin, rank, line };
    });
}

/** The series with most papers, largest first. */
export function largest<T extends TrendSeries>(series: readonly T[], most: number): T[] {
  const bySize = [...series].sort((a, b) => total(b.trend.counts) - total(a.trend.counts) || a.mark.id - b.mark.id);
  return bySize.slice(0, most);
}
