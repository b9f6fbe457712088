import type { Box } from "./geometry";
import { direction, lengthOf } from "../sameEverywhere";

const MOST_ROUNDS = 400;
/** Overlaps smaller than this part of the distance are let be. */
const TOLERANCE = 0.002;
/** Part of a turn between directions for points that lie on the very same spot: successive ones are as different as can be. */
const GOLDEN_ANGLE = (3 - Math.sqrt(5)) / 2;

/**
 * Moves points, in place, until no two are closer than `distance`, as little as a simple relaxation can: each pair that is
 * too close moves apart along its line, half the overlap each, round after round. Points stay in the frame.
 */
export function pushApart(x: Float64Array, y: Float64Array, distance: number, frame: Box): void {
  const columns = Math.floor(frame.width / distance) + 1;
  const rows = Math.floor(frame.height / distance) + 1;
  const first = new Int32Array(columns * rows);
  const next = new Int32Array(x.length);
  const columnOf = (i: number): number => Math.floor((x[i] - frame.x) / distance);
  const rowOf = (i: number): number => Math.floor((y[i] - frame.y) / distance);

  const separate = (i: number, j: number): boolean => {
    let dx = x[j] - x[i];
    let dy = y[j] - y[i];
    let between = lengthOf(dx, dy);
    const overlap = distance - between;
    if (overlap <= TOLERANCE * distance) return false;
    if (between === 0) [dx, dy, between] = [...direction(j * GOLDEN_ANGLE), 1];
    const half = overlap / 2 / between;
    x[i] = clamp(x[i] - half * dx, frame.x, frame.width);
    y[i] = clamp(y[i] - half * dy, frame.y, frame.height);
    x[j] = clamp(x[j] + half * dx, frame.x, frame.width);
    y[j] = clamp(y[j] + half * dy, frame.y, frame.height);
    return true;
  };

  for (let round = 0, moved = true; moved && round < MOST_ROUNDS; round++) {
    moved = false;
    first.fill(-1);
    for (let i = 0; i < x.length; i++) {
      const column = columnOf(i);
      const row = rowOf(i);
      for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
        for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
          for (let j = first[r * columns + c]; j >= 0; j = next[j]) if (separate(j, i)) moved = true;
        }
      }
      const cell = rowOf(i) * columns + columnOf(i);
      next[i] = first[cell];
      first[cell] = i;
    }
  }
}

function clamp(value: number, start: number, length: number): number {
  return Math.min(Math.max(value, start), start + length);
}
