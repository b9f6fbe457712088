import { textWidth } from "../../textWidth";
import type { BinCell } from "../binCells";
import { edgeAt, type Run, type Slope } from "./runs";

/** Pixels between the places that are tried. */
const STEP = 3;
/** Height of a line with a little air, in text sizes. */
const TALL = 1.3;

/** A name inside its band. */
export interface InsideLabel {
  readonly text: string;
  /** Middle of the text. */
  readonly x: number;
  readonly y: number;
}

/**
 * The place inside a band where one of the texts has most air above and below, the first text that has a place.
 *
 * @param upper, lower bin -> edges of the band in pixels, y down
 */
export function insideLabel(
  texts: readonly string[],
  runs: readonly Run[],
  cells: readonly BinCell[],
  upper: ArrayLike<number>,
  lower: ArrayLike<number>,
  slope: Slope,
  size: number,
): InsideLabel | undefined {
  for (const text of texts) {
    const room = Math.ceil((textWidth(text, size, 500) + size) / 2 / STEP);
    let best: { air: number; x: number; y: number } | undefined;
    for (const run of runs) {
      const left = cells[run.from].x;
      const right = cells[run.to].x + cells[run.to].width;
      const tries = Array.from({ length: Math.floor((right - left) / STEP) + 1 }, (_, i) => left + i * STEP);
      const tops = tries.map((x) => edgeAt(run, cells, upper, slope, x));
      const floors = tries.map((x) => edgeAt(run, cells, lower, slope, x));
      for (let middle = room; middle + room < tries.length; middle++) {
        let [top, floor] = [-Infinity, Infinity];
        for (let i = middle - room; i <= middle + room; i++) {
          top = Math.max(top, tops[i]);
          floor = Math.min(floor, floors[i]);
        }
        const air = floor - top - TALL * size;
        if (air >= 0 && (!best || air > best.air + 0.01)) best = { air, x: tries[middle], y: (top + floor) / 2 };
      }
    }
    if (best) return { text, x: best.x, y: best.y };
  }
  return undefined;
}
