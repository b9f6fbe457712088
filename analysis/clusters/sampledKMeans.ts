import type { RowGroups } from "../kernels/rowGroups";
import { normalizeRows, rowsOf } from "../matrix/denseMatrix";
import type { Random } from "../random";
import type { DenseMatrix } from "../types";
import { bestOfStarts, bestSphericalKMeans } from "./sphericalKMeans";

/**
 * Spherical k-means of many rows by a part of them: groups are found in a sample drawn by chance, all rows join the nearest,
 * and join once more the nearest of the groups that come of it. What is no larger than the sample is grouped as it is.
 *
 * @param rows   n x d, unit rows
 * @param placed the same
 * @returns row -> group 0 … k - 1
 */
export function sampledKMeans(
  rows: DenseMatrix,
  placed: RowGroups,
  k: number,
  sample: number,
  random: Random,
  mostRounds: number,
  starts: number,
): Int32Array {
  if (rows.rows <= sample) return bestOfStarts(rows, placed, k, random, mostRounds, starts).labels;
  const labels = placed.labels(bestSphericalKMeans(randomRows(rows, sample, random), k, random, mostRounds, starts).centres);
  return placed.labels(normalizeRows(placed.sums(labels, k)));
}

/** Some of the rows, drawn without putting back; their order is kept. */
export function randomRows(rows: DenseMatrix, count: number, random: Random): DenseMatrix {
  return rowsOf(rows, randomRowNumbers(rows.rows, count, random));
}

/** Numbers 0 … rows - 1 drawn without putting back, rising. */
export function randomRowNumbers(rows: number, count: number, random: Random): number[] {
  const numbers = new Int32Array(rows);
  for (let i = 0; i < rows; i++) numbers[i] = i;
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(random() * (rows - i));
    const drawn = numbers[j];
    numbers[j] = numbers[i];
    numbers[i] = drawn;
  }
  return [...numbers.subarray(0, count).sort()];
}
