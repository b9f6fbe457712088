import { type AreaSums, areaSums, emptyRaster, fillRing } from "./areaSums";
import { type Box, boundsOf } from "./geometry";
import type { PlacedPoints } from "./pointPlacement";
import type { HullPart } from "./themeHulls";

/** Side of a cell of the rasters of hulls and of points, in pixels at 1x. */
const CELL = 6;
const POINT_CELL = 2;

/** What lies on the map before labels do, made so that questions about a box are answered fast. */
export interface LabelGround {
  /** Labels stay inside. */
  readonly frame: Box;
  /** Labels keep out of these. */
  readonly reserved: readonly Box[];
  readonly radius: number;
  readonly papers: number;
  readonly points: AreaSums;
  /** How many hulls cover a place. */
  readonly hulls: AreaSums;
  /** By theme: 1 inside its hull. */
  readonly ownHull: readonly AreaSums[];
  /** By theme: its parts with the boxes round them. */
  readonly parts: readonly (readonly (HullPart & { readonly bounds: Box })[])[];
  readonly unit: number;
}

/**
 * With a pause after the hull of each theme.
 *
 * @param canvas of the whole picture, from 0, 0
 * @param margin labels keep this far from its edges
 */
export function* labelGroundInPieces(
  { x, y, radius }: PlacedPoints,
  hulls: readonly (readonly HullPart[])[],
  canvas: { readonly width: number; readonly height: number },
  margin: number,
  reserved: readonly Box[],
  unit: number,
): Generator<void, LabelGround> {
  const raster = (cell: number) => emptyRaster(canvas.width, canvas.height, cell * unit);
  const points = raster(POINT_CELL);
  x.forEach((left, i) => {
    const column = Math.floor(left / points.cell);
    const row = Math.floor(y[i] / points.cell);
    if (column >= 0 && row >= 0 && column < points.columns && row < points.rows) points.value[row * points.columns + column] += 1;
  });
  const all = raster(CELL);
  const own: AreaSums[] = [];
  for (const parts of hulls) {
    yield;
    const one = raster(CELL);
    for (const part of parts) fillRing(one, part.ring);
    for (let cell = 0; cell < all.value.length; cell++) all.value[cell] += one.value[cell];
    own.push(areaSums(one));
  }
  return {
    frame: { x: margin, y: margin, width: canvas.width - 2 * margin, height: canvas.height - 2 * margin },
    reserved,
    radius,
    papers: x.length,
    points: areaSums(points),
    hulls: areaSums(all),
    ownHull: own,
    parts: hulls.map((parts) => parts.map((part) => ({ ...part, bounds: boundsOf(part.ring) }))),
    unit,
  };
}
