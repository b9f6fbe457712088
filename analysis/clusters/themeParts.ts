import { denseMatrix, normalizeRows, rowOf } from "../matrix/denseMatrix";
import type { Random } from "../random";
import type { DenseMatrix, Partition } from "../types";
import { bySize } from "./bySize";
import { silhouettes } from "./silhouette";
import { bestSphericalKMeans } from "./sphericalKMeans";

/** Smaller themes are read whole. */
const LEAST_PAPERS = 12;
const SMALLEST_PART = 3;
const MOST_PARTS = 6;
const STARTS = 2;
const MOST_ROUNDS = 10;
/** Parts must stand apart at least this much. */
const LEAST_SILHOUETTE = 0.05;

/**
 * What the large themes fall into: spherical k-means on the directions in which papers of a theme differ from its mean,
 * with the number of parts (2 to 6) of the largest mean silhouette.
 *
 * @param latent papers x dimensions, unit rows
 * @returns theme -> the rows of each part, rising, the largest part first; none where a theme does not fall apart
 */
export function themeParts(latent: DenseMatrix, { assignment, count }: Partition, random: Random): Int32Array[][] {
  const members: number[][] = Array.from({ length: count }, () => []);
  assignment.forEach((theme, row) => {
    if (theme >= 0) members[theme].push(row);
  });
  return members.map((rows) => (rows.length < LEAST_PAPERS ? [] : partsOf(centred(latent, rows), rows, random)));
}

function partsOf(points: DenseMatrix, rows: readonly number[], random: Random): Int32Array[] {
  let best: { labels: Partition; silhouette: number } | undefined;
  for (let k = 2; k <= Math.min(MOST_PARTS, Math.floor(rows.length / SMALLEST_PART / 2)); k++) {
    const labels = bySize(bestSphericalKMeans(points, k, random, MOST_ROUNDS, STARTS).labels);
    const sizes = new Int32Array(labels.count);
    for (const part of labels.assignment) sizes[part]++;
    if (Math.min(...sizes) < SMALLEST_PART) continue;
    const silhouette = silhouettes(points, labels).reduce((sum, x) => sum + x, 0) / rows.length;
    if (silhouette > (best?.silhouette ?? LEAST_SILHOUETTE)) best = { labels, silhouette };
  }
  return best ? rowsOfParts(best.labels, rows) : [];
}

function rowsOfParts({ assignment, count }: Partition, rows: readonly number[]): Int32Array[] {
  return Array.from({ length: count }, (_, part) => Int32Array.from(rows.filter((_, i) => assignment[i] === part)));
}

/**
 * A theme in as many parts as a reader asks for, by the same method; fewer where it has not so many papers.
 *
 * @param rows of the theme, rising
 * @returns the rows of each part, rising, the largest part first
 */
export function splitInto(latent: DenseMatrix, rows: readonly number[], into: number, random: Random): Int32Array[] {
  return rowsOfParts(bySize(bestSphericalKMeans(centred(latent, rows), into, random, MOST_ROUNDS, STARTS).labels), rows);
}

/** Rows minus their mean, to length 1. */
function centred(latent: DenseMatrix, rows: readonly number[]): DenseMatrix {
  const mean = new Float64Array(latent.columns);
  for (const row of rows) rowOf(latent, row).forEach((x, j) => (mean[j] += x / rows.length));
  const points = denseMatrix(rows.length, latent.columns);
  rows.forEach((row, i) =>
    points.value.set(
      rowOf(latent, row).map((x, j) => x - mean[j]),
      i * latent.columns,
    ),
  );
  return normalizeRows(points);
}
