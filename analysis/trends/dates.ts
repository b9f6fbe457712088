import type { Bin, BinUnit, Corpus, Paper, Trends } from "../types";
import { binsBetween, binsOf, firstDay, fits, UNITS } from "./calendar";
import { type ExactTrend, exactTrends } from "./trendTest";

/** A chart of more bins cannot be read; of fewer nothing rises or falls; a share of fewer papers says little. */
const MOST_BINS = 18;
const LEAST_BINS = 3;
const PAPERS_A_BIN = 5;
/** A unit that leaves out more than this share of the dated papers is too fine. */
const MOST_LEFT_OUT = 0.1;

/** The papers in time, whatever their words and themes. */
export interface Dates extends Pick<
  Trends,
  "bins" | "papers" | "binOfPaper" | "cut" | "papersBefore" | "papersSince" | "unit" | "undated" | "tooCoarse"
> {
  readonly exactTrend: ExactTrend;
}

export function datesOf({ papers: all, asOf }: Pick<Corpus, "papers" | "asOf">, wanted: "auto" | BinUnit): Dates {
  const unit = wanted === "auto" ? chooseUnit(all) : wanted;
  const bins = binsOf(usableIn(all, unit), unit, asOf);
  const binOfPaper = Int32Array.from(all, ({ date, datePrecision }) =>
    date !== "" && fits(datePrecision, unit) ? findBin(bins, firstDay(date)) : -1,
  );
  const papers = countPerBin(binOfPaper, bins.length);
  const cut = evenCut(papers, bins);
  return {
    bins,
    papers,
    binOfPaper,
    cut,
    papersBefore: inWindow(papers, "before", bins, cut),
    papersSince: inWindow(papers, "since", bins, cut),
    unit,
    undated: all.filter((paper) => paper.date === "").length,
    tooCoarse: all.filter((paper) => paper.date !== "" && !fits(paper.datePrecision, unit)).length,
    exactTrend: exactTrends(),
  };
}

/** Bin -> how many of the papers stand in it. @param bins bin of each, -1 where it has none */
export function countPerBin(bins: Int32Array, length: number): Int32Array {
  const counts = new Int32Array(length);
  for (const t of bins) if (t >= 0) counts[t]++;
  return counts;
}

/** Papers of the complete bins of one of the two windows. */
export function inWindow(counts: Int32Array, window: "before" | "since", bins: readonly Bin[], cut: number): number {
  return counts.reduce((sum, x, t) => (!bins[t].partial && t < cut === (window === "before") ? sum + x : sum), 0);
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
