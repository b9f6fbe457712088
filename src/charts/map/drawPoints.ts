import type { ChartStyle } from "../style";
import { group, h, marked, painted, type SvgNode } from "../svg";
import type { PointLayer } from "./pointLayers";
import type { PlacedPoints } from "./pointPlacement";
import { splatInPieces } from "./splat";

/** From the selected paper's point to the ring round it, and the ring's width. */
const RING = 3.5;
const RING_WIDTH = 1.75;

interface Canvas {
  readonly width: number;
  readonly height: number;
}

/** The papers in the picture as a circle each, one group per layer. */
export function pointShapes({ x, y }: PlacedPoints, layers: readonly PointLayer[], canvas: Canvas): SvgNode[] {
  return layers.flatMap(({ name, theme, rows, radius, fill, stroke, strokeWidth }) => {
    const inPicture = (row: number): boolean =>
      x[row] > -radius && y[row] > -radius && x[row] < canvas.width + radius && y[row] < canvas.height + radius;
    const circle = (row: number): SvgNode =>
      marked(
        theme === undefined ? { paper: row } : { theme, paper: row },
        h("circle", { cx: x[row], cy: y[row], r: radius, fill, stroke, "stroke-width": strokeWidth }),
      );
    const shown = Array.from(rows.filter(inPicture), circle);
    return shown.length === 0 ? [] : [group(name, shown)];
  });
}

/** The same as one image, for more papers than programs draw as shapes. */
export function pointPixels(points: PlacedPoints, layers: readonly PointLayer[], { width, height }: Canvas): SvgNode {
  return painted(h("image", { x: 0, y: 0, width, height }), (scale, into) => splatInPieces(points, layers, scale, { width, height }, into));
}

/** The ring round the selected paper. */
export function selectedRing({ x, y, radius }: PlacedPoints, paper: number, { colors, textScale }: ChartStyle): SvgNode {
  const ring = { fill: "none", stroke: colors.text1, "stroke-width": RING_WIDTH * textScale };
  return marked({ paper }, h("circle", { cx: x[paper], cy: y[paper], r: radius + RING * textScale, ...ring }));
}
