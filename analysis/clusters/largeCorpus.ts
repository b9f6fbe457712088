import { columnCounts, multiplyDense, transpose } from "../matrix/csrMatrix";
import { denseMatrix, firstColumns, normalizeRows, rowOf } from "../matrix/denseMatrix";
import { truncatedSvd } from "../matrix/truncatedSvd";
import { randomFor } from "../random";
import type { CsrMatrix, DenseMatrix, Partition, Vectors } from "../types";
import { bySize } from "./bySize";
import { cellNeighbours } from "./cellNeighbours";
import type { Groups } from "./groups";
import { type LargeSweep, sweepLarge } from "./largeSweep";
import { settleOnWords } from "./settleOnWords";
import { rowShares, smoothed } from "./smoothing";
import { sampledKMeans } from "./sampledKMeans";

const NEIGHBOURS = 15;
const DIMENSIONS = 50;
/** Above so many papers fewer and shorter runs must do. */
const MANY = 8000;
/** The groups of a partition are found on so many papers; all others join the nearest. */
const SAMPLE = 4000;
/** Groups of the partitions for each theme. */
const FACTORS = [1.5, 2, 3];

/** What has to be done once a corpus, whatever the number of themes. */
export interface LargeSpaces extends LargeSweep {
  readonly weights: CsrMatrix;
  /** n x n, nearest neighbours with their cosines. */
  readonly neighbours: CsrMatrix;
  /** The first dimensions, as they are and smoothed over neighbours: n x d each, unit rows. */
  readonly spaces: readonly DenseMatrix[];
}

/** Prepares more than a thousand papers: smoothed copies of the latent rows, and scores of several numbers of themes. */
export function largeSpacesOf(
  { weights, latent }: Pick<Vectors, "weights" | "latent">,
  seed: number,
  done: (share: number) => void,
): LargeSpaces {
  const random = randomFor(seed, "spaces");
  const rows = normalizeRows(firstColumns(latent, Math.min(DIMENSIONS, latent.columns)));
  const neighbours = cellNeighbours(rows, NEIGHBOURS, random);
  const steps = rowShares(neighbours);
  done(0.5);
  const twice = smoothed(rows, steps, 2);
  const fourTimes = smoothed(twice, steps, 2);
  done(0.6);
  const narrow = latent.rows > MANY ? [] : [normalizeRows(firstColumns(rows, Math.min(35, rows.columns)))];
  const scores = sweepLarge(latent, [twice, fourTimes], neighbours, random);
  done(1);
  return { weights, neighbours, spaces: [rows, ...narrow, twice, fourTimes], ...scores };
}

/**
 * k themes of many papers: a consensus of k-means partitions at 1.5 k, 2 k and 3 k groups in each space. The co-association
 * matrix H H' is never formed; its leading vectors come from the indicator matrix H (Strehl & Ghosh 2002), whose rows
 * are then grouped, and the groups settled on the words themselves.
 */
export function largeGroupsAt({ weights, spaces }: LargeSpaces, k: number, seed: number, done: (share: number) => void): Groups {
  const random = randomFor(seed, `themes ${k}`);
  const n = weights.rows;
  const [rounds, runs] = n > MANY ? [5, 1] : [6, 2];
  const partitions: Int32Array[] = [];
  for (const space of spaces) {
    for (const factor of FACTORS) {
      for (let run = 0; run < runs; run++) partitions.push(sampledKMeans(space, Math.round(factor * k), SAMPLE, random, rounds, 1));
      done((0.8 * partitions.length) / (FACTORS.length * runs * spaces.length));
    }
  }
  const indicator = indicatorOf(partitions);
  const embedded = normalizeRows(truncatedSvd(scaleColumns(indicator), k, random, 4).scores);
  const first = bySize(sampledKMeans(embedded, k, SAMPLE, random, 12, 5));
  const partition = bySize(settleOnWords(weights, first, 10));
  done(1);
  return { partition, ...sureness(indicator, partitions.length, partition) };
}

/** Papers x all groups of all partitions, 1 where the paper is in the group. */
function indicatorOf(partitions: readonly Int32Array[]): CsrMatrix {
  const offsets: number[] = [];
  let groups = 0;
  for (const labels of partitions) {
    offsets.push(groups);
    groups += labels.reduce((most, label) => Math.max(most, label), 0) + 1;
  }
  const n = partitions[0].length;
  const width = partitions.length;
  const column = new Int32Array(n * width);
  partitions.forEach((labels, p) => labels.forEach((label, i) => (column[i * width + p] = offsets[p] + label)));
  return {
    rows: n,
    columns: groups,
    rowStart: Int32Array.from({ length: n + 1 }, (_, i) => i * width),
    column,
    value: new Float64Array(n * width).fill(1),
  };
}

function scaleColumns(indicator: CsrMatrix): CsrMatrix {
  const size = columnCounts(indicator);
  return { ...indicator, value: Float64Array.from(indicator.column, (c) => 1 / Math.sqrt(size[c])) };
}

/** Margins and co-associations as in a small corpus, with A = H H' / partitions taken theme by theme: H (H' members). */
function sureness(indicator: CsrMatrix, partitions: number, { assignment, count }: Partition): Pick<Groups, "company" | "margin"> {
  const members = denseMatrix(assignment.length, count);
  const size = new Int32Array(count);
  assignment.forEach((theme, i) => {
    members.value[i * count + theme] = 1;
    size[theme]++;
  });
  const sums = multiplyDense(indicator, multiplyDense(transpose(indicator), members));
  const own = Float64Array.from(assignment, (theme, i) => (sums.value[i * count + theme] / partitions - 1) / Math.max(1, size[theme] - 1));
  const margin = Float64Array.from(assignment, (theme, i) => {
    const row = rowOf(sums, i);
    let next = count > 1 ? -Infinity : 0;
    for (let c = 0; c < count; c++) if (c !== theme) next = Math.max(next, row[c] / partitions / size[c]);
    return own[i] - next;
  });
  // every run puts a paper into one group, so its company over all runs is the sizes of those groups without itself
  const everybody = multiplyDense(transpose(indicator), {
    rows: assignment.length,
    columns: 1,
    value: new Float64Array(assignment.length).fill(1),
  });
  const company = multiplyDense(indicator, everybody).value.map(
    (all, i) => (own[i] * partitions * (size[assignment[i]] - 1)) / (all - partitions || 1),
  );
  return { company, margin };
}
