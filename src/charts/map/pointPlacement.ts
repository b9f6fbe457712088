import type { Box } from "./geometry";
import { pushApart } from "./pushApart";
import { range } from "./range";

/** Papers up to which no two points overlap; more than that do not fit apart. */
const APART_UP_TO = 1000;
/** Times the radius: two points keep twice that. */
const ROOM = 1.25;
/** Points with their room cover at most this part of the area they spread over, or they would become a grid. */
const FILL = 0.35;
/** Points that lie in a line or on a spot may spread over this part of the frame. */
const LEAST_AREA = 0.25;

export interface PlacedPoints {
  /** Pixels, by row. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: number;
}

/**
 * Fits points into the frame, the same scale on both axes, centred, and pushes up to 1,000 of them apart so that none
 * covers another.
 *
 * @param radius pixels; the points are smaller where the frame has no room for them
 */
export function placePoints(x: Float64Array, y: Float64Array, frame: Box, radius: number): PlacedPoints {
  const [left, right] = range(x);
  const [top, bottom] = range(y);
  const fits = Math.min(frame.width / (right - left), frame.height / (bottom - top));
  const scale = Number.isFinite(fits) ? fits : 0;
  const placedX = x.map((value) => frame.x + frame.width / 2 + scale * (value - (left + right) / 2));
  const placedY = y.map((value) => frame.y + frame.height / 2 + scale * (value - (top + bottom) / 2));
  if (x.length > APART_UP_TO) return { x: placedX, y: placedY, radius };

  const area = Math.max((right - left) * (bottom - top) * scale ** 2, LEAST_AREA * frame.width * frame.height);
  const fitting = Math.min(radius, Math.sqrt((FILL * area) / (x.length * (2 * ROOM) ** 2)));
  pushApart(placedX, placedY, 2 * ROOM * fitting, frame);
  return { x: placedX, y: placedY, radius: fitting };
}
