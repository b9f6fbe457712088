import type { Bin } from "../types";

/** Papers of a group and of the whole list over bins, in order. */
export interface Series {
  readonly counts: ArrayLike<number>;
  readonly papers: ArrayLike<number>;
}

/** Only the bins that may be tested. */
export function completeBins(bins: readonly Bin[], counts: Int32Array, papers: Int32Array): Series {
  const complete = (_: number, t: number): boolean => !bins[t].partial;
  return { counts: counts.filter(complete), papers: papers.filter(complete) };
}

/** Groups of at most so many papers are tested exactly. */
export const SMALL = 20;
/** Scores of bins are whole numbers from 0 to this. */
const FINEST = 64;

/**
 * Scores of bins for a test of trend: the middle rank of their papers among all, so that a year with two papers weighs
 * as two papers do. For bins of equal size these are the equal steps of the calendar (Agresti 2002, section 3.4.4).
 */
export function midrankScores(papers: ArrayLike<number>): number[] {
  const all = totalOf(papers);
  let earlier = 0;
  const ranks = Array.from(papers, (n) => {
    const middle = earlier + n / 2;
    earlier += n;
    return middle;
  });
  const first = ranks[0] ?? 0;
  const span = (ranks.at(-1) ?? 0) - first;
  return ranks.map((rank) => (all === 0 || span === 0 ? 0 : Math.round((FINEST * (rank - first)) / span)));
}

/**
 * A straight rise or fall of the share over the scores of the bins (Cochran 1954; Armitage 1955, section 3): chi-square
 * of all differences between bins falls into one for the slope and one for the departure from it.
 *
 * @returns z: the slope in standard errors of independent papers. Dispersion: the departure over its degrees of freedom,
 *          1 on average if papers come independently; `freedom` 0 and dispersion 1 for fewer than three bins with papers
 */
export function linearTrend({ counts, papers }: Series): { z: number; dispersion: number; freedom: number } {
  const score = midrankScores(papers);
  const bins = score.map((_, t) => t).filter((t) => papers[t] > 0);
  const sum = (of: (t: number) => number): number => bins.reduce((total, t) => total + of(t), 0);
  const n = sum((t) => papers[t]);
  const share = sum((t) => counts[t]) / n;
  const middle = sum((t) => papers[t] * score[t]) / n;
  const chance = share * (1 - share);
  const spread = chance * sum((t) => papers[t] * (score[t] - middle) ** 2);
  if (!(spread > 0)) return { z: 0, dispersion: 1, freedom: 0 };
  const z = sum((t) => (counts[t] - papers[t] * share) * (score[t] - middle)) / Math.sqrt(spread);
  const freedom = bins.length - 2;
  if (freedom < 1) return { z, dispersion: 1, freedom: 0 };
  const departure = sum((t) => (counts[t] - papers[t] * share) ** 2 / papers[t]) / chance - z * z;
  return { z, dispersion: Math.max(0, departure) / freedom, freedom };
}

/**
 * The same question for few papers, without approximation: over all ways to deal the group's papers among the papers of
 * the bins, the chance of a mean score at least as far from the expected one as the one seen.
 *
 * @returns p, and the least p that these numbers of papers could give at all: where that is large, nothing can be shown
 */
export function exactTrend(series: Series): { p: number; least: number } {
  return exactTrends()(series);
}

export type ExactTrend = (series: Series) => { p: number; least: number };

/** The test for one series after the other: many share their numbers of papers, and need the ways to deal them only once. */
export function exactTrends(): ExactTrend {
  const known = new Map<string, Deals>();
  return (series) => {
    const key = `${totalOf(series.counts)} of ${Array.from(series.papers).join()}`;
    let deals = known.get(key);
    if (!deals) known.set(key, (deals = dealsOf(series)));
    return chancesOf(series.counts, deals);
  };
}

/** All ways to deal the papers of a group. */
interface Deals {
  readonly score: readonly number[];
  /** Sum of scores -> ways; empty where no more or all papers are dealt, which shows nothing. */
  readonly ways: Float64Array;
  readonly all: number;
  /** Mean sum of scores. */
  readonly expected: number;
  /** The chance of the sums farthest from it. */
  readonly least: number;
}

function dealsOf({ counts, papers }: Series): Deals {
  const total = totalOf(counts);
  const score = midrankScores(papers);
  if (total === 0 || total === totalOf(papers)) return { score, ways: new Float64Array(0), all: 1, expected: 0, least: 1 };
  const ways = waysToDeal(total, papers, score);
  const all = ways.reduce((sum, x) => sum + x, 0);
  const expected = ways.reduce((sum, x, s) => sum + x * s, 0) / all;
  const [first, last] = [ways.findIndex((x) => x > 0), ways.findLastIndex((x) => x > 0)];
  return { score, ways, all, expected, least: beyond(Math.max(expected - first, last - expected), { ways, all, expected }) };
}

function chancesOf(counts: ArrayLike<number>, deals: Deals): { p: number; least: number } {
  if (deals.ways.length === 0) return { p: 1, least: 1 };
  const seen = deals.score.reduce((sum, s, t) => sum + counts[t] * s, 0);
  return { p: beyond(Math.abs(seen - deals.expected), deals), least: deals.least };
}

/** The chance of a sum of scores so far from the expected one, or farther. */
function beyond(distance: number, { ways, all, expected }: Pick<Deals, "ways" | "all" | "expected">): number {
  let sum = 0;
  for (let s = 0; s < ways.length; s++) if (Math.abs(s - expected) >= distance - 1e-6) sum += ways[s];
  return sum / all;
}

/** Sum of scores -> in how many ways `total` papers can be dealt among the papers of the bins so that their scores add up to it. */
function waysToDeal(total: number, papers: ArrayLike<number>, score: readonly number[]): Float64Array {
  const width = total * FINEST + 1;
  let ways = new Float64Array((total + 1) * width); // [papers dealt][sum of scores]
  ways[0] = 1;
  score.forEach((step, t) => {
    const next = new Float64Array(ways.length);
    let choose = 1; // ways to take `taken` of the bin's papers
    for (let taken = 0; taken <= Math.min(total, papers[t]); taken++) {
      for (let dealt = 0; dealt + taken <= total; dealt++) {
        const from = dealt * width;
        const to = (dealt + taken) * width + taken * step;
        for (let s = 0; s <= dealt * FINEST; s++) next[to + s] += choose * ways[from + s];
      }
      choose *= (papers[t] - taken) / (taken + 1);
    }
    ways = next;
  });
  return ways.subarray(total * width);
}

export function totalOf(counts: ArrayLike<number>): number {
  let total = 0;
  for (let t = 0; t < counts.length; t++) total += counts[t];
  return total;
}
