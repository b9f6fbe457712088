import { boundsOf, type Point } from "./geometry";
import { exponential } from "../../../analysis/matrix/exponential";

/** Cells per bandwidth: finer ones do not show. */
const CELLS = 3;
/** Bandwidths after which a point no longer counts. */
const REACH = 3;

/** Density on a grid of square cells, in peaks of one point. */
export interface Density {
  readonly columns: number;
  readonly rows: number;
  /** Side of a cell in pixels, and the middle of the first cell. */
  readonly cell: number;
  readonly left: number;
  readonly top: number;
  /** Row by row. */
  readonly value: Float64Array;
  /** Density of the cell that each point is in, in the points' order. */
  readonly atPoint: Float64Array;
}

/** So many bells are added up between two pauses. */
const AT_ONCE = 500;

/** Sum of Gaussian bells, one on each point and 1 high, on a grid just large enough for them. With pauses. */
export function* densityInPieces(points: readonly Point[], bandwidth: number): Generator<void, Density> {
  const cell = bandwidth / CELLS;
  const reach = REACH * CELLS;
  const bounds = boundsOf(points);
  const left = bounds.x - (reach + 1) * cell;
  const top = bounds.y - (reach + 1) * cell;
  const columns = Math.ceil(bounds.width / cell) + 2 * reach + 3;
  const rows = Math.ceil(bounds.height / cell) + 2 * reach + 3;
  const value = new Float64Array(columns * rows);
  const across = new Float64Array(2 * reach + 1);
  for (let point = 0; point < points.length; point++) {
    if (point % AT_ONCE === AT_ONCE - 1) yield;
    const [x, y] = points[point];
    const column = Math.round((x - left) / cell);
    const row = Math.round((y - top) / cell);
    for (let d = -reach; d <= reach; d++) across[d + reach] = bell(((column + d) * cell + left - x) / bandwidth);
    for (let d = -reach; d <= reach; d++) {
      const down = bell(((row + d) * cell + top - y) / bandwidth);
      const start = (row + d) * columns + column - reach;
      for (let i = 0; i < across.length; i++) value[start + i] += down * across[i];
    }
  }
  const atPoint = Float64Array.from(points, ([x, y]) => value[Math.round((y - top) / cell) * columns + Math.round((x - left) / cell)]);
  return { columns, rows, cell, left, top, value, atPoint };
}

function bell(z: number): number {
  return exponential(-(z * z) / 2);
}
