import { ringHolds } from "../charts/map/ringHolds";

type Place = readonly [x: number, y: number];

/**
 * The rows whose points lie inside a closed line (even-odd rule), without those that are dimmed.
 *
 * @param ring corners in the pixels of the points; a lasso crosses itself now and then
 */
export function rowsInside(
  points: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> },
  ring: readonly Place[],
  dimmed: Uint8Array | undefined,
): number[] {
  const holds = ringHolds(ring);
  const rows: number[] = [];
  for (let row = 0; row < points.x.length; row++) if (!dimmed?.[row] && holds(points.x[row], points.y[row])) rows.push(row);
  return rows;
}

/** The box between two corners as a ring. */
export function boxRing([x1, y1]: Place, [x2, y2]: Place): Place[] {
  return [
    [x1, y1],
    [x2, y1],
    [x2, y2],
    [x1, y2],
  ];
}
