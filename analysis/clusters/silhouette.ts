import { denseMatrix, dot, productsWithRows, rowOf } from "../matrix/denseMatrix";
import type { DenseMatrix, Partition } from "../types";

/**
 * Silhouette per row with cosine distance (Rousseeuw 1987): (b - a) / max(a, b), where a is the mean distance to the
 * other rows of its own group and b the smallest mean distance to another group. 0 for a row alone in its group.
 *
 * Exact: on unit rows the mean cosine to a group is the inner product with the group's mean row.
 */
export function silhouettes(rows: DenseMatrix, partition: Partition): Float64Array {
  const { assignment, count } = partition;
  const means = denseMatrix(count, rows.columns);
  const sizes = new Int32Array(count);
  for (let i = 0; i < rows.rows; i++) {
    sizes[assignment[i]]++;
    const row = rowOf(rows, i);
    const mean = rowOf(means, assignment[i]);
    for (let j = 0; j < row.length; j++) mean[j] += row[j];
  }
  for (let p = 0; p < means.value.length; p++) means.value[p] /= sizes[Math.floor(p / rows.columns)] || 1;
  const cosine = productsWithRows(rows, means);
  return Float64Array.from({ length: rows.rows }, (_, i) => {
    const own = assignment[i];
    if (sizes[own] < 2 || count < 2) return 0;
    const row = rowOf(rows, i);
    const a = 1 - (cosine.value[i * count + own] * sizes[own] - dot(row, row)) / (sizes[own] - 1);
    let b = Infinity;
    for (let c = 0; c < count; c++) if (c !== own && sizes[c] > 0) b = Math.min(b, 1 - cosine.value[i * count + c]);
    return Math.max(a, b) > 0 ? (b - a) / Math.max(a, b) : 0;
  });
}
