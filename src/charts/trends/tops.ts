import { FEWEST_PAPERS, type TrendData, type TrendSeries } from "./trendData";

const SHARE_TOPS = [0.05, 0.1, 0.2, 0.25, 0.5, 1];
/** One value in so many may leave the scale, if that makes the scale at most half as high. */
const RARE = 50;
const NICE = [4, 6, 8, 10, 12, 16, 20, 30];

/** The shares that the scale answers for: of bins with enough papers. */
function solidShares({ trend }: TrendSeries, papers: Int32Array): number[] {
  return Array.from(trend.shares).filter((_, t) => papers[t] >= FEWEST_PAPERS);
}

/** The lowest round share that holds every value of a series with enough papers; 1 where there is none. */
export function ownShareTop(series: TrendSeries, papers: Int32Array): number {
  return holding(solidShares(series, papers));
}

/**
 * The lowest round share that holds the values of all series with enough papers. Rare outliers may stand above it, at
 * most one of a series, where they alone would double the scale and press every line to the floor.
 */
export function sharedShareTop({ papers, series }: Pick<TrendData, "papers" | "series">): number {
  const values = series.map((one) => solidShares(one, papers));
  const all = values.flat();
  const full = holding(all);
  const tolerable = (top: number): boolean => {
    const above = values.map((shares) => shares.filter((share) => share > top).length);
    return Math.max(...above) <= 1 && above.reduce((sum, n) => sum + n, 0) <= Math.floor(all.length / RARE);
  };
  if (all.length === 0) return full;
  let top = full;
  for (const lower of SHARE_TOPS.toReversed()) if (lower <= top / 2 && tolerable(lower)) top = lower;
  return top;
}

/** The lowest round even number that holds a count: 0 -> 4, 7 -> 8, 115 -> 120. */
export function countTop(highest: number): number {
  for (let unit = 1; ; unit *= 10) {
    const top = NICE.find((nice) => nice * unit >= highest);
    if (top !== undefined) return top * unit;
  }
}

function holding(shares: readonly number[]): number {
  const highest = shares.length ? Math.max(...shares) : 1;
  return SHARE_TOPS.find((top) => top >= highest) ?? 1;
}
