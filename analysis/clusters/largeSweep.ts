import { groupDirections, rowOf, denseMatrix } from "../matrix/denseMatrix";
import type { Random } from "../random";
import type { CsrMatrix, DenseMatrix, Partition, Sweep, ThemeCountScore } from "../types";
import { bySize } from "./bySize";
import { randomRowNumbers } from "./cellNeighbours";
import { modularity } from "./modularity";
import { silhouettes } from "./silhouette";
import { bestSphericalKMeans, nearest } from "./sphericalKMeans";

/** Numbers of themes that are tried. */
const COUNTS = [4, 6, 8, 10, 12, 14, 16, 18, 20, 24, 28, 32, 36, 40];
/** Groups are found on so many papers; all others join the nearest. */
const SAMPLE = 2000;
const ROUNDS = 8;
const STARTS = 2;
/** The neighbour graph of many papers is fine enough to need no higher resolution. */
const RESOLUTION = 1;

/** Scores of several numbers of themes over all papers, each from two quick partitions. */
export interface LargeSweep {
  readonly choice: readonly ThemeCountScore[];
  readonly sweep: Sweep;
  readonly suggested: number;
}

/**
 * @param latent n x d, unit rows, for silhouettes
 * @param spaces two smoothed copies of the rows; the first one's partition is scored, the second tells how steady it is
 * @param graph  nearest neighbours, n x n
 */
export function sweepLarge(latent: DenseMatrix, spaces: readonly [DenseMatrix, DenseMatrix], graph: CsrMatrix, random: Random): LargeSweep {
  const choice: ThemeCountScore[] = [];
  const partitions: Partition[] = [];
  for (const k of COUNTS) {
    const [first, second] = spaces.map((rows) => quickGroups(rows, k, random));
    const partition = bySize(first);
    const sizes = new Int32Array(partition.count);
    for (const theme of partition.assignment) sizes[theme]++;
    partitions.push(partition);
    choice.push({
      k,
      silhouette: mean(silhouettes(latent, partition)),
      stability: sharedMates(first, second),
      modularity: (modularity(graph, partition, RESOLUTION) + modularity(graph, bySize(second), RESOLUTION)) / 2,
      smallest: Math.min(...sizes),
    });
  }
  const best = choice.reduce((most, score) => (score.modularity > most.modularity ? score : most));
  return { choice, sweep: { rows: Int32Array.from({ length: latent.rows }, (_, row) => row), partitions }, suggested: best.k };
}

function quickGroups(rows: DenseMatrix, k: number, random: Random): Int32Array {
  const chosen = randomRowNumbers(rows.rows, Math.min(SAMPLE, rows.rows), random);
  const sample = denseMatrix(chosen.length, rows.columns);
  chosen.forEach((from, to) => sample.value.set(rowOf(rows, from), to * rows.columns));
  const { labels } = nearest(rows, bestSphericalKMeans(sample, k, random, ROUNDS, STARTS).centres);
  return nearest(rows, groupDirections(rows, labels, k)).labels;
}

/** Mean over papers of the share of a paper's group that is also with it in the other partition. */
function sharedMates(first: Int32Array, second: Int32Array): number {
  const size = new Map<number, number>();
  const both = new Map<number, number>();
  const width = 1 + second.reduce((most, label) => Math.max(most, label), 0);
  first.forEach((label, row) => {
    size.set(label, (size.get(label) ?? 0) + 1);
    const pair = label * width + second[row];
    both.set(pair, (both.get(pair) ?? 0) + 1);
  });
  let sum = 0;
  for (const [pair, count] of both) sum += (count * (count - 1)) / Math.max(1, (size.get(Math.floor(pair / width)) as number) - 1);
  return sum / first.length;
}

function mean(values: Float64Array): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length;
}
