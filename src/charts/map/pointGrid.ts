import { atOnce } from "../atOnce";
import { range } from "./range";

/** Points sorted into square cells, so that those near a place are found without a look at the others. */
export interface PointGrid {
  /** The row of the nearest point closer than `reach`, the first of several; undefined where there is none. */
  readonly nearest: (x: number, y: number, reach: number) => number | undefined;
}

/** Points in a cell, about. */
const IN_A_CELL = 4;
/** So many points are put in their cells between two pauses. */
const AT_ONCE = 20_000;

export function pointGrid(points: Places): PointGrid {
  return atOnce(pointGridInPieces(points));
}

/** Places of points, by row. */
interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** The same with pauses. */
export function* pointGridInPieces({ x, y }: Places): Generator<void, PointGrid> {
  const [left, right] = range(x);
  const [top, bottom] = range(y);
  const cell = Math.sqrt((Math.max(right - left, 1) * Math.max(bottom - top, 1) * IN_A_CELL) / Math.max(x.length, 1));
  const columns = Math.floor((right - left) / cell) + 1;
  const lines = Math.floor((bottom - top) / cell) + 1;
  const columnOf = (at: number): number => Math.min(columns - 1, Math.max(0, Math.floor((at - left) / cell)));
  const lineOf = (at: number): number => Math.min(lines - 1, Math.max(0, Math.floor((at - top) / cell)));

  // counting sort: the rows of a cell stand from start[cell] to start[cell + 1], rising
  const start = new Int32Array(columns * lines + 1);
  const cellOf = new Int32Array(x.length);
  for (let row = 0; row < x.length; row++) {
    if (row % AT_ONCE === AT_ONCE - 1) yield;
    cellOf[row] = lineOf(y[row]) * columns + columnOf(x[row]);
    start[cellOf[row] + 1] += 1;
  }
  for (let i = 1; i < start.length; i++) start[i] += start[i - 1];
  const next = start.slice();
  const rows = new Int32Array(x.length);
  yield;
  for (let row = 0; row < x.length; row++) rows[next[cellOf[row]]++] = row;

  return {
    nearest(placeX, placeY, reach) {
      let best: number | undefined;
      let least = reach * reach;
      const [from, to] = [columnOf(placeX - reach), columnOf(placeX + reach)];
      for (let line = lineOf(placeY - reach); line <= lineOf(placeY + reach); line++) {
        for (let i = start[line * columns + from]; i < start[line * columns + to + 1]; i++) {
          const row = rows[i];
          const square = (x[row] - placeX) ** 2 + (y[row] - placeY) ** 2;
          if (square < least || (square === least && best !== undefined && row < best)) [best, least] = [row, square];
        }
      }
      return best;
    },
  };
}
