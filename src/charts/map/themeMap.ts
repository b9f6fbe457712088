import { atOnce } from "../atOnce";
import type { Chart } from "../chart";
import { remembered } from "../remembered";
import type { ChartStyle } from "../style";
import { group } from "../svg";
import { clipText, textWidth } from "../textWidth";
import { drawHull } from "./drawHulls";
import { drawLabel, drawLeader, haloText } from "./drawLabels";
import { pointPixels, pointShapes, selectedRing } from "./drawPoints";
import { type Box, boxesOverlap, segmentMeetsBox } from "./geometry";
import type { LabelText } from "./labelBlock";
import { labelGroundInPieces } from "./labelGround";
import { type PlacedLabel, placeLabelsInPieces } from "./labelPlacement";
import { type MapData, mapLayout, type MapLayout, mapLayoutInPieces, type MapSize } from "./mapLayout";
import { type MapChoice, mapOrder, type MapOrder } from "./mapOrder";
import { type MapZoom, WHOLE_MAP, zoomedHulls, zoomedPoints } from "./mapZoom";
import { pointLayers } from "./pointLayers";
import type { PlacedPoints } from "./pointPlacement";

export interface MapOptions extends MapSize, MapChoice {
  readonly hulls: boolean;
  readonly labels: boolean;
  /** "full": label and number of papers; "name": label; "short": short label. */
  readonly labelText: LabelText;
  /** More papers than so many are drawn as one image in place of a shape each; a file holds 5,000 well. */
  readonly mostShapes?: number | undefined;
  readonly zoom?: MapZoom | undefined;
}

export interface ThemeMap extends Chart {
  readonly labels: readonly PlacedLabel[];
  /** Where each paper is drawn, by row, in pixels; papers may be outside the picture when it is zoomed. */
  readonly points: PlacedPoints;
}

const CAPTION_SIZE = 11;
/** More circles make files that programs for slides and drawings open slowly or not at all. */
const MOST_SHAPES = 5000;

/**
 * The map of papers: a point each, an area and a label for each theme. Points and areas follow the zoom, their size and
 * that of text does not.
 *
 * @param layout what `mapLayout` gives for the same data and size; hand it in where the map is drawn again and again
 * @param order what `mapOrder` gives for the same data and selection, likewise
 * @param labels where they are not to be placed anew
 */
export function themeMap(
  data: MapData,
  options: MapOptions,
  style: ChartStyle,
  layout: MapLayout = mapLayout(data, options, style.textScale),
  order: MapOrder = mapOrder(data, options),
  labels: readonly PlacedLabel[] = mapLabels(data, options, layout),
): ThemeMap {
  const { width, height, selection, mostShapes = MOST_SHAPES, zoom = WHOLE_MAP } = options;
  const { emphasis } = order;
  const points = zoomedPoints(layout, zoom);
  const hulls = zoomedHulls(layout, zoom);
  const caption = captionOf(layout, options);
  const shown = labels.filter((label) => !meetsBox(label, caption.box)); // those that move with the map may come over it

  // areas and labels come later and change more often: papers that are drawn already are not drawn again
  const papers = remembered(order, "papers", [layout.points, zoom.k, zoom.x, zoom.y, style, width, height, mostShapes], () => {
    const layers = pointLayers(order.papers, points.radius, style);
    return points.x.length > mostShapes ? [pointPixels(points, layers, options)] : pointShapes(points, layers, options);
  });
  const hullOf = new Map(data.themes.map((theme, i) => [theme, hulls[i]]));
  const drawnHulls = options.hulls ? order.themes.filter((theme) => hullOf.get(theme)?.length) : [];
  const body = group("theme-map", [
    group(
      "hulls",
      drawnHulls.map((theme) => drawHull(theme, hullOf.get(theme) ?? [], emphasis.ofTheme(theme.id), style)),
    ),
    group("papers", [
      ...papers,
      ...(selection.paper !== undefined && selection.paper < points.x.length ? [selectedRing(points, selection.paper, style)] : []),
    ]),
    group(
      "leaders",
      shown.flatMap((label) => drawLeader(label, emphasis.ofTheme(label.theme.id), style)),
    ),
    group(
      "labels",
      shown.map((label) => drawLabel(label, emphasis.ofTheme(label.theme.id), style)),
    ),
    haloText(caption.box.x, caption.box.y + caption.size, caption.text, { size: caption.size, fill: style.colors.text3 }, style),
  ]);
  return { width, height, body, labels: shown, points };
}

/** The map with pauses: of many papers its areas and labels take long. */
export function* themeMapInPieces(data: MapData, options: MapOptions, style: ChartStyle): Generator<void, ThemeMap> {
  const layout = yield* mapLayoutInPieces(data, options, style.textScale);
  const labels = yield* mapLabelsInPieces(data, options, layout);
  return themeMap(data, options, style, layout, undefined, labels);
}

/** The labels of the map at its zoom, in places of their own. */
export function mapLabels(data: MapData, options: MapOptions, layout: MapLayout): PlacedLabel[] {
  return atOnce(mapLabelsInPieces(data, options, layout));
}

/** The same with pauses. */
export function* mapLabelsInPieces({ themes }: MapData, options: MapOptions, layout: MapLayout): Generator<void, PlacedLabel[]> {
  if (!options.labels) return [];
  const { unit, edge } = layout.measures;
  const { zoom = WHOLE_MAP } = options;
  const reserved = [...options.reserved, captionOf(layout, options).box];
  const ground = yield* labelGroundInPieces(zoomedPoints(layout, zoom), zoomedHulls(layout, zoom), options, edge, reserved, unit);
  yield;
  return yield* placeLabelsInPieces(themes, options.selection.theme, options.labelText, ground);
}

function meetsBox({ box, leader }: PlacedLabel, other: Box): boolean {
  return boxesOverlap(box, other) || (leader !== undefined && segmentMeetsBox(leader, other));
}

/** What "near" means, in the lower left corner. */
function captionOf({ measures: { caption, unit, edge } }: MapLayout, { width, height }: MapSize) {
  const size = CAPTION_SIZE * unit;
  const text = clipText(caption, size, 400, width - 2 * edge);
  const box: Box = { x: edge, y: height - edge - size, width: textWidth(text, size), height: size };
  return { text, size, box };
}
