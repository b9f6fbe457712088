import { groupSums, productsWithRows, rowProduct } from "../matrix/denseMatrix";
import { groupSizes } from "../matrix/groupSizes";
import type { DenseMatrix, Partition } from "../types";

/**
 * Silhouette per row with cosine distance (Rousseeuw 1987): (b - a) / max(a, b), where a is the mean distance to the
 * other rows of its own group and b the smallest mean distance to another group. 0 for a row alone in its group.
 *
 * Exact: on unit rows the mean cosine to a group is the inner product with the group's mean row.
 */
export function silhouettes(rows: DenseMatrix, { assignment, count }: Partition): Float64Array {
  const sizes = groupSizes(assignment, count);
  const products = productsWithRows(rows, groupSums(rows, assignment, count)).value;
  const silhouette = new Float64Array(rows.rows);
  for (let i = 0; i < rows.rows; i++) {
    const own = assignment[i];
    if (sizes[own] < 2 || count < 2) continue;
    const a = 1 - (products[i * count + own] - rowProduct(rows, i, rows, i)) / (sizes[own] - 1);
    let nearest = -Infinity;
    for (let c = 0; c < count; c++) if (c !== own && sizes[c] > 0) nearest = Math.max(nearest, products[i * count + c] / sizes[c]);
    const b = 1 - nearest;
    silhouette[i] = Math.max(a, b) > 0 ? (b - a) / Math.max(a, b) : 0;
  }
  return silhouette;
}
