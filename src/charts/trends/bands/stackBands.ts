import { stack, stackOffsetNone, stackOffsetWiggle, stackOrderInsideOut, stackOrderNone } from "d3";
import type { Selection } from "../../chart";
import { FEWEST_PAPERS, type ThemeTrendData, type TrendMark } from "../trendData";
import { type Run, runsOf } from "./runs";

/** Papers of one theme (or the unclear ones) over time, and where its band lies, in units of the scale. */
export interface Band {
  readonly mark: TrendMark;
  readonly counts: Int32Array;
  /** Bin -> lower and upper edge. */
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** What a chart of stacked bands shows: shares of all papers or numbers of them, from a floor or round a moving middle. */
export type StackShape =
  { readonly shape: "stack"; readonly value: "share" | "count" } | { readonly shape: "stream"; readonly value: "count" };

export type StackOptions = StackShape & { readonly width: number; readonly height: number; readonly selection: Selection };

/** Bins of which bands are drawn: a share needs enough papers, a count one. */
export function fewestFor({ value }: StackShape): number {
  return value === "share" ? FEWEST_PAPERS : 1;
}

/**
 * Bands one on another: the first theme lowest and the unclear papers on top; in a stream the themes that peak early
 * inside, on the baseline that wiggles least (Byron & Wattenberg 2008), each piece between gaps round the same middle.
 */
export function stackBands({ bins, papers, ...themes }: ThemeTrendData, shape: StackShape): Band[] {
  const parts = partsOf({ papers, ...themes });
  const drawn = (t: number): boolean => papers[t] >= fewestFor(shape);
  const amount = (counts: Int32Array, t: number): number => (drawn(t) ? counts[t] / (shape.value === "share" ? papers[t] : 1) : 0);
  const stream = shape.shape === "stream";
  const layers = stack<unknown, number, number>()
    .keys(parts.keys())
    .value((t, part) => amount(parts[part].counts, t))
    .order(stream ? stackOrderInsideOut : stackOrderNone)
    .offset(stream ? stackOffsetWiggle : stackOffsetNone)(papers.keys());
  const bands = parts.map((part, i) => ({ ...part, low: layers[i].map(([low]) => low), high: layers[i].map(([, high]) => high) }));
  return stream ? centred(bands, runsOf(bins, drawn)) : bands;
}

/** Bands moved so that the middles of each run are 0 on average. */
function centred(bands: readonly Band[], runs: readonly Run[]): Band[] {
  const shift: number[] = [];
  for (const { from, to } of runs) {
    let sum = 0;
    for (let t = from; t <= to; t++)
      sum += (Math.min(...bands.map(({ low }) => low[t])) + Math.max(...bands.map(({ high }) => high[t]))) / 2;
    for (let t = from; t <= to; t++) shift[t] = sum / (to - from + 1);
  }
  const moved = (edge: readonly number[]): number[] => edge.map((y, t) => (shift[t] === undefined ? 0 : y - shift[t]));
  return bands.map((band) => ({ ...band, low: moved(band.low), high: moved(band.high) }));
}

/** Papers of each theme bin by bin, and after them those that are in none, where there are any: all papers, each once. */
export function partsOf({ papers, series, rest = "Unclear" }: Omit<ThemeTrendData, "bins">): Pick<Band, "mark" | "counts">[] {
  const themes = series.map(({ mark, trend }) => ({ mark, counts: trend.counts }));
  const unclear = papers.map((all, t) => themes.reduce((left, { counts }) => left - counts[t], all));
  if (!unclear.some((n) => n > 0)) return themes;
  return [...themes, { mark: { id: -1, label: rest, shortLabel: rest, slot: -1 }, counts: unclear }];
}
