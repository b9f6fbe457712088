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

/** The centre of the largest cosine for every row; of equals the first. */
export function nearest(rows: DenseMatrix, centres: DenseMatrix): { labels: Int32Array; cosine: Float64Array } {
  const n = rows.rows;
  const k = centres.rows;
  const labels = new Int32Array(n);
  const cosine = new Float64Array(n).fill(-Infinity);
  const products = new Float64Array(2 * (k + 3));
  for (let i = 0; i < n; i += 2) {
    const second = Math.min(i + 1, n - 1);
    for (let c = 0; c < k; c += 4) twoByFour(rows, i, second, centres, c, products);
    for (let c = 0; c < k; c++) {
      if (products[2 * c] > cosine[i]) {
        cosine[i] = products[2 * c];
        labels[i] = c;
      }
      if (second > i && products[2 * c + 1] > cosine[second]) {
        cosine[second] = products[2 * c + 1];
        labels[second] = c;
      }
    }
  }
  return { labels, cosine };
}

/** Inner products of two rows with up to four centres from c on: each number loaded serves several of them. */
function twoByFour(rows: DenseMatrix, i: number, second: number, centres: DenseMatrix, c: number, products: Float64Array): void {
  const d = rows.columns;
  const x = rows.value;
  const y = centres.value;
  const last = centres.rows - 1;
  const a = i * d;
  const b = second * d;
  const c0 = c * d;
  const c1 = Math.min(c + 1, last) * d;
  const c2 = Math.min(c + 2, last) * d;
  const c3 = Math.min(c + 3, last) * d;
  let a0 = 0;
  let a1 = 0;
  let a2 = 0;
  let a3 = 0;
  let b0 = 0;
  let b1 = 0;
  let b2 = 0;
  let b3 = 0;
  for (let j = 0; j < d; j++) {
    const u = x[a + j];
    const v = x[b + j];
    const y0 = y[c0 + j];
    const y1 = y[c1 + j];
    const y2 = y[c2 + j];
    const y3 = y[c3 + j];
    a0 += u * y0;
    a1 += u * y1;
    a2 += u * y2;
    a3 += u * y3;
    b0 += v * y0;
    b1 += v * y1;
    b2 += v * y2;
    b3 += v * y3;
  }
  const to = 2 * c;
  products[to] = a0;
  products[to + 1] = b0;
  products[to + 2] = a1;
  products[to + 3] = b1;
  products[to + 4] = a2;
  products[to + 5] = b2;
  products[to + 6] = a3;
  products[to + 7] = b3;
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
