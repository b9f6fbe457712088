/** The only place where `ml-kmeans` comes in: k-means for small sets. */
import { kmeans } from "ml-kmeans";
import { rowOf } from "../matrix/denseMatrix";
import type { DenseMatrix } from "../types";

/**
 * Lloyd's k-means from given starting rows. On unit rows Euclidean distance and cosine order centres nearly alike.
 * The package copies rows and centres between plain arrays, so it suits up to some hundred rows; it has no answer for
 * empty groups, which stay empty here.
 *
 * @param seeds numbers of the starting rows, 1 to rows.rows of them
 * @returns     row -> group 0 … seeds.length - 1
 */
export function euclideanKMeans(rows: DenseMatrix, seeds: readonly number[], mostRounds: number): Int32Array {
  const data = Array.from({ length: rows.rows }, (_, i) => Array.from(rowOf(rows, i)));
  const { clusters } = kmeans(data, seeds.length, { initialization: seeds.map((i) => data[i]), maxIterations: mostRounds });
  return Int32Array.from(clusters);
}
