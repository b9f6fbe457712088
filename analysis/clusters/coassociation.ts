import { denseMatrix, firstColumns, normalizeRows } from "../matrix/denseMatrix";
import { truncatedDenseSvd, truncatedSvd } from "../matrix/truncatedSvd";
import { type Random, randomFor } from "../random";
import type { Steps } from "../steps";
import type { CsrMatrix, DenseMatrix } from "../types";
import { euclideanKMeans } from "./euclideanKMeans";
import { spreadSeeds } from "./seeding";
import { neighbourGraph } from "./similarity";
import { rowShares, smoothed } from "./smoothing";
import { sphericalKMeans } from "./sphericalKMeans";

/** Factors of sqrt(n): how many dimensions, and how many groups, the members of the consensus look at. */
const DIMENSIONS = [0.75, 1, 1.5, 2];
const GROUPS = [0.8, 1.2, 1.8];
/** Neighbours (factor of sqrt(n)) and repeats of the smoothed copies. */
const SMOOTHED = [
  [0.75, 2],
  [1, 4],
  [1.5, 4],
] as const;
const MOST_ROUNDS = 60;
const MOST_ROUNDS_OF_MANY = 5;
const PASSES = 2;
/** The tf-idf rows are looked at in so many dimensions: up to 120 papers all that there are. */
const WIDTH = 120;
/** Up to so many rows the packaged k-means is fast enough, and above so many one run a space has to do. */
const SMALL = 500;

/**
 * Co-association of papers (Fred & Jain 2005; consensus after Strehl & Ghosh 2002): the share of many k-means partitions
 * in which two papers stand together. The partitions differ in everything one could have chosen otherwise: the number
 * of dimensions and of groups, the starting points, and how far each paper was first moved towards its neighbours.
 *
 * @param weights n x terms, tf-idf, unit rows
 * @param gram    n x n, their cosines
 * @returns       n x n, 0 to 1, diagonal 1; does not depend on a number of themes
 */
export function* coassociation(weights: CsrMatrix, gram: DenseMatrix, seed: number, done: (share: number) => void): Steps<DenseMatrix> {
  const n = gram.rows;
  const random = randomFor(seed, "consensus");
  const together = denseMatrix(n, n);
  const rows = truncatedSvd(weights, WIDTH, random, PASSES).scores;
  const copies = [
    rows,
    ...SMOOTHED.map(([near, repeats]) =>
      smoothed(normalizeRows(firstColumns(rows, rows.columns)), rowShares(neighbourGraph(gram, timesRoot(n, near, 5))), repeats),
    ),
  ];
  let partitions = 0;
  for (const [i, copy] of copies.entries()) {
    yield;
    for (const space of spacesOf(copy, random)) {
      for (const groups of GROUPS) {
        for (let run = 0; run < (n <= SMALL ? 2 : 1); run++) {
          countPairs(together, partition(space, Math.min(n, timesRoot(n, groups, 3)), random));
          partitions++;
        }
      }
    }
    done((i + 1) / copies.length);
  }
  for (let p = 0; p < together.value.length; p++) together.value[p] /= partitions;
  return together;
}

/** Rows in several smaller numbers of dimensions: their principal directions (not centred), rows to length 1. */
function spacesOf(rows: DenseMatrix, random: Random): DenseMatrix[] {
  const sizes = DIMENSIONS.map((factor) => Math.min(rows.columns, timesRoot(rows.rows, factor, 4)));
  const { scores } = truncatedDenseSvd(rows, Math.max(...sizes), random, PASSES);
  return sizes.map((columns) => normalizeRows(firstColumns(scores, columns)));
}

function partition(rows: DenseMatrix, groups: number, random: Random): Int32Array {
  const seeds = spreadSeeds(rows, groups, random);
  if (rows.rows <= SMALL) return euclideanKMeans(rows, seeds, MOST_ROUNDS);
  const centres = denseMatrix(seeds.length, rows.columns);
  seeds.forEach((from, to) => centres.value.set(rows.value.subarray(from * rows.columns, (from + 1) * rows.columns), to * rows.columns));
  return sphericalKMeans(rows, centres, MOST_ROUNDS_OF_MANY).labels;
}

function countPairs(together: DenseMatrix, labels: Int32Array): void {
  const n = labels.length;
  const groups = new Map<number, number[]>();
  labels.forEach((label, i) => {
    const group = groups.get(label);
    if (group) group.push(i);
    else groups.set(label, [i]);
  });
  for (const group of groups.values()) for (const i of group) for (const j of group) together.value[i * n + j]++;
}

function timesRoot(n: number, factor: number, least: number): number {
  return Math.max(least, Math.round(factor * Math.sqrt(n)));
}
