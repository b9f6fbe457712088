import { naturalLog } from "../matrix/naturalLog";
import type { Bin, Burst, TextModel } from "../types";

/** How many times its usual share a term must stand in, and what it costs to rise: s and gamma of the paper. */
const RISE = 2;
const COST = 1;
const LEAST_PAPERS = 5;
const MOST_BURSTS = 60;

/**
 * Terms that suddenly stood in far more papers: Kleinberg's two-state automaton for batched arrivals (Kleinberg 2002,
 * section 4). In the calm state a term stands in its overall share of papers, in the other in twice that; changing up
 * costs ln(bins). The cheapest path of states is found by dynamic programming.
 *
 * @returns bursts by falling weight: how much cheaper the high state is than the calm one over the burst
 */
export function findBursts(text: TextModel, bins: readonly Bin[], binOfPaper: Int32Array, papers: Int32Array): Burst[] {
  if (bins.length < 3) return [];
  const { counts, vocabulary } = text;
  const perTerm = new Map<number, Int32Array>();
  for (let row = 0; row < counts.rows; row++) {
    if (binOfPaper[row] < 0) continue;
    for (let p = counts.rowStart[row]; p < counts.rowStart[row + 1]; p++) {
      const column = counts.column[p];
      if (vocabulary.documentFrequency[column] < LEAST_PAPERS || vocabulary.generic[column]) continue;
      let perBin = perTerm.get(column);
      if (!perBin) perTerm.set(column, (perBin = new Int32Array(bins.length)));
      perBin[binOfPaper[row]]++;
    }
  }
  const bursts = Array.from(perTerm).flatMap(([column, perBin]) =>
    burstsOf(perBin, papers).map(({ from, to, weight }) => ({
      term: vocabulary.surface[column],
      from: bins[from].from,
      to: bins[to].to,
      weight,
    })),
  );
  return bursts.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1)).slice(0, MOST_BURSTS);
}

/** Bursts of one series; from and to are bins, both included. */
export function burstsOf(hits: Int32Array, papers: Int32Array): { from: number; to: number; weight: number }[] {
  const all = papers.reduce((sum, x) => sum + x, 0);
  const usual = hits.reduce((sum, x) => sum + x, 0) / all;
  const high = Math.min(0.9999, RISE * usual);
  if (usual <= 0 || usual >= high) return [];
  // how much cheaper the high state explains a bin; the binomial coefficients cancel
  const gain = Float64Array.from(hits, (h, t) => h * naturalLog(high / usual) + (papers[t] - h) * naturalLog((1 - high) / (1 - usual)));
  const up = COST * naturalLog(hits.length);
  const cameFromHigh: [boolean, boolean][] = [];
  let calm = 0;
  let raised = -up;
  for (const [t, bonus] of gain.entries()) {
    if (t > 0) {
      cameFromHigh.push([raised > calm, raised >= calm - up]);
      [calm, raised] = [Math.max(calm, raised), Math.max(raised, calm - up)];
    }
    raised += bonus;
  }
  const states = new Array<boolean>(gain.length);
  states[gain.length - 1] = raised > calm;
  for (let t = gain.length - 1; t > 0; t--) states[t - 1] = cameFromHigh[t - 1][states[t] ? 1 : 0];
  return runsOf(states).map(([from, to]) => ({ from, to, weight: gain.slice(from, to + 1).reduce((sum, x) => sum + x, 0) }));
}

function runsOf(states: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  states.forEach((on, t) => {
    if (!on) return;
    const last = runs.at(-1);
    if (last && last[1] === t - 1) last[1] = t;
    else runs.push([t, t]);
  });
  return runs;
}
