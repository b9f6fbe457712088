import type { Point } from "./geometry";

/** Corners of a ring for each strip that it is cut into, about. */
const IN_A_STRIP = 2;

/**
 * Whether a place lies inside a closed line that may cross itself (even-odd rule): the same as `polygonContains` of d3, for many
 * places. The line is cut into level strips, and only the edges of its strip are looked at for a place.
 */
export function ringHolds(ring: readonly Point[]): (x: number, y: number) => boolean {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const strips = Math.ceil(ring.length / IN_A_STRIP);
  const stripOf = (y: number): number => Math.min(strips - 1, Math.floor((strips * (y - top)) / (bottom - top)));
  /** x0, y0, x1, y1 of one edge after the other. */
  const edges: number[][] = Array.from({ length: strips }, () => []);
  ring.forEach(([x1, y1], i) => {
    const [x0, y0] = ring[(i + ring.length - 1) % ring.length];
    if (y0 === y1) return; // is never crossed
    for (let strip = stripOf(Math.min(y0, y1)); strip <= stripOf(Math.max(y0, y1)); strip++) edges[strip].push(x0, y0, x1, y1);
  });
  return (x, y) => {
    if (!(x >= left && x <= right && y >= top && y <= bottom && bottom > top)) return false;
    const near = edges[stripOf(y)];
    let isInside = false;
    for (let i = 0; i < near.length; i += 4) {
      const [x0, y0, x1, y1] = [near[i], near[i + 1], near[i + 2], near[i + 3]];
      if (y1 > y !== y0 > y && x < ((x0 - x1) * (y - y1)) / (y0 - y1) + x1) isInside = !isInside;
    }
    return isInside;
  };
}
