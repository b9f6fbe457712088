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
  const pieces = runs
    .map((run) => {
      const left = cells[run.from].x;
      const length = cells[run.to].x + cells[run.to].width - left;
      return Array.from({ length: Math.floor(length / STEP) + 1 }, (_, i) => {
        const x = left + i * STEP;
        return { x, top: edgeAt(run, cells, upper, slope, x), floor: edgeAt(run, cells, lower, slope, x) };
      });
    })
    .filter((places) => places.some(({ top, floor }) => floor - top >= TALL * size));
  for (const text of texts) {
    const room = Math.ceil((textWidth(text, size, 500) + size) / 2 / STEP);
    let best: { air: number; x: number; y: number } | undefined;
    for (const places of pieces) {
      for (let middle = room; middle + room < places.length; middle++) {
        let [top, floor] = [-Infinity, Infinity];
        for (let i = middle - room; i <= middle + room; i++) {
          top = Math.max(top, places[i].top);
          floor = Math.min(floor, places[i].floor);
        }
        const air = floor - top - TALL * size;
        if (air >= 0 && (!best || air > best.air + 0.01)) best = { air, x: places[middle].x, y: (top + floor) / 2 };
      }
    }
    if (best) return { text, x: best.x, y: best.y };
  }
  return undefined;
}
