import type { RowGroups } from "../kernels/rowGroups";
import { withRowGroups } from "../kernels/withRowGroups";
import type { Random } from "../random";
import type { DenseMatrix } from "../types";

/**
 * k-means++ on the sphere (Arthur & Vassilvitskii 2007): the first row by chance, each further one with a probability in
 * proportion to 1 - its largest cosine with the rows drawn so far.
 *
 * @param rows unit rows
 * @param k    at most rows.rows
 * @returns    row numbers; a row can come twice only where rows coincide
 */
export function spreadSeeds(rows: DenseMatrix, k: number, random: Random): number[] {
  return withRowGroups(rows, 1, (placed) => drawSeeds(placed, rows.rows, k, random));
}

/** The same of rows that are placed already. */
export function drawSeeds(rows: RowGroups, count: number, k: number, random: Random): number[] {
  const seeds = [Math.floor(random() * count)];
  const distances = rows.distances();
  while (seeds.length < k) {
    let left = random() * distances.lower(seeds[seeds.length - 1]);
    const away = distances.values();
    let drawn = 0;
    while (drawn < count - 1 && (left -= away[drawn]) > 0) drawn++;
    seeds.push(drawn);
  }
  return seeds;
}
