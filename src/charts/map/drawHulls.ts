import { curveCatmullRomClosed, line } from "d3";
import type { ThemeMark } from "../chart";
import { type ChartStyle, themeColor } from "../style";
import { h, marked, type SvgNode } from "../svg";
import type { Emphasis } from "./mapEmphasis";
import type { HullPart } from "./themeHulls";

/** The fill's opacity as text: as a number it would be rounded to hundredths. */
const LOOK: Readonly<Record<Emphasis, { readonly fill: string; readonly edge: number; readonly width: number }>> = {
  plain: { fill: "0.09", edge: 0.35, width: 1 },
  selected: { fill: "0.14", edge: 0.9, width: 1.5 },
  dimmed: { fill: "0.045", edge: 0.18, width: 1 },
};

/** A theme's area with all its parts as one smooth path. */
export function drawHull(theme: ThemeMark, parts: readonly HullPart[], emphasis: Emphasis, style: ChartStyle): SvgNode {
  const smooth = line().curve(curveCatmullRomClosed).digits(1);
  const color = themeColor(theme.slot, style, "mark");
  const look = LOOK[emphasis];
  return marked(
    { theme: theme.id },
    h("path", {
      d: parts.map(({ ring }) => smooth(ring as [number, number][]) ?? "").join(""),
      fill: color,
      "fill-opacity": look.fill,
      stroke: color,
      "stroke-opacity": look.edge,
      "stroke-width": look.width * style.textScale,
    }),
  );
}
