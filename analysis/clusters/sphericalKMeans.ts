import { denseMatrix, groupDirections, rowOf } from "../matrix/denseMatrix";
import type { Random } from "../random";
import type { DenseMatrix } from "../types";
import { spreadSeeds } from "./seeding";

/** Groups of rows by direction. */
export interface DirectionGroups {
  /** Row -> group. */
  readonly labels: Int32Array;
  /** Groups x columns, unit rows. */
  readonly centres: DenseMatrix;
  /** Sum over rows of the cosine with the centre of their group: the objective, larger is better. */
  readonly fit: number;
}

/**
 * Spherical k-means (Dhillon & Modha 2001) from given centres: rows to the centre of the largest cosine, centres to the
 * direction of the sum of their rows, until nothing changes. An empty group takes the row that fits worst.
 *
 * @param rows    n x d, unit rows
 * @param centres k x d, unit rows; not changed
 */
export function sphericalKMeans(rows: DenseMatrix, centres: DenseMatrix, mostRounds: number): DirectionGroups {
  const k = centres.rows;
  let current = centres;
  let { labels, cosine } = nearest(rows, current);
  for (let round = 0; round < mostRounds; round++) {
    fillEmpty(labels, cosine, k);
    current = groupDirections(rows, labels, k);
    const next = nearest(rows, current);
    const same = next.labels.every((label, i) => label === labels[i]);
    ({ labels, cosine } = next);
    if (same) break;
  }
  return { labels, centres: current, fit: cosine.reduce((sum, x) => sum + x, 0) };
}

/** The best of several starts, each from k-means++ seeds. */
export function bestSphericalKMeans(rows: DenseMatrix, k: number, random: Random, mostRounds: number, starts: number): DirectionGroups {
  let best: DirectionGroups | undefined;
  for (let start = 0; start < starts; start++) {
    const groups = sphericalKMeans(rows, pickRows(rows, spreadSeeds(rows, Math.min(k, rows.rows), random)), mostRounds);
    if (!best || groups.fit > best.fit) best = groups;
  }
  return best as DirectionGroups;
}

function pickRows(rows: DenseMatrix, chosen: readonly number[]): DenseMatrix {
  const picked = denseMatrix(chosen.length, rows.columns);
  chosen.forEach((from, to) => picked.value.set(rowOf(rows, from), to * rows.columns));
  return picked;
}

/** The centre of the largest cosine for every row; four centres at a time. */
export function nearest(rows: DenseMatrix, centres: DenseMatrix): { labels: Int32Array; cosine: Float64Array } {
  const d = rows.columns;
  const k = centres.rows;
  const x = rows.value;
  const y = centres.value;
  const labels = new Int32Array(rows.rows);
  const cosine = new Float64Array(rows.rows).fill(-Infinity);
  const products = new Float64Array(k + 3);
  for (let i = 0; i < rows.rows; i++) {
    const row = i * d;
    for (let c = 0; c < k; c += 4) {
      const c0 = c * d;
      const c1 = Math.min(c + 1, k - 1) * d;
      const c2 = Math.min(c + 2, k - 1) * d;
      const c3 = Math.min(c + 3, k - 1) * d;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let j = 0; j < d; j++) {
        const value = x[row + j];
        s0 += value * y[c0 + j];
        s1 += value * y[c1 + j];
        s2 += value * y[c2 + j];
        s3 += value * y[c3 + j];
      }
      products[c] = s0;
      products[c + 1] = s1;
      products[c + 2] = s2;
      products[c + 3] = s3;
    }
    for (let c = 0; c < k; c++) {
      if (products[c] > cosine[i]) {
        cosine[i] = products[c];
        labels[i] = c;
      }
    }
  }
  return { labels, cosine };
}

function fillEmpty(labels: Int32Array, cosine: Float64Array, k: number): void {
  const size = new Int32Array(k);
  for (const label of labels) size[label]++;
  for (let c = 0; c < k; c++) {
    if (size[c] > 0) continue;
    let worst = -1;
    for (let i = 0; i < labels.length; i++) if (size[labels[i]] > 1 && (worst < 0 || cosine[i] < cosine[worst])) worst = i;
    if (worst < 0) return;
    size[labels[worst]]--;
    labels[worst] = c;
    cosine[worst] = Infinity;
    size[c] = 1;
  }
}
