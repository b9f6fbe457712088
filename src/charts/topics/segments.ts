import type { Box, Point } from "../map/geometry";

/** Whether any of the line from a to b lies in a box. Plain numbers: it runs a million times for one picture. */
export function lineMeetsBox(ax: number, ay: number, bx: number, by: number, x: number, y: number, width: number, height: number): boolean {
  const right = x + width;
  const bottom = y + height;
  if ((ax < x && bx < x) || (ax > right && bx > right) || (ay < y && by < y) || (ay > bottom && by > bottom)) return false;
  const dx = bx - ax;
  const dy = by - ay;
  const first = dx * (y - ay) - dy * (x - ax) > 0;
  return (
    dx * (y - ay) - dy * (right - ax) > 0 !== first ||
    dx * (bottom - ay) - dy * (x - ax) > 0 !== first ||
    dx * (bottom - ay) - dy * (right - ax) > 0 !== first
  );
}

/** Whether the lines a-b and c-d cross. */
export function linesCross(ax: number, ay: number, bx: number, by: number, cx: number, cy: number, dx: number, dy: number): boolean {
  if ((ax < cx && ax < dx && bx < cx && bx < dx) || (ax > cx && ax > dx && bx > cx && bx > dx)) return false;
  return (
    sideOf(ax, ay, bx, by, cx, cy) * sideOf(ax, ay, bx, by, dx, dy) < 0 &&
    sideOf(cx, cy, dx, dy, ax, ay) * sideOf(cx, cy, dx, dy, bx, by) < 0
  );
}

/** Positive on one side of the line through a and b, negative on the other. */
function sideOf(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}

/** Whether the line from a to b comes nearer to a point than so many pixels. */
export function linePasses(ax: number, ay: number, bx: number, by: number, x: number, y: number, nearer: number): boolean {
  if ((ax - x > nearer && bx - x > nearer) || (x - ax > nearer && x - bx > nearer)) return false;
  if ((ay - y > nearer && by - y > nearer) || (y - ay > nearer && y - by > nearer)) return false;
  const dx = bx - ax;
  const dy = by - ay;
  const square = dx * dx + dy * dy;
  const t = square > 0 ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square)) : 0;
  return (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2 < nearer * nearer;
}

/** What is left of the line from a to b without the parts that lie in the boxes. */
export function outsideBoxes(a: Point, b: Point, boxes: readonly Box[]): [Point, Point][] {
  const spans = boxes
    .map((box) => insideBox(a, b, box))
    .filter((span) => span !== undefined)
    .sort((one, other) => one[0] - other[0]);
  const at = (t: number): Point => [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
  const parts: [Point, Point][] = [];
  let start = 0;
  for (const [from, to] of spans) {
    if (from > start) parts.push([at(start), at(from)]);
    start = Math.max(start, to);
  }
  if (start < 1) parts.push([at(start), at(1)]);
  return parts;
}

/** The part of the line from a to b that lies in a box, as shares of its length; undefined where it misses the box. */
function insideBox(a: Point, b: Point, box: Box): [from: number, to: number] | undefined {
  let from = 0;
  let to = 1;
  const sides = [
    [a[0], b[0] - a[0], box.x, box.x + box.width],
    [a[1], b[1] - a[1], box.y, box.y + box.height],
  ];
  for (const [start, step, low, high] of sides) {
    if (step === 0) {
      if (start <= low || start >= high) return undefined;
      continue;
    }
    const one = (low - start) / step;
    const other = (high - start) / step;
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
  }
  return from < to ? [from, to] : undefined;
}
