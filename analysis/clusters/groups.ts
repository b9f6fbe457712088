import type { Clustering, DenseMatrix, Partition } from "../types";
import { bySize } from "./bySize";
import { silhouettes } from "./silhouette";
import { themeSimilarity, themeTree } from "./themeTree";
import { setUnclearAside } from "./unclear";

/** Every paper in a group, and how sure that is. */
export interface Groups {
  readonly partition: Partition;
  /** Row -> of all the company that the paper keeps over the runs, the share that is of its group, 0 to 1. */
  readonly company: Float64Array;
  /** Row -> how much more often than with those of the next group, -1 to 1. */
  readonly margin: Float64Array;
}

/** Groups -> themes: unclear papers are set aside, themes numbered by what is left, and their tree found. */
export function themesOf({ partition, company, margin }: Groups, latent: DenseMatrix): Omit<Clustering, "choice" | "sweep" | "suggested"> {
  const clear = bySize(setUnclearAside(partition, margin));
  const nearest = new Int32Array(company.length);
  const numberOf = new Int32Array(partition.count); // no group loses all its papers, so each has a theme
  clear.assignment.forEach((theme, row) => {
    if (theme >= 0) numberOf[partition.assignment[row]] = theme;
  });
  partition.assignment.forEach((group, row) => (nearest[row] = numberOf[group]));
  const sizes = new Int32Array(clear.count);
  const stability = new Float64Array(clear.count);
  clear.assignment.forEach((theme, row) => {
    if (theme < 0) return;
    sizes[theme]++;
    stability[theme] += company[row];
  });
  const similarity = themeSimilarity(latent, clear);
  const silhouette = silhouettes(latent, { count: clear.count, assignment: nearest });
  return {
    partition: clear,
    nearest,
    margin,
    stability: stability.map((sum, theme) => sum / sizes[theme]),
    silhouette,
    similarity,
    tree: themeTree(similarity),
  };
}
