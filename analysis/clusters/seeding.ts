import { rowProduct } from "../matrix/denseMatrix";
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
  const seeds = [Math.floor(random() * rows.rows)];
  const away = new Float64Array(rows.rows).fill(Infinity);
  while (seeds.length < k) {
    const latest = seeds[seeds.length - 1];
    let total = 0;
    for (let i = 0; i < rows.rows; i++) {
      away[i] = Math.min(away[i], Math.max(0, 1 - rowProduct(rows, i, rows, latest)));
      total += away[i];
    }
    let left = random() * total;
    let drawn = 0;
    while (drawn < rows.rows - 1 && (left -= away[drawn]) > 0) drawn++;
    seeds.push(drawn);
  }
  return seeds;
}
