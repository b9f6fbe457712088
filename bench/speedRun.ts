/** How long one list takes, stage by stage, and how good what comes out is: measured in a process or a worker of its own. */
import { analyze } from "../analysis/analyze";
import { withRowGroups } from "../analysis/kernels/withRowGroups";
import { sampledKMeans } from "../analysis/clusters/sampledKMeans";
import { agreement, numbered } from "../analysis/evaluate/agreement";
import { firstColumns, groupDirections, normalizeRows, rowProduct } from "../analysis/matrix/denseMatrix";
import { PASSES, truncatedSvd } from "../analysis/matrix/truncatedSvd";
import { NO_CHOICES } from "../analysis/options";
import { randomFor } from "../analysis/random";
import { stageCache, type Cached } from "../analysis/stageCache";
import { finished } from "../analysis/steps";
import { readText } from "../analysis/text/readText";
import type { AnalysisOptions, Corpus, CsrMatrix, Edit } from "../analysis/types";
import { buildVectors } from "../analysis/vectors/buildVectors";
import { mapRecall } from "./mapRecall";
import { optionsOf } from "./ours";

export interface SpeedRun {
  readonly papers: number;
  /** Stage -> seconds, in the order in which they run. */
  readonly stages: Readonly<Record<string, number>>;
  readonly seconds: number;
  /** What only a process can tell of itself. */
  readonly process?: {
    /** Of the processor, all threads together. */
    readonly cpuSeconds: number;
    /** Of all at its largest, the engine and the papers included; MB. */
    readonly peakMb: number;
  };
  readonly quality: Quality;
  /** Seconds of what a reader changes afterwards; of the whole only. */
  readonly changes?: Changes;
}

export interface Changes {
  /** One theme more. */
  readonly themes: number;
  /** Two themes made one. */
  readonly merge: number;
}

/** The process that runs, where it is one. */
export interface Process {
  /** So far. */
  readonly cpuSeconds: () => number;
  readonly peakMb: () => number;
}

/** Figures that must not fall while the times do. */
export interface Quality {
  /** Normalised mutual information with the labels. */
  readonly nmi: number;
  /** Of the energy of the best approximation of the same rank the share that ours lacks; of the core only. */
  readonly lostEnergy?: number;
  /** Mean cosine of a paper with its centre, the objective of k-means; of the core only. */
  readonly fit?: number;
  /** Of the nearest papers the share that is near on the map, see mapRecall.ts; of the whole only. */
  readonly mapRecall?: number;
}

/** As the peer: 50 dimensions, 5 starts. */
const DIMENSIONS = 50;
const STARTS = 5;
/** Of more papers groups are found on so many, as in the page; the mean cosine tells what that costs. */
const SAMPLE = 4000;
const MOST_ROUNDS = 100;
/** So many passes leave nothing to gain. */
const REFERENCE_PASSES = 20;
const SEED = 0;

/** The same work as the peer's: text -> weights -> latent rows -> k-means. */
export function coreRun(corpus: Corpus, labels: readonly string[], themes: number, process?: Process): SpeedRun {
  const clock = stopwatch(process);
  const text = clock.timed("text", () => readText(corpus, NO_CHOICES));
  const vectors = clock.timed("vectors", () => buildVectors(text, randomFor(SEED, "svd")));
  const rows = normalizeRows(firstColumns(vectors.latent, Math.min(DIMENSIONS, vectors.latent.columns)));
  const found = clock.timed("k-means", () =>
    withRowGroups(rows, themes, (placed) => sampledKMeans(rows, placed, themes, SAMPLE, randomFor(SEED, "bench"), MOST_ROUNDS, STARTS)),
  );
  const taken = clock.taken();
  const centres = groupDirections(rows, found, themes);
  const fit = found.reduce((sum, group, row) => sum + rowProduct(rows, row, centres, group), 0);
  const lostEnergy = lost(vectors.weights, vectors.latent.columns);
  const quality = { nmi: agreement(numbered(labels), found).nmi, lostEnergy, fit: fit / corpus.papers.length };
  return { papers: corpus.papers.length, ...taken, quality };
}

/** All that the page computes, at the number of themes that it chooses. */
export function wholeRun(corpus: Corpus, labels: readonly string[], process?: Process): SpeedRun {
  const clock = stopwatch(process);
  const cached = stageCache();
  const timed: Cached = (stage, inputs, compute) => cached(stage, inputs, () => clock.timed(stage, () => finished(compute())));
  const { result, evidence } = analyze(corpus, optionsOf("auto", SEED), undefined, timed);
  const taken = clock.taken();
  const { x, y, nearest } = result.placement;
  const recall = mapRecall(evidence.vectors.latent, (row) => [x[evidence.order[row]], y[evidence.order[row]]]);
  const again = (options: AnalysisOptions): number => {
    const from = performance.now();
    analyze(corpus, options, undefined, cached);
    return (performance.now() - from) / 1000;
  };
  const edits: readonly Edit[] = [{ kind: "merge", themes: [0, 1] }];
  const changes = {
    themes: again(optionsOf(result.themes.length + 1, SEED)),
    merge: again({ ...optionsOf("auto", SEED), edits, known: result.known }),
  };
  return {
    papers: corpus.papers.length,
    ...taken,
    quality: { nmi: agreement(numbered(labels), nearest).nmi, mapRecall: recall },
    changes,
  };
}

function lost(weights: CsrMatrix, rank: number): number {
  const energy = (passes: number): number =>
    truncatedSvd(weights, rank, randomFor(SEED, "svd"), passes).singularValues.reduce((sum, s) => sum + s * s, 0);
  return 1 - energy(PASSES) / energy(REFERENCE_PASSES);
}

interface Stopwatch {
  timed<T>(stage: string, work: () => T): T;
  taken(): Pick<SpeedRun, "stages" | "seconds" | "process">;
}

function stopwatch(process: Process | undefined): Stopwatch {
  const stages: Record<string, number> = {};
  const [start, cpu] = [performance.now(), process?.cpuSeconds() ?? 0];
  return {
    timed(stage, work) {
      const from = performance.now();
      const value = work();
      stages[stage] = (performance.now() - from) / 1000;
      return value;
    },
    taken: () => ({
      stages,
      seconds: (performance.now() - start) / 1000,
      ...(process && { process: { cpuSeconds: process.cpuSeconds() - cpu, peakMb: process.peakMb() } }),
    }),
  };
}
