import type { Clustering, DenseMatrix, ThemeCountScore, Vectors } from "../types";
import { averageLink } from "./averageLinkTree";
import { coassociation } from "./coassociation";
import { type Consensus, cutWithSmallest, meanTogether, themesAt } from "./consensus";
import { modularity } from "./modularity";
import { silhouettes } from "./silhouette";
import { cosines, neighbourGraph } from "./similarity";

const RESOLUTION = 1.5;
const MOST_THEMES = 40;
const SMALLEST_THEME = 3;

/** What clustering a small corpus leaves behind: any number of themes is now a cut. */
export interface SmallConsensus {
  readonly consensus: Consensus;
  readonly choice: readonly ThemeCountScore[];
  readonly suggested: number;
}

/** Themes of up to about a thousand papers: consensus over many partitions, a tree on it, and a sweep over its cuts. */
export function consensusOf(
  { weights, latent }: Pick<Vectors, "weights" | "latent">,
  seed: number,
  done: (share: number) => void,
): SmallConsensus {
  const gram = cosines(weights);
  const together = coassociation(gram, seed, done);
  const consensus = { together, merges: averageLink(together) };
  const choice = sweep(consensus, gram, latent);
  return { consensus, choice, suggested: suggest(choice, weights.rows) };
}

/** A cut of the tree with how sure each paper and each theme is. */
export function clusteringAt({ consensus, choice, suggested }: SmallConsensus, k: number): Clustering {
  const partition = themesAt(consensus, k);
  const { own, next } = meanTogether(consensus.together, partition);
  const size = new Int32Array(partition.count);
  const stability = new Float64Array(partition.count);
  partition.assignment.forEach((theme, i) => {
    size[theme]++;
    stability[theme] += own[i];
  });
  return {
    partition,
    margin: own.map((x, i) => x - next[i]),
    stability: stability.map((sum, theme) => sum / size[theme]),
    choice,
    suggested,
  };
}

/** Scores of every number of themes that leaves three papers or more to each. */
function sweep(consensus: Consensus, gram: DenseMatrix, latent: DenseMatrix): ThemeCountScore[] {
  const n = gram.rows;
  const graph = neighbourGraph(gram, Math.max(8, Math.round(Math.sqrt(n))));
  const most = n <= 30 ? Math.floor(Math.sqrt(n)) + 1 : Math.min(MOST_THEMES, Math.floor(n / 4));
  const choice: ThemeCountScore[] = [];
  for (let k = 2; k <= most; k++) {
    const partition = cutWithSmallest(consensus, k, SMALLEST_THEME);
    if (!partition) continue;
    const size = new Int32Array(partition.count);
    for (const theme of partition.assignment) size[theme]++;
    choice.push({
      k,
      silhouette: mean(silhouettes(latent, partition)),
      stability: mean(meanTogether(consensus.together, partition).own),
      modularity: modularity(graph, partition, RESOLUTION),
      smallest: Math.min(...size),
    });
  }
  return choice;
}

/** The number of the highest modularity, the smaller one on a tie. */
function suggest(choice: readonly ThemeCountScore[], papers: number): number {
  if (choice.length === 0) return Math.min(2, papers);
  return choice.reduce((best, score) => (score.modularity > best.modularity ? score : best)).k;
}

function mean(values: Float64Array): number {
  return values.length ? values.reduce((sum, x) => sum + x, 0) / values.length : 0;
}
