import { dot, rowOf } from "../matrix/denseMatrix";
import type { DenseMatrix, Partition } from "../types";

/**
 * Silhouette per row with cosine distance (Rousseeuw 1987): (b - a) / max(a, b), where a is the mean distance to the
 * other rows of its own group and b the smallest mean distance to another group. 0 for a row alone in its group.
 *
 * Exact: on unit rows the mean cosine to a group is the inner product with the group's mean row.
 */
export function silhouettes(rows: DenseMatrix, partition: Partition): Float64Array {
  const { assignment, count } = partition;
  const sums = Array.from({ length: count }, () => new Float64Array(rows.columns));
  const sizes = new Int32Array(count);
  for (let i = 0; i < rows.rows; i++) {
    sizes[assignment[i]]++;
    const row = rowOf(rows, i);
    const sum = sums[assignment[i]];
    for (let j = 0; j < row.length; j++) sum[j] += row[j];
  }
  return Float64Array.from({ length: rows.rows }, (_, i) => {
    const own = assignment[i];
    if (sizes[own] < 2 || count < 2) return 0;
    const row = rowOf(rows, i);
    const a = 1 - (dot(row, sums[own]) - dot(row, row)) / (sizes[own] - 1);
    let b = Infinity;
    for (let c = 0; c < count; c++) if (c !== own) b = Math.min(b, 1 - dot(row, sums[c]) / sizes[c]);
    return Math.max(a, b) > 0 ? (b - a) / Math.max(a, b) : 0;
  });
}
