import { rowProduct } from "../analysis/matrix/denseMatrix";
import { randomRowNumbers } from "../analysis/clusters/sampledKMeans";
import { randomFor } from "../analysis/random";
import type { DenseMatrix } from "../analysis/types";

const NEIGHBOURS = 15;
/** Papers whose neighbours are looked up: a share of some thousand pairs is known to about one point. */
const ASKED = 300;

/**
 * Of the 15 papers nearest to a paper by their latent rows, the share that is among the 15 nearest on the map: mean over
 * papers drawn by chance. A picture in two dimensions cannot keep all; drawn blindly it keeps 15 of n.
 *
 * @param place row of `latent` -> where it stands on the map
 */
export function mapRecall(latent: DenseMatrix, place: (row: number) => readonly [x: number, y: number]): number {
  const n = latent.rows;
  const places = Array.from({ length: n }, (_, row) => place(row));
  const asked = randomRowNumbers(n, Math.min(ASKED, n), randomFor(0, "recall"));
  let shared = 0;
  for (const row of asked) {
    const [x, y] = places[row];
    const byWords = new Set(nearest(n, row, (other) => -rowProduct(latent, row, latent, other)));
    const onMap = nearest(n, row, (other) => (places[other][0] - x) ** 2 + (places[other][1] - y) ** 2);
    shared += onMap.filter((other) => byWords.has(other)).length;
  }
  return shared / (asked.length * Math.min(NEIGHBOURS, n - 1));
}

function nearest(n: number, row: number, distance: (other: number) => number): number[] {
  const others = Array.from({ length: n }, (_, other) => other).filter((other) => other !== row);
  const away = Float64Array.from(others, distance);
  const limit = away.toSorted()[Math.min(NEIGHBOURS, others.length) - 1];
  return others.filter((_, i) => away[i] <= limit).slice(0, NEIGHBOURS);
}
