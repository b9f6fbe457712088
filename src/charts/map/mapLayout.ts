import { atOnce } from "../atOnce";
import type { ThemeMark } from "../chart";
import { type Box, boxesOverlap } from "./geometry";
import { type MapMeasures, mapMeasures } from "./mapMeasures";
import { type PlacedPoints, placePoints } from "./pointPlacement";
import { type HullPart, themeHullsInPieces } from "./themeHulls";

/** What the map shows: papers in the unit square, both axes of the same scale. Arrays by row. */
export interface MapData {
  readonly themes: readonly ThemeMark[];
  readonly points: {
    readonly x: Float64Array;
    readonly y: Float64Array;
    /** Theme id; -1, or one that is not in `themes`: the paper belongs nowhere and is grey. */
    readonly theme: Int32Array;
  };
}

export interface MapSize {
  readonly width: number;
  readonly height: number;
  /** Toolbars that lie on the map: labels keep out of them, and points where there is room elsewhere. */
  readonly reserved: readonly Box[];
}

/** Where everything stands before labels, zoom and selection; it depends on data and size only. */
export interface MapLayout {
  readonly measures: MapMeasures;
  readonly points: PlacedPoints;
  /** By place in `themes`. */
  readonly hulls: readonly (readonly HullPart[])[];
}

/**
 * Places points and hulls in a picture of that size. Make it once and hand it to `themeMap` for every zoom and selection.
 *
 * @param unit 1 on screen, more on a slide
 */
export function mapLayout(data: MapData, size: MapSize, unit: number): MapLayout {
  return atOnce(mapLayoutInPieces(data, size, unit));
}

/** The same with pauses. */
export function* mapLayoutInPieces(data: MapData, size: MapSize, unit: number): Generator<void, MapLayout> {
  const placed = placedMap(data, size, unit);
  return { ...placed, hulls: yield* hullsInPieces(data, placed) };
}

/** The layout without its hulls, which take longer. */
export type PlacedMap = Omit<MapLayout, "hulls">;

export function placedMap({ points: { x, y } }: MapData, size: MapSize, unit: number): PlacedMap {
  const measures = mapMeasures(size.width, x.length, unit);
  return { measures, points: placePoints(x, y, frameOf(size, measures), measures.radius) };
}

/** The hulls of the layout, with a pause after each theme. */
export function hullsInPieces(
  { themes, points: { theme } }: MapData,
  { measures, points }: PlacedMap,
): Generator<void, MapLayout["hulls"]> {
  const rows = new Map(themes.map(({ id }) => [id, [] as number[]]));
  theme.forEach((id, row) => rows.get(id)?.push(row));
  return themeHullsInPieces(points, [...rows.values()], measures.bandwidth);
}

/** Where points may stand: the picture without its margins, and without toolbars along its upper and lower edge. */
function frameOf({ width, height, reserved }: MapSize, { margin }: MapMeasures): Box {
  let top = margin.top;
  let bottom = height - margin.bottom;
  const inside = { x: margin.side, width: width - 2 * margin.side };
  for (const box of reserved) {
    if (!boxesOverlap(box, { ...inside, y: top, height: bottom - top })) continue;
    if (box.y + box.height / 2 < height / 2) top = Math.min(box.y + box.height, height / 3);
    else bottom = Math.max(box.y, (2 * height) / 3);
  }
  return { x: inside.x, y: top, width: Math.max(1, inside.width), height: Math.max(1, bottom - top) };
}
