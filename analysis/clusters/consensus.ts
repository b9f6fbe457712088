import { rowOf } from "../matrix/denseMatrix";
import type { DenseMatrix, Partition } from "../types";
import { type Merge, cutTree } from "./averageLinkTree";
import { bySize } from "./bySize";

const SMALLEST_THEME = 3;

/** The tree over a co-association matrix; a number of themes is a cut of it, so changing the number is instant and nearly nested. */
export interface Consensus {
  /** n x n, see coassociation.ts. */
  readonly together: DenseMatrix;
  readonly merges: readonly Merge[];
}

/** Exactly k themes (fewer only where there are fewer papers): of three papers or more where the tree has them, else of two, else of one. */
export function themesAt(consensus: Consensus, k: number): Partition {
  const wanted = Math.min(k, consensus.together.rows);
  return (
    cutWithSmallest(consensus, wanted, SMALLEST_THEME) ??
    cutWithSmallest(consensus, wanted, 2) ??
    (cutWithSmallest(consensus, wanted, 1) as Partition)
  );
}

/**
 * A tree cannot take back a merge: papers that stand more often with another theme than with their own move there, all
 * at once and again until none does, at most three times; never so many that a theme of `smallest` papers loses one.
 */
function settled({ together }: Consensus, partition: Partition, smallest: number): Partition {
  let current = partition;
  for (let round = 0; round < 3; round++) {
    const { own, next, nextTheme } = meanTogether(together, current);
    const labels = current.assignment.slice();
    const size = new Int32Array(current.count);
    for (const theme of labels) size[theme]++;
    let moved = false;
    labels.forEach((theme, i) => {
      if (next[i] <= own[i] || size[theme] <= smallest) return;
      size[theme]--;
      size[nextTheme[i]]++;
      labels[i] = nextTheme[i];
      moved = true;
    });
    if (!moved) break;
    current = bySize(labels);
  }
  return current;
}

/**
 * The first cut into k … 2k + 4 groups with k groups of `smallest` papers or more; the papers of the other groups join
 * the theme with which they stand together most often. Undefined where no such cut exists.
 */
export function cutWithSmallest(consensus: Consensus, k: number, smallest: number): Partition | undefined {
  const { together, merges } = consensus;
  const n = together.rows;
  for (let groups = k; groups <= Math.min(n, 2 * k + 4); groups++) {
    const labels = cutTree(merges, n, groups);
    const size = new Int32Array(groups);
    for (const label of labels) size[label]++;
    if (size.filter((count) => count >= smallest).length < k) continue;
    const kept = Array.from(size.keys())
      .sort((a, b) => size[b] - size[a] || a - b)
      .slice(0, k);
    const theme = new Map(kept.map((label, i) => [label, i]));
    const members = kept.map((label) => rowsWhere(labels, label));
    const drawn = bySize(Int32Array.from(labels, (label, i) => theme.get(label) ?? closest(rowOf(together, i), members)));
    return settled(consensus, drawn, smallest);
  }
  return undefined;
}

/** Row -> mean co-association with its own theme, the paper itself left out, with the next theme, and which that is (-1: there is none). */
export function meanTogether(
  together: DenseMatrix,
  partition: Partition,
): { own: Float64Array; next: Float64Array; nextTheme: Int32Array } {
  const { assignment, count } = partition;
  const size = new Int32Array(count);
  for (const theme of assignment) size[theme]++;
  const own = new Float64Array(assignment.length);
  const next = new Float64Array(assignment.length);
  const nextTheme = new Int32Array(assignment.length).fill(-1);
  const sums = new Float64Array(count);
  for (let i = 0; i < assignment.length; i++) {
    sums.fill(0);
    const row = rowOf(together, i);
    for (let j = 0; j < row.length; j++) sums[assignment[j]] += row[j];
    own[i] = (sums[assignment[i]] - 1) / Math.max(1, size[assignment[i]] - 1);
    next[i] = count > 1 ? -Infinity : 0;
    for (let c = 0; c < count; c++) {
      if (c === assignment[i] || sums[c] / size[c] <= next[i]) continue;
      next[i] = sums[c] / size[c];
      nextTheme[i] = c;
    }
  }
  return { own, next, nextTheme };
}

function rowsWhere(labels: Int32Array, label: number): number[] {
  return Array.from(labels.keys()).filter((i) => labels[i] === label);
}

function closest(row: Float64Array, groups: readonly (readonly number[])[]): number {
  const means = groups.map((members) => members.reduce((sum, j) => sum + row[j], 0) / members.length);
  return means.indexOf(Math.max(...means));
}
