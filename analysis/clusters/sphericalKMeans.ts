import type { RowGroups } from "../kernels/rowGroups";
import { withRowGroups } from "../kernels/withRowGroups";
import { normalizeRows, rowsOf } from "../matrix/denseMatrix";
import { groupSizes } from "../matrix/groupSizes";
import type { Random } from "../random";
import type { DenseMatrix } from "../types";
import { drawSeeds } from "./seeding";

/** Of the rows so many may still change their group: what follows is a fifth of all rounds and wins a hundred-thousandth of the objective. */
const SETTLED = 0.001;

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
 * direction of the sum of their rows, until they have settled. An empty group takes the row that fits worst.
 *
 * @param rows    n x d, unit rows
 * @param centres k x d, unit rows; not changed
 */
export function sphericalKMeans(rows: DenseMatrix, centres: DenseMatrix, mostRounds: number): DirectionGroups {
  return withRowGroups(rows, centres.rows, (placed) => roundsFrom(placed, centres, mostRounds));
}

function roundsFrom(rows: RowGroups, centres: DenseMatrix, mostRounds: number): DirectionGroups {
  const k = centres.rows;
  let current = centres;
  let { labels, cosine } = rows.nearest(current);
  for (let round = 0; round < mostRounds; round++) {
    fillEmpty(labels, cosine, k);
    current = normalizeRows(rows.sums(labels, k));
    const next = rows.nearest(current);
    const changes = countChanges(labels, next.labels);
    ({ labels, cosine } = next);
    if (changes <= SETTLED * labels.length) break;
  }
  return { labels, centres: current, fit: cosine.reduce((sum, x) => sum + x, 0) };
}

function countChanges(before: Int32Array, after: Int32Array): number {
  let changes = 0;
  for (let i = 0; i < before.length; i++) if (before[i] !== after[i]) changes++;
  return changes;
}

/** The best of several starts, each from k-means++ seeds. */
export function bestSphericalKMeans(rows: DenseMatrix, k: number, random: Random, mostRounds: number, starts: number): DirectionGroups {
  return withRowGroups(rows, k, (placed) => bestOfStarts(rows, placed, k, random, mostRounds, starts));
}

/** The same of rows that are placed already, for several numbers of groups one after the other. */
export function bestOfStarts(
  rows: DenseMatrix,
  placed: RowGroups,
  k: number,
  random: Random,
  mostRounds: number,
  starts: number,
): DirectionGroups {
  let best: DirectionGroups | undefined;
  for (let start = 0; start < starts; start++) {
    const seeds = drawSeeds(placed, rows.rows, Math.min(k, rows.rows), random);
    const groups = roundsFrom(placed, rowsOf(rows, seeds), mostRounds);
    if (!best || groups.fit > best.fit) best = groups;
  }
  return best as DirectionGroups;
}

/** The centre of the largest cosine for every row; of equals the first. */
export function nearest(rows: DenseMatrix, centres: DenseMatrix): { labels: Int32Array; cosine: Float64Array } {
  return withRowGroups(rows, centres.rows, (placed) => placed.nearest(centres));
}

function fillEmpty(labels: Int32Array, cosine: Float64Array, k: number): void {
  const size = groupSizes(labels, k);
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
