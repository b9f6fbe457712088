import { denseMatrix, rowOf } from "../matrix/denseMatrix";
import type { DenseMatrix, Partition } from "../types";
import { bySize } from "./bySize";
import type { Groups } from "./groups";

const MOST_ROUNDS = 3;

/**
 * A tree cannot take back a merge: papers that stand more often with another group than with their own move there, all
 * at once and again until none does, at most three times; never so many that a group of `smallest` papers loses one.
 *
 * @param together n x n co-association, see coassociation.ts
 */
export function settleOnTogether(together: DenseMatrix, { assignment, count }: Partition, smallest: number): Groups {
  const labels = assignment.slice();
  const size = new Int32Array(count);
  for (const group of labels) size[group]++;
  const sums = sumsByGroup(together, labels, count);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { own, next, nextGroup } = means(sums, labels, size);
    const moved: number[] = [];
    for (let i = 0; i < labels.length; i++) {
      if (next[i] <= own[i] || size[labels[i]] <= smallest) continue;
      size[labels[i]]--;
      size[nextGroup[i]]++;
      moved.push(i);
    }
    if (moved.length === 0) break;
    for (const i of moved) {
      move(sums, rowOf(together, i), labels[i], nextGroup[i]);
      labels[i] = nextGroup[i];
    }
  }
  const { own, next } = means(sums, labels, size);
  const company = own.map((mean, i) => (mean * (size[labels[i]] - 1)) / (rowOf(sums, i).reduce((sum, x) => sum + x, -1) || 1));
  return { partition: bySize(labels), company, margin: own.map((x, i) => x - next[i]) };
}

/** Row x group: sum of the row's co-associations with the rows of the group. */
function sumsByGroup(together: DenseMatrix, labels: Int32Array, count: number): DenseMatrix {
  const n = together.rows;
  const sums = denseMatrix(n, count);
  for (let i = 0; i < n; i++) {
    const from = i * n;
    const to = i * count;
    for (let j = 0; j < n; j++) sums.value[to + labels[j]] += together.value[from + j];
  }
  return sums;
}

/** One row leaves a group for another; co-association is symmetric, so its row tells what changes for every other. */
function move(sums: DenseMatrix, row: Float64Array, from: number, to: number): void {
  for (let j = 0; j < row.length; j++) {
    sums.value[j * sums.columns + from] -= row[j];
    sums.value[j * sums.columns + to] += row[j];
  }
}

/** Row -> mean co-association with its own group, the row itself left out, with the next group, and which that is (-1: none). */
function means(sums: DenseMatrix, labels: Int32Array, size: Int32Array): { own: Float64Array; next: Float64Array; nextGroup: Int32Array } {
  const count = sums.columns;
  const own = new Float64Array(labels.length);
  const next = new Float64Array(labels.length).fill(count > 1 ? -Infinity : 0);
  const nextGroup = new Int32Array(labels.length).fill(-1);
  for (let i = 0; i < labels.length; i++) {
    const row = i * count;
    own[i] = (sums.value[row + labels[i]] - 1) / Math.max(1, size[labels[i]] - 1);
    for (let c = 0; c < count; c++) {
      if (c === labels[i] || sums.value[row + c] <= next[i] * size[c]) continue;
      next[i] = sums.value[row + c] / size[c];
      nextGroup[i] = c;
    }
  }
  return { own, next, nextGroup };
}
