import { withLeaders } from "../matrix/sparseProducts";
import type { Clustering, CsrMatrix } from "../types";
import { directions } from "./settleOnWords";

/** A rule by which papers that were not clustered join the themes of those that were. */
export interface WordRule {
  /** Papers x terms, unit rows -> the theme of each, -1: unclear. */
  readonly themeOf: (weights: CsrMatrix) => Int32Array;
  /** Of the clustered papers in a theme, the share that the rule puts there, 0 to 1. */
  readonly agreement: number;
}

/**
 * The theme of the largest cosine between a paper's words and the mean words of a theme, which is how groups of many papers settle
 * themselves (settleOnWords.ts). Margins are known of clustered papers only, so a paper is unclear where its two best cosines differ by
 * less than a number of the theme, by which as many clustered papers would be unclear there as are; and where it has no known word.
 *
 * @param weights of the clustered papers
 */
export function nearestByWords(weights: CsrMatrix, { partition, nearest }: Pick<Clustering, "partition" | "nearest">): WordRule {
  const means = directions(weights, nearest, partition.count);
  const best = (rows: CsrMatrix): { theme: Int32Array; lead: Float64Array } => {
    const { column: theme, most, next } = withLeaders(rows, means.columns, (leaders) => leaders(means));
    return { theme, lead: Float64Array.from(most, (cosine, row) => cosine - next[row]) };
  };
  const clustered = best(weights);
  const { assignment } = partition;
  const least = Float64Array.from({ length: partition.count }, (_, theme) => leastLead(theme, clustered.lead, assignment, nearest));
  const clear = assignment.reduce((sum, theme) => sum + Number(theme >= 0), 0);
  const same = clustered.theme.reduce((sum, theme, row) => sum + Number(theme === assignment[row]), 0);
  return {
    themeOf(rows) {
      const { theme, lead } = best(rows);
      return theme.map((at, row) => (lead[row] > 0 && lead[row] >= least[at] ? at : -1));
    },
    agreement: clear > 0 ? same / clear : 1,
  };
}

/** Of the papers nearest to a theme as many lead by less as are unclear. */
function leastLead(theme: number, lead: Float64Array, assignment: Int32Array, nearest: Int32Array): number {
  const leads = lead.filter((_, row) => nearest[row] === theme).sort();
  const unclear = nearest.reduce((sum, near, row) => sum + Number(near === theme && assignment[row] < 0), 0);
  return leads[unclear] ?? 0;
}
