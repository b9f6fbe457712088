import type { Partition } from "../types";

/** Numbers groups from the largest to the smallest (ties: by first row); empty ones vanish, and -1 stays. */
export function bySize(labels: Int32Array): Partition {
  const size = new Map<number, number>();
  for (const label of labels) if (label >= 0) size.set(label, (size.get(label) ?? 0) + 1);
  const order = [...size].sort((a, b) => b[1] - a[1]).map(([label]) => label); // a Map keeps first sight, so ties stay in row order
  const number = new Map(order.map((label, i) => [label, i]));
  return { count: order.length, assignment: Int32Array.from(labels, (label) => number.get(label) ?? -1) };
}
