import { textAt, type TextStyle } from "../chart";
import { type ChartStyle, themeColor } from "../style";
import { h, marked, type SvgNode } from "../svg";
import { baselines } from "./labelBlock";
import type { PlacedLabel } from "./labelPlacement";
import type { Emphasis } from "./mapEmphasis";

/** Width of the canvas-coloured edge that keeps letters readable over points and hulls. */
const HALO = 3.5;

/** A line of text that stays readable on points and hulls. */
export function haloText(x: number, y: number, content: string, text: TextStyle, { colors, textScale }: ChartStyle): SvgNode {
  const { tag, attributes, children } = textAt(x, y, content, text);
  const halo = { stroke: colors.canvas, "stroke-width": HALO * textScale, "stroke-linejoin": "round", "paint-order": "stroke" };
  return h(tag, { ...attributes, ...halo }, ...children);
}

export function drawLabel({ theme, block, box, align }: PlacedLabel, emphasis: Emphasis, style: ChartStyle): SvgNode {
  const { colors } = style;
  const x = box.x + (align === "start" ? 0 : align === "end" ? box.width : box.width / 2);
  const at = baselines(block);
  const fill = emphasis === "dimmed" ? colors.text3 : themeColor(theme.slot, style, "ink");
  const name = { size: block.size, weight: block.weight, fill, anchor: align };
  const lines = block.lines.map((line, i) => haloText(x, box.y + at.name[i], line, name, style));
  if (block.countLine !== undefined) {
    const count = { size: block.countSize, fill: emphasis === "selected" ? colors.text2 : colors.text3, anchor: align };
    lines.push(haloText(x, box.y + at.count, block.countLine, count, style));
  }
  return marked({ theme: theme.id }, h("g", {}, ...lines));
}

/** The line from a label that stands off to its hull. */
export function drawLeader({ theme, leader }: PlacedLabel, emphasis: Emphasis, style: ChartStyle): SvgNode[] {
  if (!leader) return [];
  const [[x1, y1], [x2, y2]] = leader;
  const stroke = emphasis === "dimmed" ? style.colors.lineStrong : themeColor(theme.slot, style, "mark");
  return [marked({ theme: theme.id }, h("line", { x1, y1, x2, y2, stroke, "stroke-width": style.textScale }))];
}
