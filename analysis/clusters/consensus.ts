import { rowOf } from "../matrix/denseMatrix";
import { groupSizes } from "../matrix/groupSizes";
import type { DenseMatrix } from "../types";
import { type Merge, cutTree } from "./averageLinkTree";
import type { Groups } from "./groups";
import { settleOnTogether } from "./settleOnTogether";

/** The tree over a co-association matrix; a number of themes is a cut of it, so changing the number is instant and nearly nested. */
export interface Consensus {
  /** n x n, see coassociation.ts. */
  readonly together: DenseMatrix;
  readonly merges: readonly Merge[];
}

/** Exactly k themes (fewer only where there are fewer papers): of three papers or more where the tree has them, else of two, else of one. */
export function themesAt(consensus: Consensus, k: number): Groups {
  const wanted = Math.min(k, consensus.together.rows);
  return (
    cutWithSmallest(consensus, wanted, 3) ?? cutWithSmallest(consensus, wanted, 2) ?? (cutWithSmallest(consensus, wanted, 1) as Groups)
  );
}

/**
 * The first cut into k … 2k + 4 groups with k groups of `smallest` papers or more; the papers of the other groups join
 * the theme with which they stand together most often, and then every paper may settle. Undefined where no such cut exists.
 */
export function cutWithSmallest({ together, merges }: Consensus, k: number, smallest: number): Groups | undefined {
  const n = together.rows;
  for (let groups = k; groups <= Math.min(n, 2 * k + 4); groups++) {
    const labels = cutTree(merges, n, groups);
    const size = groupSizes(labels, groups);
    if (size.filter((count) => count >= smallest).length < k) continue;
    const kept = Array.from(size.keys())
      .sort((a, b) => size[b] - size[a] || a - b)
      .slice(0, k);
    const theme = new Map(kept.map((label, i) => [label, i]));
    const members: number[][] = kept.map(() => []);
    labels.forEach((label, row) => {
      const own = theme.get(label);
      if (own !== undefined) members[own].push(row);
    });
    const assignment = labels.map((label, i) => theme.get(label) ?? closest(rowOf(together, i), members));
    return settleOnTogether(together, { count: k, assignment }, smallest);
  }
  return undefined;
}

function closest(row: Float64Array, groups: readonly (readonly number[])[]): number {
  const means = groups.map((members) => members.reduce((sum, j) => sum + row[j], 0) / members.length);
  return means.indexOf(Math.max(...means));
}
