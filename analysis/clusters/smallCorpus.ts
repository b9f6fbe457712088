import { groupSizes } from "../matrix/groupSizes";
import type { Steps } from "../steps";
import type { DenseMatrix, Sweep, ThemeCountScore, Vectors } from "../types";
import { averageLink } from "./averageLinkTree";
import { bySize } from "./bySize";
import { coassociation } from "./coassociation";
import { type Consensus, cutWithSmallest, themesAt } from "./consensus";
import type { Groups } from "./groups";
import { modularities } from "./modularity";
import { silhouettes } from "./silhouette";
import { cosines, neighbourGraph } from "./similarity";
import { setUnclearAside } from "./unclear";

const RESOLUTION = 1.5;
const MOST_THEMES = 40;
const SMALLEST_THEME = 3;
const AS_GOOD = 0.01;
/** Papers of a theme stand with its others at least so often, of all the company they keep. */
const FALLS_APART = 0.2;

/** What clustering a small corpus leaves behind: any number of themes is now a cut. */
export interface SmallConsensus {
  readonly consensus: Consensus;
  readonly choice: readonly ThemeCountScore[];
  readonly sweep: Sweep;
  readonly suggested: number;
}

/** Themes of up to about a thousand papers: consensus over many partitions, a tree on it, and a sweep over its cuts. */
export function* consensusOf(
  { weights, latent }: Pick<Vectors, "weights" | "latent">,
  seed: number,
  done: (share: number) => void,
): Steps<SmallConsensus> {
  const gram = cosines(weights);
  const together = yield* coassociation(weights, gram, seed, done);
  const consensus = { together, merges: averageLink(together) };
  yield;
  const { choice, sweep, weakest } = sweepOf(consensus, gram, latent);
  return { consensus, choice, sweep, suggested: suggest(choice, weakest, weights.rows) };
}

/** A cut of the tree. */
export function smallGroupsAt({ consensus }: SmallConsensus, k: number): Groups {
  return themesAt(consensus, k);
}

/** Scores of every number of themes that leaves three papers or more to each. */
function sweepOf(
  consensus: Consensus,
  gram: DenseMatrix,
  latent: DenseMatrix,
): Pick<SmallConsensus, "choice" | "sweep"> & { readonly weakest: readonly number[] } {
  const n = gram.rows;
  const graph = neighbourGraph(gram, Math.max(8, Math.round(Math.sqrt(n))));
  const most = n <= 30 ? Math.floor(Math.sqrt(n)) + 1 : Math.min(MOST_THEMES, Math.floor(n / 4));
  const cuts: { readonly k: number; readonly groups: Groups }[] = [];
  for (let k = 2; k <= most; k++) {
    const groups = cutWithSmallest(consensus, k, SMALLEST_THEME);
    if (groups) cuts.push({ k, groups });
  }
  const inside = modularities(
    graph,
    cuts.map(({ groups }) => groups.partition),
    RESOLUTION,
  );
  const choice = cuts.map(({ k, groups: { partition, company } }, i) => ({
    k,
    silhouette: mean(silhouettes(latent, partition)),
    stability: mean(company),
    modularity: inside[i],
    smallest: Math.min(...groupSizes(partition.assignment, partition.count)),
  }));
  const partitions = cuts.map(({ groups: { partition, margin } }) => bySize(setUnclearAside(partition, margin)));
  const weakest = cuts.map(({ groups }) => weakestGroup(groups));
  return { choice, sweep: { rows: Int32Array.from({ length: n }, (_, row) => row), partitions }, weakest };
}

/**
 * Of the numbers that score as well as the best the largest without a theme that falls apart, else the best itself: themes
 * are more easily read together than apart, but a theme whose papers mostly stand elsewhere is none.
 */
function suggest(choice: readonly ThemeCountScore[], weakest: readonly number[], papers: number): number {
  if (choice.length === 0) return Math.min(2, papers);
  const best = choice.reduce((most, score) => (score.modularity > most.modularity ? score : most));
  const alike = choice.findLast((score, i) => score.modularity >= best.modularity - AS_GOOD && weakest[i] >= FALLS_APART);
  return (alike ?? best).k;
}

/** The smallest mean company of a group: see groups.ts. */
function weakestGroup({ partition, company }: Groups): number {
  const sums = new Float64Array(partition.count);
  const sizes = new Int32Array(partition.count);
  partition.assignment.forEach((group, row) => {
    sums[group] += company[row];
    sizes[group]++;
  });
  return sums.reduce((least, sum, group) => Math.min(least, sum / sizes[group]), 1);
}

function mean(values: Float64Array): number {
  return values.length ? values.reduce((sum, x) => sum + x, 0) / values.length : 0;
}
