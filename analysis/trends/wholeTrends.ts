import type { DatePrecision, Trends, Whole, WholeTrends } from "../types";
import { sharesOf } from "./buildTrends";
import { firstDay, fits } from "./calendar";
import { inWindow } from "./dates";
import { completeBins } from "./trendTest";
import { dispersionOf, judge } from "./verdicts";

/** Papers by their date and theme, from which time can be told without them: date -> theme -> papers, unclear ones last. */
export interface DatedCounts {
  readonly themes: number;
  readonly byDate: ReadonlyMap<string, Int32Array>;
}

/** Counts papers by date and theme, -1 being none. */
export function datedCounts(themes: number): DatedCounts & { readonly add: (date: string, theme: number) => void } {
  const byDate = new Map<string, Int32Array>();
  return {
    themes,
    byDate,
    add(date, theme) {
      let counts = byDate.get(date);
      if (!counts) byDate.set(date, (counts = new Int32Array(themes + 1)));
      counts[theme < 0 ? themes : theme]++;
    },
  };
}

/** Theme -> papers, and those in none. */
export function sizesOf({ themes, byDate }: DatedCounts): Pick<Whole, "sizes" | "unclear"> {
  const sums = new Int32Array(themes + 1);
  for (const counts of byDate.values()) counts.forEach((papers, theme) => (sums[theme] += papers));
  return { sizes: sums.slice(0, themes), unclear: sums[themes] };
}

/** Shares and verdicts of themes over time in a whole list, by the methods of buildTrends.ts, in the bins of the papers drawn from it. */
export function wholeTrends({ themes, byDate }: DatedCounts, { unit, bins, cut }: Pick<Trends, "unit" | "bins" | "cut">): WholeTrends {
  const papers = new Int32Array(bins.length);
  const perTheme = Array.from({ length: themes }, () => new Int32Array(bins.length));
  let [undated, tooCoarse, outside] = [0, 0, 0];
  for (const [date, counts] of byDate) {
    const all = counts.reduce((sum, x) => sum + x, 0);
    const day = firstDay(date);
    const bin = bins.findLastIndex(({ from }) => from <= day);
    if (date === "") undated += all;
    else if (!fits(precisionOf(date), unit)) tooCoarse += all;
    else if (bin < 0 || day > bins[bin].to) outside += all;
    else {
      papers[bin] += all;
      perTheme.forEach((perBin, theme) => (perBin[bin] += counts[theme]));
    }
  }
  const within = (counts: Int32Array): [number, number] => [inWindow(counts, "before", bins, cut), inWindow(counts, "since", bins, cut)];
  const [papersBefore, papersSince] = within(papers);
  const series = perTheme.map((counts) => completeBins(bins, counts, papers));
  const changes = judge(
    perTheme.map((counts, theme) => {
      const [before, since] = within(counts);
      return { ...series[theme], before, since, papersBefore, papersSince };
    }),
    dispersionOf(series),
  );
  return {
    papers,
    undated,
    tooCoarse,
    outside,
    papersBefore,
    papersSince,
    themes: perTheme.map((counts, theme) => ({ ...changes[theme], ...sharesOf(counts, papers) })),
  };
}

/** Dates are as long as they are exact. */
function precisionOf(date: string): DatePrecision {
  return date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
}
