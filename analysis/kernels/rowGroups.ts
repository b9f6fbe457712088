import type { DenseMatrix } from "../types";

/** What k-means asks of its rows, n x d, in single precision: groups are far coarser than its last digit. */
export interface RowGroups {
  /** Row -> the centre of the largest inner product, of equals the first, and that product. */
  nearest(centres: DenseMatrix): { labels: Int32Array; cosine: Float64Array };
  /** The same without the products: of many rows a copy of them is much. */
  labels(centres: DenseMatrix): Int32Array;
  /** Sums of rows by group: groups x d. */
  sums(group: Int32Array, groups: number): DenseMatrix;
  /** Distances of rows to the nearest of the rows named so far, as 1 - cosine. */
  distances(): Distances;
}

export interface Distances {
  /** Takes one more row into account; the sum of all distances. */
  lower(row: number): number;
  /** Row -> distance; read before the next call. */
  values(): Float64Array;
}
