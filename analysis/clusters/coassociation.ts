import { denseMatrix, firstColumns, normalizeRows } from "../matrix/denseMatrix";
import { topEigen } from "../matrix/topEigen";
import { type Random, randomFor } from "../random";
import type { DenseMatrix } from "../types";
import { euclideanKMeans } from "./euclideanKMeans";
import { spreadSeeds } from "./seeding";
import { smoothedCosines } from "./similarity";
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
const PASSES = 6;
/** Up to so many rows the packaged k-means is fast enough, and above so many one run a space has to do. */
const SMALL = 500;

/**
 * Co-association of papers (Fred & Jain 2005; consensus after Strehl & Ghosh 2002): the share of many k-means partitions
 * in which two papers stand together. The partitions differ in everything one could have chosen otherwise: the number
 * of dimensions and of groups, the starting points, and how far each paper was first moved towards its neighbours.
 *
 * @param gram n x n cosines of the tf-idf rows
 * @returns    n x n, 0 to 1, diagonal 1; does not depend on a number of themes
 */
export function coassociation(gram: DenseMatrix, seed: number, done: (share: number) => void): DenseMatrix {
  const n = gram.rows;
  const random = randomFor(seed, "consensus");
  const together = denseMatrix(n, n);
  const copies = [
    () => gram,
    ...SMOOTHED.map(
      ([near, repeats]) =>
        () =>
          smoothedCosines(gram, timesRoot(n, near, 5), repeats),
    ),
  ];
  let partitions = 0;
  copies.forEach((copy, i) => {
    for (const space of spacesOf(copy(), random)) {
      for (const groups of GROUPS) {
        for (let run = 0; run < (n <= SMALL ? 2 : 1); run++) {
          countPairs(together, partition(space, Math.min(n, timesRoot(n, groups, 3)), random));
          partitions++;
        }
      }
    }
    done((i + 1) / copies.length);
  });
  for (let p = 0; p < together.value.length; p++) together.value[p] /= partitions;
  return together;
}

/** Latent rows of several sizes from a Gram matrix: eigenvectors times root of eigenvalue, rows to length 1. */
function spacesOf(gram: DenseMatrix, random: Random): DenseMatrix[] {
  const n = gram.rows;
  const sizes = DIMENSIONS.map((factor) => Math.min(n, timesRoot(n, factor, 4)));
  const { values, vectors } = topEigen(gram, Math.max(...sizes), random, PASSES);
  for (let p = 0; p < vectors.value.length; p++) vectors.value[p] *= Math.sqrt(values[p % vectors.columns]);
  return sizes.map((columns) => normalizeRows(firstColumns(vectors, columns)));
}

function partition(rows: DenseMatrix, groups: number, random: Random): Int32Array {
  const seeds = spreadSeeds(rows, groups, random);
  if (rows.rows <= SMALL) return euclideanKMeans(rows, seeds, MOST_ROUNDS);
  const centres = denseMatrix(seeds.length, rows.columns);
  seeds.forEach((from, to) => centres.value.set(rows.value.subarray(from * rows.columns, (from + 1) * rows.columns), to * rows.columns));
  return sphericalKMeans(rows, centres, MOST_ROUNDS).labels;
}

function countPairs(together: DenseMatrix, labels: Int32Array): void {
  const n = labels.length;
  for (let i = 0; i < n; i++) {
    const label = labels[i];
    const row = i * n;
    for (let j = 0; j < n; j++) if (labels[j] === label) together.value[row + j]++;
  }
}

function timesRoot(n: number, factor: number, least: number): number {
  return Math.max(least, Math.round(factor * Math.sqrt(n)));
}
