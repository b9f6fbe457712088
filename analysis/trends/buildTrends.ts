import type { Bin, BinUnit, Corpus, Paper, TextModel, Trend, Trends, Verdict } from "../types";
import { findBursts } from "./bursts";
import { binsBetween, firstDay, fits, lastDay, UNITS } from "./calendar";
import { benjaminiHochberg, fisherExact, newcombe, wilson } from "./proportions";

/** The finest unit with at most so many bins is chosen, if it leaves out at most this share of the dated papers. */
const MOST_BINS = 18;
const MOST_LEFT_OUT = 0.1;
const FALSE_DISCOVERY_RATE = 0.05;
/** A change within this many points is steady. */
const STEADY = 0.05;
const LEAST_NEW = 3;
const LEAST_BEFORE = 20;

/**
 * The trends stage: papers per bin, and of each group (theme or topic) its counts, shares, intervals and verdict.
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
  const { papers: all } = corpus;
  const unit = wanted === "auto" ? chooseUnit(all) : wanted;
  const usable = all.filter((paper) => paper.date !== "" && fits(paper.datePrecision, unit));
  const days = usable.map((paper) => firstDay(paper.date)).sort();
  const known = corpus.asOf || usable.map(lastDay).sort().at(-1) || "";
  const bins = days.length ? binsBetween(days[0], days[days.length - 1], unit, known) : [];
  const binOfPaper = Int32Array.from(all, (paper) =>
    paper.date !== "" && fits(paper.datePrecision, unit) ? findBin(bins, firstDay(paper.date)) : -1,
  );
  const papers = countPerBin(binOfPaper, bins.length);
  const cut = evenCut(papers, bins);
  const inWindow = (t: number): "before" | "since" | undefined => (bins[t].partial ? undefined : t < cut ? "before" : "since");
  const sum = (counts: Int32Array, window: "before" | "since"): number =>
    counts.reduce((total, x, t) => (inWindow(t) === window ? total + x : total), 0);
  const papersBefore = sum(papers, "before");
  const papersSince = sum(papers, "since");

  const trendsOf = (groups: readonly ArrayLike<number>[]): Trend[] => {
    const drafts = groups.map((rows) => {
      const counts = countPerBin(
        Int32Array.from(rows, (row) => binOfPaper[row]),
        bins.length,
      );
      const intervals = Array.from(counts, (count, t) => wilson(count, papers[t]));
      const before = sum(counts, "before");
      const since = sum(counts, "since");
      return {
        counts,
        shares: Float64Array.from(counts, (count, t) => (papers[t] ? count / papers[t] : NaN)),
        low: Float64Array.from(intervals, ({ low }) => low),
        high: Float64Array.from(intervals, ({ high }) => high),
        before,
        since,
        change: newcombe(before, papersBefore, since, papersSince),
        p: fisherExact(before, papersBefore, since, papersSince),
        first: earliest(rows, all),
      };
    });
    const q = benjaminiHochberg(drafts.map((draft) => draft.p));
    return drafts.map(({ change, p: _, ...draft }, i) => ({
      ...draft,
      effect: change.difference,
      effectLow: change.low,
      effectHigh: change.high,
      q: q[i],
      verdict: verdictOf(draft.before, draft.since, papersBefore, papersSince, change, q[i]),
    }));
  };

  return {
    unit,
    bins,
    papers,
    binOfPaper,
    undated: all.filter((paper) => paper.date === "").length,
    tooCoarse: all.filter((paper) => paper.date !== "" && !fits(paper.datePrecision, unit)).length,
    cut,
    papersBefore,
    papersSince,
    themes: trendsOf(themes),
    topics: trendsOf(topics),
    bursts: findBursts(text, bins, binOfPaper, papers),
  };
}

/** The finest unit that fits nearly all dates and gives few enough bins to read. */
function chooseUnit(papers: readonly Paper[]): BinUnit {
  const dated = papers.filter((paper) => paper.date !== "");
  const sensible = UNITS.find((unit) => {
    const usable = dated.filter((paper) => fits(paper.datePrecision, unit));
    if (usable.length === 0 || usable.length < (1 - MOST_LEFT_OUT) * dated.length) return false;
    const days = usable.map((paper) => firstDay(paper.date)).sort();
    return binsBetween(days[0], days[days.length - 1], unit, "").length <= MOST_BINS;
  });
  return sensible ?? "year";
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

function verdictOf(
  before: number,
  since: number,
  papersBefore: number,
  papersSince: number,
  change: { low: number; high: number },
  q: number,
): Verdict {
  if (papersBefore === 0 || papersSince === 0) return "too few";
  if (before === 0 && since >= LEAST_NEW && papersBefore >= LEAST_BEFORE) return "new";
  if (q <= FALSE_DISCOVERY_RATE && change.low > 0) return "rising";
  if (q <= FALSE_DISCOVERY_RATE && change.high < 0) return "fading";
  return change.low > -STEADY && change.high < STEADY ? "steady" : "too few";
}

function earliest(rows: ArrayLike<number>, papers: readonly Paper[]): number {
  let first = -1;
  for (const row of Array.from(rows)) {
    if (papers[row].date !== "" && (first < 0 || firstDay(papers[row].date) < firstDay(papers[first].date))) first = row;
  }
  return first;
}
