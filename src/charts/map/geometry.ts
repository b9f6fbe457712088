import { lengthOf } from "../sameEverywhere";

/** All in pixels of the picture, y downwards. */
export type Point = readonly [x: number, y: number];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two boxes share area once the first is `margin` wider on every side. */
export function boxesOverlap(a: Box, b: Box, margin = 0): boolean {
  return a.x - margin < b.x + b.width && b.x < a.x + a.width + margin && a.y - margin < b.y + b.height && b.y < a.y + a.height + margin;
}

/** What both boxes cover; of no or negative size where that is nothing. */
export function intersection(a: Box, b: Box): Box {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return { x, y, width: Math.min(a.x + a.width, b.x + b.width) - x, height: Math.min(a.y + a.height, b.y + b.height) - y };
}

export function boxHolds(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

export type Segment = readonly [Point, Point];

/** Whether any of the straight line is inside the box once that is `margin` wider on every side. */
export function segmentMeetsBox([a, b]: Segment, box: Box, margin = 0): boolean {
  const left = box.x - margin;
  const top = box.y - margin;
  const right = box.x + box.width + margin;
  const bottom = box.y + box.height + margin;
  if (Math.max(a[0], b[0]) < left || Math.min(a[0], b[0]) > right || Math.max(a[1], b[1]) < top || Math.min(a[1], b[1]) > bottom)
    return false;
  const above = [sideOf(a, b, left, top), sideOf(a, b, right, top), sideOf(a, b, right, bottom), sideOf(a, b, left, bottom)];
  return above.some((side) => side >= 0) && above.some((side) => side <= 0);
}

/** Whether the two lines cross; touching ends do not count. */
export function segmentsCross([a, b]: Segment, [c, d]: Segment): boolean {
  return sideOf(a, b, c[0], c[1]) * sideOf(a, b, d[0], d[1]) < 0 && sideOf(c, d, a[0], a[1]) * sideOf(c, d, b[0], b[1]) < 0;
}

/** Positive on one side of the line through a and b, negative on the other, 0 on it. */
function sideOf(a: Point, b: Point, x: number, y: number): number {
  return (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
}

/** The place in the box that lies nearest to a point; the point itself where it is inside. */
export function nearestInBox([x, y]: Point, box: Box): Point {
  return [Math.min(Math.max(x, box.x), box.x + box.width), Math.min(Math.max(y, box.y), box.y + box.height)];
}

/** Square of the distance from a point to a box; 0 inside. */
export function squareToBox([x, y]: Point, box: Box): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return dx * dx + dy * dy;
}

/** Distance from the box to the nearest corner of the ring; exact enough for rings of short edges. 0 where a corner is inside. */
export function boxToRing(box: Box, ring: readonly Point[]): number {
  let least = Infinity;
  for (const corner of ring) least = Math.min(least, squareToBox(corner, box));
  return Math.sqrt(least);
}

/** The smallest box that holds the points. */
export function boundsOf(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** `count` places on the closed ring, the same way along it from one to the next. */
export function evenlyAlong(ring: readonly Point[], count: number): [number, number][] {
  const lengths = ring.map(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length];
    return lengthOf(nextX - x, nextY - y);
  });
  const step = lengths.reduce((sum, length) => sum + length, 0) / count;
  const places: [number, number][] = [];
  let walked = 0;
  for (let i = 0; i < ring.length; i++) {
    const [x, y] = ring[i];
    const [nextX, nextY] = ring[(i + 1) % ring.length];
    while (places.length < count && places.length * step <= walked + lengths[i]) {
      const part = lengths[i] > 0 ? (places.length * step - walked) / lengths[i] : 0;
      places.push([x + part * (nextX - x), y + part * (nextY - y)]);
    }
    walked += lengths[i];
  }
  return places;
}
