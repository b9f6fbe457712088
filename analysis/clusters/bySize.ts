import type { Partition } from "../types";

/** Numbers groups from the largest to the smallest (ties: by first row); empty ones vanish, and -1 stays. */
export function bySize(labels: Int32Array): Partition {
  const groups = groupsIn(labels);
  const size = new Int32Array(groups);
  const firstRow = new Int32Array(groups).fill(-1);
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row];
    if (label < 0) continue;
    if (size[label]++ === 0) firstRow[label] = row;
  }
  const order = Array.from(size.keys())
    .filter((label) => size[label] > 0)
    .sort((a, b) => size[b] - size[a] || firstRow[a] - firstRow[b]);
  const number = new Int32Array(groups);
  order.forEach((label, i) => (number[label] = i));
  const assignment = new Int32Array(labels.length);
  for (let row = 0; row < labels.length; row++) assignment[row] = labels[row] < 0 ? -1 : number[labels[row]];
  return { count: order.length, assignment };
}

/** One more than the highest label. */
export function groupsIn(labels: Int32Array): number {
  let most = -1;
  for (let row = 0; row < labels.length; row++) if (labels[row] > most) most = labels[row];
  return most + 1;
}
