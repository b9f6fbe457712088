import type { RowGroups } from "../kernels/rowGroups";
import { withRowGroups } from "../kernels/withRowGroups";
import { firstColumns, normalizeRows } from "../matrix/denseMatrix";
import { groupSizes } from "../matrix/groupSizes";
import { truncatedSvd } from "../matrix/truncatedSvd";
import { type Random, randomFor } from "../random";
import type { Steps } from "../steps";
import type { CsrMatrix, DenseMatrix, Partition, Vectors } from "../types";
import { bySize } from "./bySize";
import { cellNeighbours } from "./cellNeighbours";
import type { Groups } from "./groups";
import { type LargeSweep, sweepLarge } from "./largeSweep";
import { randomRows, sampledKMeans } from "./sampledKMeans";
import { settleOnWords } from "./settleOnWords";
import { rowShares, smoothedCopies } from "./smoothing";
import { bestSphericalKMeans } from "./sphericalKMeans";

const NEIGHBOURS = 15;
const DIMENSIONS = 50;
/** Groups of the runs: in steps so fine that, whatever the number of themes, some runs are one and a half to three times as fine. */
const LADDER = [7, 12, 21, 37, 65, 112];
/** The groups of a run are found on so many papers; all others join the nearest. */
const SAMPLE = 4000;
const ROUNDS = 5;
/** The fewer the papers, the more runs there is time for, and the less chance is left in the themes: runs x papers, and at most. */
const PAPER_RUNS = 12_000;
const MOST_REPEATS = 6;
/** Directions in which the runs agree most: as many as the page has themes at most. */
const DIRECTIONS = 40;
/** How sure a paper's theme is, those runs tell that have so many groups for each theme. */
const TELLING = { least: 1.25, most: 3.75 };

/** A partition of all papers by k-means. */
interface Run {
  readonly labels: Int32Array;
  readonly groups: number;
}

/** What has to be done once a corpus, whatever the number of themes. */
export interface LargeSpaces extends LargeSweep {
  readonly weights: CsrMatrix;
  /** n x n, nearest neighbours with their cosines. */
  readonly neighbours: CsrMatrix;
  /** Those of more groups later. */
  readonly runs: readonly Run[];
  /** n x directions: papers that share their groups in many runs stand near each other. */
  readonly agreement: DenseMatrix;
}

/**
 * Prepares more than a thousand papers: runs of k-means at several numbers of groups, in the latent rows as they are and
 * smoothed over neighbours; where papers stand by the agreement of the runs; and scores of several numbers of themes.
 * The co-association matrix H H' is never formed: its leading vectors come from the indicator matrix H (Strehl & Ghosh 2002).
 */
export function* largeSpacesOf(
  { weights, latent }: Pick<Vectors, "weights" | "latent">,
  seed: number,
  done: (share: number) => void,
): Steps<LargeSpaces> {
  const random = randomFor(seed, "spaces");
  const found = yield* runsOver(latent, random, (share) => done(0.9 * share));
  yield;
  const agreement = truncatedSvd(indicatorOf(found.runs), DIRECTIONS, random, undefined, (share) => done(0.9 + 0.1 * share)).scores;
  done(1);
  return { weights, agreement, ...found };
}

/** The part that needs several copies of the rows, which are gone when it returns. */
function* runsOver(
  latent: DenseMatrix,
  random: Random,
  done: (share: number) => void,
): Steps<LargeSweep & Pick<LargeSpaces, "neighbours" | "runs">> {
  const rows = normalizeRows(firstColumns(latent, Math.min(DIMENSIONS, latent.columns)));
  done(0.02);
  const neighbours = yield* cellNeighbours(rows, NEIGHBOURS, random, (share) => done(0.02 + 0.43 * share));
  yield;
  const [twice, fourTimes] = smoothedCopies(rows, rowShares(neighbours), [2, 4], (share) => done(0.45 + 0.1 * share));
  yield;
  const scores = yield* sweepLarge(latent, [twice, fourTimes], neighbours, random, (share) => done(0.55 + 0.3 * share));
  const repeats = Math.max(1, Math.min(MOST_REPEATS, Math.round(PAPER_RUNS / rows.rows)));
  const wanted = LADDER.flatMap((groups) => new Array<number>(repeats).fill(groups));
  const runs: Run[] = [];
  for (const [before, space] of [rows, twice, fourTimes].entries()) {
    yield;
    withRowGroups(space, LADDER[0], (placed) =>
      wanted.forEach((groups, i) => {
        done(0.85 + (0.15 * (before + i / wanted.length)) / 3);
        runs.push({ labels: quickRun(space, placed, groups, random), groups });
      }),
    );
  }
  return { neighbours, runs, ...scores };
}

