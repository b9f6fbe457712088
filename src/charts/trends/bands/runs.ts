import type { Bin } from "../../../../analysis/types";
import { hundredths } from "../../svg";
import { type BinCell, centerOf } from "../binCells";

/** Neighbouring bins that are drawn in one piece: all complete or one that is not. From and to are both included. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly partial: boolean;
}

/** How an edge goes from one bin to the next: straight, or level at both (3u² - 2u³), which keeps what lies between as thick as it is. */
export type Slope = "straight" | "eased";

/** Pieces between gaps; a bin that is not complete is a piece of its own: joined, it would look like a fall. */
export function runsOf(bins: readonly Bin[], drawn: (bin: number) => boolean): Run[] {
  const runs: Run[] = [];
  bins.forEach(({ partial }, t) => {
    if (!drawn(t)) return;
    const last = runs.at(-1);
    if (last && last.to === t - 1 && !partial && !last.partial) runs[runs.length - 1] = { ...last, to: t };
    else runs.push({ from: t, to: t, partial });
  });
  return runs;
}

interface Knot {
  readonly x: number;
  readonly bin: number;
}

/** Corners of an edge: the middles of the bins, and level ends at the outer edges of the first and the last. */
function knotsOf({ from, to }: Run, cells: readonly BinCell[]): Knot[] {
  const middles = Array.from({ length: to - from + 1 }, (_, i) => ({ x: centerOf(cells[from + i]), bin: from + i }));
  return [{ x: cells[from].x, bin: from }, ...middles, { x: cells[to].x + cells[to].width, bin: to }];
}

/** Height of an edge at any x of its run. @param y bin -> height */
export function edgeAt(run: Run, cells: readonly BinCell[], y: ArrayLike<number>, slope: Slope, x: number): number {
  const { x: left, width } = cells[run.from];
  const place = (x - left) / width - 0.5;
  const steps = run.to - run.from;
  const before = Math.max(0, Math.min(Math.floor(place), steps));
  const after = Math.min(before + 1, steps);
  const u = Math.max(0, Math.min(place - before, 1));
  const part = slope === "straight" ? u : u * u * (3 - 2 * u);
  return y[run.from + before] + part * (y[run.from + after] - y[run.from + before]);
}

/** The edge as path commands, from left to right or back; the first point is reached by `start`. */
export function edgePath(
  run: Run,
  cells: readonly BinCell[],
  y: ArrayLike<number>,
  slope: Slope,
  way: "forth" | "back",
  start: "M" | "L",
): string {
  const knots = knotsOf(run, cells);
  if (way === "back") knots.reverse();
  return knots.map((knot, i) => (i === 0 ? point(start, knot, y) : step(knots[i - 1], knot, y, slope))).join("");
}

/** The edge from left to right without the parts where the band has no thickness at either end. */
export function edgeLine(
  run: Run,
  cells: readonly BinCell[],
  y: ArrayLike<number>,
  slope: Slope,
  isThere: (bin: number) => boolean,
): string {
  const knots = knotsOf(run, cells);
  return knots
    .map((knot, i) => {
      const before = knots[i - 1];
      return i > 0 && (isThere(before.bin) || isThere(knot.bin)) ? step(before, knot, y, slope) : point("M", knot, y);
    })
    .join("");
}

function point(command: "M" | "L", { x, bin }: Knot, y: ArrayLike<number>): string {
  return `${command}${hundredths(x)} ${hundredths(y[bin])}`;
}

function step(before: Knot, knot: Knot, y: ArrayLike<number>, slope: Slope): string {
  if (slope === "straight" || y[before.bin] === y[knot.bin]) return point("L", knot, y);
  const third = (knot.x - before.x) / 3;
  const [x1, y1, x2, y2] = [before.x + third, y[before.bin], knot.x - third, y[knot.bin]].map(hundredths);
  return `C${x1} ${y1} ${x2} ${y2} ${hundredths(knot.x)} ${y2}`;
}
