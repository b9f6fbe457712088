import { table } from "./markdown";
import type { SpeedRun } from "./speedRun";
import { median } from "./statistics";

/** One list, measured some times in alternation with the peer. */
export interface Measured {
  readonly list: string;
  readonly core: readonly SpeedRun[];
  readonly whole: readonly SpeedRun[];
  /** The same in a worker of Chromium. */
  readonly page: { readonly core: readonly SpeedRun[]; readonly whole: readonly SpeedRun[] };
  /** Runs of the peer, one after each of ours; none where it would not end. */
  readonly peer: readonly { readonly seconds: number; readonly peakMb: number; readonly nmi: number }[];
}

/** Tables of one run of the bench, as Markdown. */
export function speedTables(all: readonly Measured[]): string {
  return `## Beside scikit-learn

Text to k-means: seconds of one thread each, ours and the peer's one after the other, medians of ${all[0].core.length}; the ratio is the
median of the ratios of neighbours. The whole is all that the page shows: consensus, names, trends, topics and map. Of more than 4,000 papers ours finds the groups of a k-means on 4,000 drawn by chance, and all others join the nearest; the mean cosine below tells what that costs.

${table(
  ["list", "papers", "core", "peer", "core / peer", "whole", "whole / peer", "peak MB, core", "peak MB, whole", "peak MB, peer"],
  all.map(({ list, core, whole, peer }) => [
    list,
    String(core[0].papers),
    seconds(core),
    peer.length ? seconds(peer) : "not run",
    ratio(core, peer),
    seconds(whole),
    ratio(whole, peer),
    megabytes(core.map(peakOf)),
    megabytes(whole.map(peakOf)),
    peer.length ? megabytes(peer.map(({ peakMb }) => peakMb)) : "",
  ]),
)}

## In the page

The same in a worker of Chromium, one thread.

${table(
  ["list", "papers", "core", "core / peer", "whole", "whole / peer"],
  all.map(({ list, page: { core, whole }, peer }) => [
    list,
    String(core[0].papers),
    seconds(core),
    ratio(core, peer),
    seconds(whole),
    ratio(whole, peer),
  ]),
)}

## By stage

Seconds; stages of the core, then those of the whole that take a hundredth of it or more. CPU: seconds of the processor, with those of the
compiler and the garbage collector, which have threads of their own.

${all.map((measured) => `${heading(measured)}\n\n${table(["stage", "core", "whole"], stageRows(measured))}`).join("\n\n")}

## Changes

Seconds after the first picture, for one theme more than it has and for two themes made one: all that depends on it is computed anew.

${table(
  ["list", "papers", "one theme more", "a merge"],
  all.map(({ list, core, whole }) => [
    list,
    String(core[0].papers),
    median(whole.map(({ changes }) => changes?.themes ?? NaN)).toFixed(2),
    median(whole.map(({ changes }) => changes?.merge ?? NaN)).toFixed(2),
  ]),
)}

## Growth

The exponent e of seconds ~ papers^e from one size to the next of the same list.

${table(["list", "from", "to", "core", "whole", "peer"], growthRows(all))}

## Quality beside the times

Core: NMI with the labels at the number of themes of the peer, energy that the SVD lacks to the best of its rank, and mean cosine of papers
with their centres. Whole: NMI at the number of themes that it chooses, and of the 15 nearest papers by latent rows the share that is among
the 15 nearest on the map.

${table(
  ["list", "papers", "NMI core", "NMI peer", "lost energy", "mean cosine", "NMI whole", "map recall"],
  all.map(({ list, core, whole, peer }) => [
    list,
    String(core[0].papers),
    core[0].quality.nmi.toFixed(3),
    peer.length ? peer[0].nmi.toFixed(3) : "",
    `${(100 * (core[0].quality.lostEnergy ?? NaN)).toFixed(2)} %`,
    (core[0].quality.fit ?? NaN).toFixed(4),
    whole[0].quality.nmi.toFixed(3),
    (whole[0].quality.mapRecall ?? NaN).toFixed(2),
  ]),
)}`;
}

/** How far a figure may be from the one before. */
const LEAST_NMI = 0.01;
const LEAST_FIT = 0.002;
const MOST_LOST = 0.002;
const LEAST_RECALL = 0.02;

/** What is worse than it was, in words; a list or a size that was not measured before has nothing to fall from. */
export function fallen(before: readonly Measured[], now: readonly Measured[]): string[] {
  return now.flatMap(({ list, core, whole }) => {
    const papers = core[0].papers;
    const old = before.find((other) => other.list === list && other.core[0].papers === papers);
    if (!old) return [];
    const [was, is] = [old.core[0].quality, core[0].quality];
    const checks: [string, boolean][] = [
      ["NMI of the core", is.nmi < was.nmi - LEAST_NMI],
      ["NMI of the whole", whole[0].quality.nmi < old.whole[0].quality.nmi - LEAST_NMI],
      ["neighbours on the map", (whole[0].quality.mapRecall ?? 1) < (old.whole[0].quality.mapRecall ?? 0) - LEAST_RECALL],
      ["mean cosine", (is.fit ?? 0) < (was.fit ?? 0) - LEAST_FIT],
      ["energy of the SVD", (is.lostEnergy ?? 0) > (was.lostEnergy ?? 0) + MOST_LOST],
    ];
    return checks.filter(([, worse]) => worse).map(([what]) => `${list}, ${papers} papers: ${what} fell`);
  });
}

function stageRows({ core, whole }: Measured): string[][] {
  const middle = (runs: readonly SpeedRun[], stage: string): number => median(runs.map(({ stages }) => stages[stage] ?? 0));
  const total = median(whole.map((run) => run.seconds));
  return [
    ...Object.keys(core[0].stages).map((stage) => [stage, middle(core, stage).toFixed(2), ""]),
    ...Object.keys(whole[0].stages)
      .filter((stage) => middle(whole, stage) >= total / 100)
      .map((stage) => [stage, "", middle(whole, stage).toFixed(2)]),
    ["total", seconds(core), seconds(whole)],
    ["CPU", cpuSeconds(core), cpuSeconds(whole)],
  ];
}

function growthRows(all: readonly Measured[]): string[][] {
  return all.flatMap((now, i) => {
    const before = all[i - 1];
    if (before?.list !== now.list) return [];
    const [from, to] = [before.core[0].papers, now.core[0].papers];
    const exponent = (runs: (measured: Measured) => readonly { readonly seconds: number }[]): string => {
      const [a, b] = [before, now].map((measured) => median(runs(measured).map((run) => run.seconds)));
      return runs(now).length === 0 ? "" : (Math.log(b / a) / Math.log(to / from)).toFixed(2);
    };
    return [
      [now.list, String(from), String(to), exponent(({ core }) => core), exponent(({ whole }) => whole), exponent(({ peer }) => peer)],
    ];
  });
}

const heading = ({ list, core }: Measured): string => `### ${list}, ${core[0].papers} papers`;

const seconds = (runs: readonly { readonly seconds: number }[]): string => median(runs.map((run) => run.seconds)).toFixed(2);

const peakOf = (run: SpeedRun): number => run.process?.peakMb ?? NaN;

const megabytes = (peaks: readonly number[]): string => median(peaks).toFixed(0);

const cpuSeconds = (runs: readonly SpeedRun[]): string => median(runs.map((run) => run.process?.cpuSeconds ?? NaN)).toFixed(2);

function ratio(runs: readonly SpeedRun[], peer: Measured["peer"]): string {
  return peer.length ? median(peer.map((other, i) => runs[i].seconds / other.seconds)).toFixed(2) : "";
}
