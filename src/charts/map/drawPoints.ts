import type { ThemeMark } from "../chart";
import { type ChartStyle, mix, themeColor } from "../style";
import { group, h, marked, type SvgNode } from "../svg";
import type { MapEmphasis } from "./mapEmphasis";
import type { PlacedPoints } from "./pointPlacement";

/** Part of its colour that a dimmed point keeps. */
const DIMMED = { light: 0.34, dark: 0.46 };
/** From the selected paper's point to the ring round it, and the ring's width. */
const RING = 3.5;
const RING_WIDTH = 1.75;
/** Picked papers: ringed closer and finer than the selected one, so that both can be told where they meet. */
const PICKED = { ring: 1.25, width: 1.5 };

/**
 * The papers in the picture, one group per theme; dimmed ones below the others, small themes above large ones, a ring
 * round the selected paper on top; picked papers have a ring of their own. Papers of no theme are grey.
 *
 * @param themes in the order in which they are drawn
 * @param theme row -> theme id
 */
export function drawPoints(
  { x, y, radius }: PlacedPoints,
  theme: Int32Array,
  themes: readonly ThemeMark[],
  { isDimmed }: MapEmphasis,
  ringed: { readonly paper: number | undefined; readonly picked: ReadonlySet<number> },
  canvas: { readonly width: number; readonly height: number },
  style: ChartStyle,
): SvgNode[] {
  const { colors, mode, textScale } = style;
  const circle = (row: number, color: string): SvgNode =>
    ringed.picked.has(row)
      ? h("circle", {
          cx: x[row],
          cy: y[row],
          r: radius + PICKED.ring * textScale,
          fill: color,
          stroke: colors.text1,
          "stroke-width": PICKED.width * textScale,
        })
      : h("circle", { cx: x[row], cy: y[row], r: radius, fill: color, stroke: colors.canvas, "stroke-width": textScale });

  const rows = new Map<ThemeMark | undefined, number[]>([undefined, ...themes].map((mark) => [mark, []]));
  const byId = new Map(themes.map((mark) => [mark.id, mark]));
  for (let row = 0; row < x.length; row++) {
    const inPicture = x[row] > -radius && y[row] > -radius && x[row] < canvas.width + radius && y[row] < canvas.height + radius;
    if (inPicture) rows.get(byId.get(theme[row]))?.push(row);
  }

  const layer = (name: string, dimmed: boolean, picked: boolean): SvgNode[] =>
    [...rows].flatMap(([mark, all]) => {
      const shown = all.filter((row) => isDimmed(row) === dimmed && ringed.picked.has(row) === picked);
      if (shown.length === 0) return [];
      const color = mark ? themeColor(mark.slot, style, "mark") : colors.control;
      const fill = dimmed ? mix(color, colors.canvas, DIMMED[mode]) : color;
      return [
        group(
          `${name}-${mark ? mark.id : "other"}`,
          shown.map((row) => marked(mark ? { theme: mark.id, paper: row } : { paper: row }, circle(row, fill))),
        ),
      ];
    });
  const ring = (row: number): SvgNode =>
    marked(
      { paper: row },
      h("circle", {
        cx: x[row],
        cy: y[row],
        r: radius + RING * textScale,
        fill: "none",
        stroke: colors.text1,
        "stroke-width": RING_WIDTH * textScale,
      }),
    );
  return [
    ...layer("dimmed-papers", true, false),
    ...layer("papers", false, false),
    ...layer("dimmed-picked", true, true),
    ...layer("picked", false, true),
    ...(ringed.paper !== undefined && ringed.paper < x.length ? [ring(ringed.paper)] : []),
  ];
}
