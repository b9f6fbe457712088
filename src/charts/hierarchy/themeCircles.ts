import { pack } from "d3";
import { type Chart, type Selection, textAt } from "../chart";
import { count } from "../formats";
import { type ChartStyle, mix, themeColor } from "../style";
import { group, h, marked, type SvgNode } from "../svg";
import { textWidth, wrapText } from "../textWidth";
import { nested } from "./nested";
import type { HierarchyData } from "./themeTree";

const TEXT = 12;
const LEAST_LABEL = 26;

/** Circle packing (Wang et al. 2006): areas are papers; families hold themes, large themes their parts. */
export function themeCircles(
  data: HierarchyData,
  options: { readonly width: number; readonly height: number; readonly selection: Selection },
  style: ChartStyle,
): Chart {
  const { colors, mode, textScale: unit } = style;
  const { width, height, selection } = options;
  const root = pack<ReturnType<typeof nested>["data"]>()
    .size([width, height])
    .padding((node) => (node.data.kind === "all" ? 8 : 3) * unit)(nested(data));

  const nodes = root.descendants().slice(1);
  const circle = (node: typeof root): SvgNode => {
    const { mark, kind } = node.data;
    const dimmed = selection.theme !== undefined && mark?.id !== selection.theme;
    const color = mark ? themeColor(mark.slot, mode, "mark") : colors.sunken;
    const part = kind === "part" ? 0.42 : 0.26;
    const shape = h("circle", {
      cx: node.x,
      cy: node.y,
      r: node.r,
      fill: mark ? mix(color, colors.surface, dimmed ? part / 3 : part) : colors.sunken,
      stroke: mark ? mix(color, colors.surface, dimmed ? 0.25 : 0.7) : colors.line,
      "stroke-width": unit,
    });
    return mark ? marked({ theme: mark.id }, shape) : shape;
  };
  /** Themes are named in the middle; of those with parts the name stays readable over them. */
  const label = (node: typeof root): SvgNode[] => {
    const { mark } = node.data;
    if (node.data.kind !== "theme" || !mark || node.r < LEAST_LABEL * unit) return [];
    const size = TEXT * unit;
    const lines = wrapText(mark.shortLabel, size, 600, 1.7 * node.r, 3);
    if (lines.some((line) => textWidth(line, size, 600) > 1.9 * node.r)) return [];
    const dimmed = selection.theme !== undefined && mark.id !== selection.theme;
    const fill = dimmed ? colors.text3 : colors.text1;
    const top = node.y - ((lines.length - 1) / 2) * 1.25 * size;
    return [...lines, count(mark.size)].map((line, i) =>
      textAt(node.x, top + i * 1.25 * size, line, { size, weight: i < lines.length ? 600 : 400, fill, anchor: "middle" }),
    );
  };
  return {
    width,
    height,
    body: group("circles", [...nodes.map(circle), group("names", nodes.flatMap(label), { "pointer-events": "none" })]),
  };
}
