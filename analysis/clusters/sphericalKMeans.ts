import type { RowGroups } from "../kernels/rowGroups";
import { withRowGroups } from "../kernels/withRowGroups";
import { normalizeRows, rowsOf } from "../matrix/denseMatrix";
import { groupSizes } from "../matrix/groupSizes";
import type { Random } from "../random";
import type { DenseMatrix } from "../types";
import { drawSeeds } from "./seeding";

/** Of the rows so many may still change their group: what follows is a fifth of all rounds and wins a hundred-thousandth of the objective. */
const SETTLED = 0.001;
/** Rounds of every start, and how many starts go on. */
const TRIAL = 8;
const AHEAD = 2;

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
  return withRowGroups(rows, centres.rows, (placed) => begun(placed, centres).after(mostRounds));
}

/** Groups that are on their way: they go on where they stopped. */
interface Start {
  /** Their state after so many rounds more, or fewer if they settle. */
  readonly after: (rounds: number) => DirectionGroups;
}

function begun(rows: RowGroups, first: DenseMatrix): Start {
  const k = first.rows;
  let centres = first;
  let { labels, cosine } = rows.nearest(centres);
  let settled = false;
  return {
    after(rounds) {
      for (let round = 0; round < rounds && !settled; round++) {
        fillEmpty(labels, cosine, k);
        centres = normalizeRows(rows.sums(labels, k));
        const next = rows.nearest(centres);
        settled = countChanges(labels, next.labels) <= SETTLED * labels.length;
        ({ labels, cosine } = next);
      }
      return { labels, centres, fit: cosine.reduce((sum, x) => sum + x, 0) };
    },
  };
}

function countChanges(before: Int32Array, after: Int32Array): number {
  let changes = 0;
  for (let i = 0; i < before.length; i++) if (before[i] !== after[i]) changes++;
  return changes;
}

/**
 * The best of several starts, each from k-means++ seeds. After the first rounds only those ahead go on (successive halving, Jamieson & Talwalkar
 * 2016): half the rounds, for less than a thousandth of the objective.
 */
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
  const tried = Array.from({ length: starts }, () => {
    const start = begun(placed, rowsOf(rows, drawSeeds(placed, rows.rows, Math.min(k, rows.rows), random)));
    return { start, groups: start.after(Math.min(TRIAL, mostRounds)) };
  });
  const ahead = tried.sort(byFit).slice(0, AHEAD);
  if (mostRounds > TRIAL) for (const one of ahead) one.groups = one.start.after(mostRounds - TRIAL);
  return ahead.sort(byFit)[0].groups;
}

/** Best first, of equals the one that was tried first. */
const byFit = (a: { groups: DirectionGroups }, b: { groups: DirectionGroups }): number => b.groups.fit - a.groups.fit;

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
