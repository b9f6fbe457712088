import type { Box, Point } from "./geometry";
import type { PlacedLabel } from "./labelPlacement";
import type { MapLayout } from "./mapLayout";
import type { PlacedPoints } from "./pointPlacement";

/** Scale, then shift in pixels, as d3-zoom has it. */
export interface MapZoom {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export const WHOLE_MAP: MapZoom = { k: 1, x: 0, y: 0 };

/** Points of long lists are small; where zooming makes room they grow up to this radius, in pixels at 1x. */
const GROWN = 2;

/** Points move with the zoom; those that have their size keep it. */
export function zoomedPoints({ points, measures }: MapLayout, { k, x, y }: MapZoom): PlacedPoints {
  const rows = points.x.length;
  const zoomed = { x: new Float64Array(rows), y: new Float64Array(rows) };
  for (let row = 0; row < rows; row++) {
    zoomed.x[row] = k * points.x[row] + x;
    zoomed.y[row] = k * points.y[row] + y;
  }
  const grown = Math.min(points.radius * Math.sqrt(k), GROWN * measures.unit);
  return { ...zoomed, radius: Math.max(points.radius, grown) };
}

export function zoomedHulls({ hulls }: MapLayout, { k, x, y }: MapZoom): MapLayout["hulls"] {
  const moved = ([left, top]: Point): Point => [k * left + x, k * top + y];
  return hulls.map((parts) => parts.map(({ ring, papers }) => ({ ring: ring.map(moved), papers })));
}

/**
 * Labels that were placed at one zoom carried along to another, each with the spot that its line leads to, or that its
 * middle lies on: finding them new places takes longer than a frame.
 */
export function carriedLabels(labels: readonly PlacedLabel[], from: MapZoom, to: MapZoom): readonly PlacedLabel[] {
  if (from === to) return labels;
  const scale = to.k / from.k;
  return labels.map((label) => {
    const [x, y] = label.leader?.[0] ?? middleOf(label.box);
    const [dx, dy] = [scale * (x - from.x) + to.x - x, scale * (y - from.y) + to.y - y];
    const moved = ([left, top]: Point): Point => [left + dx, top + dy];
    const box = { ...label.box, x: label.box.x + dx, y: label.box.y + dy };
    return { ...label, box, leader: label.leader && [moved(label.leader[0]), moved(label.leader[1])] };
  });
}

function middleOf({ x, y, width, height }: Box): Point {
  return [x + width / 2, y + height / 2];
}
