import { withRowGroups } from "../kernels/withRowGroups";
import { rowsOf } from "../matrix/denseMatrix";
import { groupSizes } from "../matrix/groupSizes";
import type { Random } from "../random";
import type { Steps } from "../steps";
import type { CsrMatrix, DenseMatrix, Sweep, ThemeCountScore } from "../types";
import { bySize, groupsIn } from "./bySize";
import { modularities } from "./modularity";
import { randomRowNumbers, sampledKMeans } from "./sampledKMeans";
import { silhouettes } from "./silhouette";

/** Numbers of themes that are tried. */
const COUNTS = [4, 6, 8, 10, 12, 14, 16, 18, 20, 24, 28, 32, 36, 40];
/** Groups are found on so many papers; all others join the nearest. */
const SAMPLE = 2000;
const ROUNDS = 8;
const STARTS = 2;
/** Silhouettes are means over so many papers. */
const JUDGED = 10_000;
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
 * @param done   called with the share of the work that is done, 0 to 1
 */
export function* sweepLarge(
  latent: DenseMatrix,
  spaces: readonly [DenseMatrix, DenseMatrix],
  graph: CsrMatrix,
  random: Random,
  done: (share: number) => void,
): Steps<LargeSweep> {
  const choice: ThemeCountScore[] = [];
  const all = Int32Array.from({ length: latent.rows }, (_, row) => row);
  const judged = all.length > JUDGED ? randomRowNumbers(all.length, JUDGED, random) : [...all];
  const judgedRows = rowsOf(latent, judged);
  const partitionsOf = (rows: DenseMatrix, doneBefore: number): Int32Array[] =>
    withRowGroups(rows, COUNTS[0], (placed) =>
      COUNTS.map((k, i) => {
        done(doneBefore + i / COUNTS.length / 3);
        return sampledKMeans(rows, placed, k, SAMPLE, random, ROUNDS, STARTS);
      }),
    );
  const firsts = partitionsOf(spaces[0], 0);
  yield;
  const seconds = partitionsOf(spaces[1], 1 / 3);
  yield;
  const partitions = firsts.map(bySize);
  const inside = modularities(graph, [...partitions, ...seconds.map(bySize)], RESOLUTION, (share) => done((4 + share) / 6));
  COUNTS.forEach((k, i) => {
    done((5 + i / COUNTS.length) / 6);
    const partition = partitions[i];
    const sizes = groupSizes(partition.assignment, partition.count);
    choice.push({
      k,
      silhouette: mean(silhouettes(judgedRows, { ...partition, assignment: Int32Array.from(judged, (row) => partition.assignment[row]) })),
      stability: sharedMates(firsts[i], seconds[i]),
      modularity: (inside[i] + inside[COUNTS.length + i]) / 2,
      smallest: Math.min(...sizes),
    });
  });
  const best = choice.reduce((most, score) => (score.modularity > most.modularity ? score : most));
  return { choice, sweep: { rows: all, partitions }, suggested: best.k };
}

/** Mean over papers of the share of a paper's group that is also with it in the other partition. */
function sharedMates(first: Int32Array, second: Int32Array): number {
  const [groups, width] = [groupsIn(first), groupsIn(second)];
  const size = groupSizes(first, groups);
  const both = new Int32Array(groups * width);
  for (let row = 0; row < first.length; row++) both[first[row] * width + second[row]]++;
  let sum = 0;
  both.forEach((count, pair) => (sum += (count * (count - 1)) / Math.max(1, size[Math.floor(pair / width)] - 1)));
  return sum / first.length;
}

function mean(values: Float64Array): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length;
}
