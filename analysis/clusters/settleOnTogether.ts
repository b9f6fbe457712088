import { denseMatrix, rowOf } from "../matrix/denseMatrix";
import { groupSizes } from "../matrix/groupSizes";
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
  const size = groupSizes(labels, count);
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
      const row = rowOf(together, i);
      addTo(sums, labels[i], row, -1);
      addTo(sums, nextGroup[i], row, 1);
      labels[i] = nextGroup[i];
    }
  }
  const { own, next } = means(sums, labels, size);
  const everybody = denseMatrix(1, labels.length);
  everybody.value.fill(-1); // but not itself
  for (let group = 0; group < count; group++) addTo(everybody, 0, rowOf(sums, group), 1);
  const company = own.map((mean, i) => (mean * (size[labels[i]] - 1)) / (everybody.value[i] || 1));
  return { partition: bySize(labels), company, margin: own.map((x, i) => x - next[i]) };
}

/** Group x row: sum of the row's co-associations with the rows of the group; co-association is symmetric. */
function sumsByGroup(together: DenseMatrix, labels: Int32Array, count: number): DenseMatrix {
  const sums = denseMatrix(count, together.rows);
  labels.forEach((group, i) => addTo(sums, group, rowOf(together, i), 1));
  return sums;
}

function addTo(sums: DenseMatrix, group: number, row: Float64Array, times: 1 | -1): void {
  const sum = rowOf(sums, group);
  for (let j = 0; j < row.length; j++) sum[j] += times * row[j];
}

/** Row -> mean co-association with its own group, the row itself left out, with the next group, and which that is (-1: none). */
function means(sums: DenseMatrix, labels: Int32Array, size: Int32Array): { own: Float64Array; next: Float64Array; nextGroup: Int32Array } {
  const own = new Float64Array(labels.length);
  const next = new Float64Array(labels.length).fill(sums.rows > 1 ? -Infinity : 0);
  const nextGroup = new Int32Array(labels.length).fill(-1);
  for (let group = 0; group < sums.rows; group++) {
    const sum = rowOf(sums, group);
    for (let i = 0; i < labels.length; i++) {
      if (labels[i] === group) own[i] = (sum[i] - 1) / Math.max(1, size[group] - 1);
      else if (sum[i] > next[i] * size[group]) {
        next[i] = sum[i] / size[group];
        nextGroup[i] = group;
      }
    }
  }
  return { own, next, nextGroup };
}
