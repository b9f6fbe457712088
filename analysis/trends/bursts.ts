import { naturalLog } from "../matrix/naturalLog";
import type { Burst, Period } from "../types";
import { benjaminiHochberg, chanceOfAtLeast } from "./proportions";
import { type Homes, inPeriod, type TermSeries, type TermsInTime, withoutRepeats } from "./termsInTime";
import { FALSE_DISCOVERY_RATE } from "./verdicts";

/** How many times its usual share a term must stand in, and what it costs to rise: s and gamma of the paper. */
const RISE = 2;
const COST = 1;
const LEAST_PAPERS = 5;
const MOST_BURSTS = 60;

/** The strongest burst of a term. */
export interface Surge {
  readonly series: TermSeries;
  readonly burst: BinBurst;
}

/**
 * Terms that suddenly stood in far more papers: Kleinberg's two-state automaton for batched arrivals (Kleinberg 2002,
 * section 4). In the calm state a term stands in its overall share of papers, in the other in twice that; changing up
 * costs ln(bins). The cheapest path of states is found by dynamic programming.
 *
 * Among thousands of terms such paths come up by chance. So of each term the strongest burst counts, and stays if its
 * papers are too many for its bins: hypergeometric, times the number of spans that it could have had (Bonferroni), and
 * at most 5 % false among all terms (Benjamini & Hochberg 1995).
 *
 * @param done called with the share of the terms that are done
 * @returns surest first
 */
export function surgesOf({ bins, papers, terms }: TermsInTime, done: (share: number) => void = () => undefined): Surge[] {
  if (bins.length < 3) return [];
  const spans = (bins.length * (bins.length + 1)) / 2;
  const drafts = terms
    .filter(({ rows }) => rows.length >= LEAST_PAPERS)
    .map((series, i, { length }) => {
      if (i % TERMS_A_TIME === 0) done(i / length);
      const [strongest] = burstsOf(series.counts, papers).sort((a, b) => b.weight - a.weight || a.from - b.from);
      return { series, burst: strongest, p: strongest ? Math.min(1, spans * chanceOf(series.counts, papers, strongest)) : 1 };
    });
  const q = benjaminiHochberg(drafts.map(({ p }) => p));
  return drafts
    .filter(({ burst }, i) => burst && q[i] <= FALSE_DISCOVERY_RATE)
    .sort((a, b) => a.p - b.p || b.burst.weight - a.burst.weight || a.series.column - b.series.column);
}

const TERMS_A_TIME = 1000;

/** Of the surges those that say something of their own, told beside the themes. */
export function findBursts({ bins, papers, binOfPaper }: TermsInTime, surges: readonly Surge[], homes: Homes): Burst[] {
  return withoutRepeats(surges, homes, MOST_BURSTS).map(({ series, burst: { from, to, weight } }) => ({
    ...inPeriod(binOfPaper, homes, series, { from, to }),
    from: bins[from].from,
    to: bins[to].to,
    weight,
    fresh: papers.subarray(0, from).some((n) => n > 0) && series.counts.subarray(0, from).every((n) => n === 0),
  }));
}

/** The chance that so many of a term's papers, or more, fall into these bins if they are dealt out blindly. */
function chanceOf(hits: Int32Array, papers: Int32Array, { from, to }: Period): number {
  const sum = (counts: Int32Array): number => counts.reduce((total, x) => total + x, 0);
  const inside = (counts: Int32Array): number => sum(counts.subarray(from, to + 1));
  return chanceOfAtLeast(inside(hits), sum(hits), inside(papers), sum(papers));
}

interface BinBurst extends Period {
  readonly weight: number;
}

/** Bursts of one series. */
export function burstsOf(hits: Int32Array, papers: Int32Array): BinBurst[] {
  const all = papers.reduce((sum, x) => sum + x, 0);
  const usual = hits.reduce((sum, x) => sum + x, 0) / all;
  const high = Math.min(0.9999, RISE * usual);
  if (usual <= 0 || usual >= high) return [];
  const [held, notHeld] = [naturalLog(high / usual), naturalLog((1 - high) / (1 - usual))];
  const gain = new Float64Array(hits.length); // how much cheaper the high state explains a bin; the binomial coefficients cancel
  for (let t = 0; t < gain.length; t++) gain[t] = hits[t] * held + (papers[t] - hits[t]) * notHeld;
  const up = COST * naturalLog(hits.length);
  const before = [new Uint8Array(gain.length), new Uint8Array(gain.length)]; // state, bin -> the state of the bin before it
  let calm = 0;
  let raised = gain[0] - up;
  for (let t = 1; t < gain.length; t++) {
    before[0][t] = Number(raised > calm);
    before[1][t] = Number(raised >= calm - up);
    const rises = Math.max(raised, calm - up);
    calm = Math.max(calm, raised);
    raised = rises + gain[t];
  }
  const states = new Uint8Array(gain.length); // bin -> 1 for the high one
  states[gain.length - 1] = Number(raised > calm);
  for (let t = gain.length - 1; t > 0; t--) states[t - 1] = before[states[t]][t];
  return runsOf(states).map(([from, to]) => ({ from, to, weight: gain.slice(from, to + 1).reduce((sum, x) => sum + x, 0) }));
}

/** Where the states are high. */
function runsOf(states: Uint8Array): [number, number][] {
  const runs: [number, number][] = [];
  states.forEach((on, t) => {
    if (on === 0) return;
    const last = runs.at(-1);
    if (last && last[1] === t - 1) last[1] = t;
    else runs.push([t, t]);
  });
  return runs;
}
