import { dot, groupDirections, rowOf } from "../matrix/denseMatrix";
import type { Clustering, DenseMatrix, Partition } from "../types";
import { silhouettes } from "./silhouette";
import { themeSimilarity, themeTree } from "./themeTree";

/**
 * The clustering with other themes: what depends on them is found again, what tells how sure each paper's place was when it was
 * found stays. The stability of a theme is the mean of those that its papers were found in.
 */
export function regroup(found: Clustering, partition: Partition, latent: DenseMatrix): Clustering {
  const { assignment, count } = partition;
  if (count === found.partition.count && assignment.every((theme, row) => theme === found.partition.assignment[row])) return found;
  const directions = groupDirections(latent, assignment, count);
  const nearest = assignment.map((theme, row) => (theme >= 0 ? theme : nearestOf(rowOf(latent, row), directions)));
  const sizes = new Int32Array(count);
  const stability = new Float64Array(count);
  assignment.forEach((theme, row) => {
    if (theme < 0) return;
    sizes[theme]++;
    stability[theme] += found.stability[found.nearest[row]];
  });
  const similarity = themeSimilarity(latent, partition);
  return {
    ...found,
    partition,
    nearest,
    stability: stability.map((sum, theme) => sum / sizes[theme]),
    silhouette: silhouettes(latent, { count, assignment: nearest }),
    similarity,
    tree: themeTree(similarity),
  };
}

function nearestOf(row: Float64Array, directions: DenseMatrix): number {
  let best = 0;
  for (let theme = 1; theme < directions.rows; theme++)
    if (dot(row, rowOf(directions, theme)) > dot(row, rowOf(directions, best))) best = theme;
  return best;
}