/** Runs differ anyway, so that a sample of the papers and few rounds do. */
function quickRun(rows: DenseMatrix, placed: RowGroups, groups: number, random: Random): Int32Array {
  const sample = rows.rows <= SAMPLE ? rows : randomRows(rows, SAMPLE, random);
  return placed.labels(bestSphericalKMeans(sample, groups, random, ROUNDS, 1).centres);
}

/** k themes of many papers: groups by the agreement of the runs, settled on the words themselves. */
export function* largeGroupsAt(
  { weights, runs, agreement }: LargeSpaces,
  k: number,
  seed: number,
  done: (share: number) => void,
): Steps<Groups> {
  const random = randomFor(seed, `themes ${k}`);
  const directions = normalizeRows(firstColumns(agreement, Math.min(k, agreement.columns)));
  const first = withRowGroups(directions, k, (placed) => bySize(sampledKMeans(directions, placed, k, SAMPLE, random, 12, 5)));
  yield;
  const partition = bySize(settleOnWords(weights, first, 10, (share) => done(0.4 + 0.5 * share)));
  const telling = runs.filter(({ groups }) => groups >= TELLING.least * k && groups <= TELLING.most * k);
  done(0.9);
  yield;
  const sure = sureness(telling.length > 0 ? telling : runs.filter(({ groups }) => groups === LADDER.at(-1)), partition);
  done(1);
  return { partition, ...sure };
}

/** Papers x all groups of all runs, 1 / sqrt(size of the group) where the paper is in it: H, with columns of length 1. */
function indicatorOf(runs: readonly Run[]): CsrMatrix {
  const n = runs[0].labels.length;
  const width = runs.length;
  const column = new Int32Array(n * width);
  const value = new Float64Array(n * width);
  let columns = 0;
  runs.forEach(({ labels, groups }, run) => {
    const weight = Float64Array.from(groupSizes(labels, groups), (size) => 1 / Math.sqrt(size));
    for (let i = 0, p = run; i < n; i++, p += width) {
      column[p] = columns + labels[i];
      value[p] = weight[labels[i]];
    }
    columns += groups;
  });
  return {
    rows: n,
    columns,
    rowStart: Int32Array.from({ length: n + 1 }, (_, i) => i * width),
    column,
    value,
  };
}

/** Margins and co-associations as in a small corpus, with A = H H' / runs taken theme by theme: H (H' members). */
function sureness(runs: readonly Run[], { assignment, count }: Partition): Pick<Groups, "company" | "margin"> {
  const papers = assignment.length;
  const size = groupSizes(assignment, count);
  const shared = runs.map((run) => themesOfGroups(run, assignment, count));
  const everybody = runs.map(({ labels, groups }) => groupSizes(labels, groups));
  const margin = new Float64Array(papers);
  const company = new Float64Array(papers);
  const mates = new Int32Array(count); // in its groups of all runs, of each theme
  for (let i = 0; i < papers; i++) {
    const theme = assignment[i];
    let all = 0;
    mates.fill(0);
    for (let run = 0; run < runs.length; run++) {
      const group = runs[run].labels[i];
      const from = group * count;
      for (let c = 0; c < count; c++) mates[c] += shared[run][from + c];
      all += everybody[run][group];
    }
    const own = (mates[theme] / runs.length - 1) / Math.max(1, size[theme] - 1);
    let next = count > 1 ? -Infinity : 0;
    for (let c = 0; c < count; c++) if (c !== theme) next = Math.max(next, mates[c] / runs.length / size[c]);
    margin[i] = own - next;
    // every run puts a paper into one group, so its company over all runs is the sizes of those groups without itself
    company[i] = (own * runs.length * (size[theme] - 1)) / (all - runs.length || 1);
  }
  return { company, margin };
}

/** Groups x themes: papers. */
function themesOfGroups({ labels, groups }: Run, assignment: Int32Array, themes: number): Int32Array {
  const papers = new Int32Array(groups * themes);
  for (let i = 0; i < labels.length; i++) papers[labels[i] * themes + assignment[i]]++;
  return papers;
}
