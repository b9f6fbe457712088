import type { RowGroups } from "../kernels/rowGroups";
import { withRowGroups } from "../kernels/withRowGroups";
import { groupSums, normalizeRows, rowsOf } from "../matrix/denseMatrix";
import { groupSizes } from "../matrix/groupSizes";
import { type Random, randomFor } from "../random";
import type { DenseMatrix, Partition } from "../types";
import { bySize } from "./bySize";
import { silhouettes } from "./silhouette";
import { randomRows } from "./sampledKMeans";
import { bestOfStarts, bestSphericalKMeans, nearest } from "./sphericalKMeans";

/** Smaller themes are read whole. */
const LEAST_PAPERS = 12;
const SMALLEST_PART = 3;
/** Parts of a larger theme are found on so many of its papers; the others join the nearest. */
const SAMPLE = 300;
const MOST_PARTS = 6;
const STARTS = 2;
const MOST_ROUNDS = 10;
/** Parts must stand apart at least this much. */
const LEAST_SILHOUETTE = 0.05;

/**
 * What the large themes fall into: spherical k-means on the directions in which papers of a theme differ from its mean,
 * with the number of parts (2 to 6) of the largest mean silhouette. The parts of a theme depend on its own papers alone.
 *
 * @param latent papers x dimensions, unit rows
 * @param before themes whose parts are known: one that has the same papers falls into the same parts
 * @param done   called with the share of the themes that are done
 * @returns theme -> the rows of each part, rising, the largest part first; none where a theme does not fall apart
 */
export function themeParts(
  latent: DenseMatrix,
  partition: Partition,
  seed: number,
  before?: { readonly partition: Partition; readonly parts: readonly (readonly Int32Array[])[] },
  done: (share: number) => void = () => undefined,
): (readonly Int32Array[])[] {
  const earlier = before ? membersOf(before.partition) : [];
  return membersOf(partition).map((rows, theme) => {
    done(theme / partition.count);
    if (rows.length < LEAST_PAPERS) return [];
    const same = earlier.findIndex((others) => others.length === rows.length && others.every((row, i) => row === rows[i]));
    return before && same >= 0 ? before.parts[same] : partsOf(latent, rows, randomFor(seed, `parts ${rows[0]}`));
  });
}

function membersOf({ assignment, count }: Partition): number[][] {
  const members: number[][] = Array.from({ length: count }, () => []);
  assignment.forEach((theme, row) => {
    if (theme >= 0) members[theme].push(row);
  });
  return members;
}

function partsOf(latent: DenseMatrix, rows: readonly number[], random: Random): Int32Array[] {
  const points = centred(latent, rows);
  const sample = points.rows <= SAMPLE ? points : randomRows(points, SAMPLE, random);
  const mostParts = Math.min(MOST_PARTS, Math.floor(sample.rows / SMALLEST_PART / 2));
  const centres = withRowGroups(sample, mostParts, (placed) => bestCentres(sample, placed, mostParts, random));
  return centres ? rowsOfParts(bySize(nearest(points, centres).labels), rows) : [];
}

function bestCentres(points: DenseMatrix, placed: RowGroups, mostParts: number, random: Random): DenseMatrix | undefined {
  let best: { centres: DenseMatrix; silhouette: number } | undefined;
  for (let k = 2; k <= mostParts; k++) {
    const { labels, centres } = bestOfStarts(points, placed, k, random, MOST_ROUNDS, STARTS);
    const sizes = groupSizes(labels, k);
    if (Math.min(...sizes) < SMALLEST_PART) continue;
    const silhouette = silhouettes(points, { assignment: labels, count: k }).reduce((sum, x) => sum + x, 0) / points.rows;
    if (silhouette > (best?.silhouette ?? LEAST_SILHOUETTE)) best = { centres, silhouette };
  }
  return best?.centres;
}

function rowsOfParts({ assignment, count }: Partition, rows: readonly number[]): Int32Array[] {
  return Array.from({ length: count }, (_, part) => Int32Array.from(rows.filter((_, i) => assignment[i] === part)));
}

/**
 * A theme in as many parts as a reader asks for, by the same method; fewer where it has not so many papers.
 *
 * @param rows of the theme, rising
 * @returns the rows of each part, rising, the largest part first
 */
export function splitInto(latent: DenseMatrix, rows: readonly number[], into: number, random: Random): Int32Array[] {
  return rowsOfParts(bySize(bestSphericalKMeans(centred(latent, rows), into, random, MOST_ROUNDS, STARTS).labels), rows);
}

/** Rows minus their mean, to length 1. */
function centred(latent: DenseMatrix, rows: readonly number[]): DenseMatrix {
  const points = rowsOf(latent, rows);
  const { columns, value } = points;
  const mean = groupSums(points, new Int32Array(rows.length), 1).value.map((sum) => sum / rows.length);
  for (let p = 0; p < value.length;) for (let j = 0; j < columns; j++, p++) value[p] -= mean[j];
  return normalizeRows(points);
}
