import type { Chart, Selection } from "../chart";
import type { ChartStyle } from "../style";
import { group } from "../svg";
import { clipText, textWidth } from "../textWidth";
import { drawHull } from "./drawHulls";
import { drawLabel, drawLeader, haloText } from "./drawLabels";
import { pointPixels, pointShapes, selectedRing } from "./drawPoints";
import type { Box, Point } from "./geometry";
import type { LabelText } from "./labelBlock";
import { labelGround } from "./labelGround";
import { type PlacedLabel, placeLabels } from "./labelPlacement";
import { mapEmphasis } from "./mapEmphasis";
import { type MapData, mapLayout, type MapLayout, type MapSize } from "./mapLayout";
import { pointLayers } from "./pointLayers";
import type { PlacedPoints } from "./pointPlacement";

export interface MapOptions extends MapSize {
  readonly selection: Selection;
  readonly hulls: boolean;
  readonly labels: boolean;
  /** "full": label and number of papers; "name": label; "short": short label. */
  readonly labelText: LabelText;
  /** Row -> 1 where a filter leaves the paper out: it is dimmed. */
  readonly dimmed?: Uint8Array | undefined;
  /** Rows of the papers that the reader holds together: they are ringed. */
  readonly picked?: readonly number[] | undefined;
  /** More papers than so many are drawn as one image in place of a shape each; a file holds 5,000 well. */
  readonly mostShapes?: number | undefined;
  /** Scale, then shift in pixels, as d3-zoom has it. */
  readonly zoom?: { readonly k: number; readonly x: number; readonly y: number } | undefined;
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
 */
export function themeMap(
  data: MapData,
  options: MapOptions,
  style: ChartStyle,
  layout: MapLayout = mapLayout(data, options, style.textScale),
): ThemeMap {
  const { width, height, selection, mostShapes = MOST_SHAPES, zoom = { k: 1, x: 0, y: 0 } } = options;
  const { themes } = data;
  const { unit, edge } = layout.measures;

  const points = {
    x: layout.points.x.map((x) => zoom.k * x + zoom.x),
    y: layout.points.y.map((y) => zoom.k * y + zoom.y),
    radius: layout.points.radius,
  };
  const zoomed = ([x, y]: Point): Point => [zoom.k * x + zoom.x, zoom.k * y + zoom.y];
  const hulls = layout.hulls.map((parts) => parts.map(({ ring, papers }) => ({ ring: ring.map(zoomed), papers })));
  const emphasis = mapEmphasis(selection, data.points.theme, options.dimmed);

  const size = CAPTION_SIZE * unit;
  const caption = clipText(layout.measures.caption, size, 400, width - 2 * edge);
  const captionBox: Box = { x: edge, y: height - edge - size, width: textWidth(caption, size), height: size };
  const ground = labelGround(points, hulls, options, edge, [...options.reserved, captionBox], unit);
  const labels = options.labels ? placeLabels(themes, selection.theme, options.labelText, ground) : [];

  // small themes over large ones, and what stands out over all
  const level = { dimmed: 0, plain: 1, selected: 2 };
  const order = themes
    .map((theme, i) => ({ theme, parts: hulls[i], emphasis: emphasis.ofTheme(theme.id) }))
    .sort((a, b) => level[a.emphasis] - level[b.emphasis] || b.theme.size - a.theme.size || a.theme.id - b.theme.id);
  const drawnHulls = options.hulls ? order.filter(({ parts }) => parts.length > 0) : [];
  const drawnThemes = order.map(({ theme }) => theme);
  const layers = pointLayers(data.points.theme, drawnThemes, emphasis, new Set(options.picked), points.radius, style);
  const body = group("theme-map", [
    group(
      "hulls",
      drawnHulls.map(({ theme, parts, emphasis: how }) => drawHull(theme, parts, how, style)),
    ),
    group("papers", [
      ...(points.x.length > mostShapes ? [pointPixels(points, layers, options)] : pointShapes(points, layers, options)),
      ...(selection.paper !== undefined && selection.paper < points.x.length ? [selectedRing(points, selection.paper, style)] : []),
    ]),
    group(
      "leaders",
      labels.flatMap((label) => drawLeader(label, emphasis.ofTheme(label.theme.id), style)),
    ),
    group(
      "labels",
      labels.map((label) => drawLabel(label, emphasis.ofTheme(label.theme.id), style)),
    ),
    haloText(captionBox.x, height - edge, caption, { size, fill: style.colors.text3 }, style),
  ]);
  return { width, height, body, labels, points };
}
