import { textAt } from "../chart";
import type { ChartStyle } from "../style";
import { h, hundredths, type SvgNode } from "../svg";
import { textWidth } from "../textWidth";
import type { Box } from "./box";
import { type Panel, TICK_SIZE } from "./panelFrame";
import { triangle } from "./verdictChip";

/** A share at its place in the plot. */
export interface SharePoint {
  readonly bin: number;
  readonly x: number;
  readonly y: number;
  readonly share: number;
  /** Above the scale: drawn as a triangle under the top. */
  readonly above: boolean;
  /** Enough papers in a complete bin: filled, and joined to its solid neighbours. */
  readonly solid: boolean;
  readonly radius: number;
}

/** One path with a stroke for each run of solid neighbours. */
export function shareLine(points: readonly SharePoint[], color: string, width: number): SvgNode[] {
  const parts = points.flatMap((point, i) => {
    if (!point.solid) return [];
    return `${i > 0 && joined(points[i - 1], point) ? "L" : "M"}${hundredths(point.x)} ${hundredths(point.y)}`;
  });
  if (parts.length < 2) return [];
  return [h("path", { d: parts.join(""), fill: "none", stroke: color, "stroke-width": width, "stroke-linejoin": "round" })];
}

/** Are two neighbouring points part of one run? */
export function joined(a: Pick<SharePoint, "bin" | "solid"> | undefined, b: Pick<SharePoint, "bin" | "solid"> | undefined): boolean {
  return a !== undefined && b !== undefined && a.solid && b.solid && b.bin === a.bin + 1;
}

/** A dot, a triangle above the scale; hollow where the bin is not complete. */
export function shareDot({ x, y, above, solid, radius }: SharePoint, color: string, { colors, textScale: px }: ChartStyle): SvgNode {
  const look = solid ? { fill: color } : { fill: colors.surface, stroke: color, "stroke-width": 1.6 * px };
  return above ? h("path", { d: triangle(x, y, 4 * px, -1), ...look }) : h("circle", { cx: x, cy: y, r: radius, ...look });
}

/** What a share above the scale says over the frame. */
export interface NumberAbove {
  readonly text: string;
  readonly box: Box;
}

/** Shares above the scale in percent, the highest first where two have no room. */
export function numbersAbove(points: readonly SharePoint[], top: number, { x, width, plotTop }: Panel, px: number): NumberAbove[] {
  const placed: NumberAbove[] = [];
  for (const point of points.filter(({ above }) => above).sort((a, b) => b.share - a.share || a.bin - b.bin)) {
    const whole = Math.round(point.share * 100);
    const text = whole > Math.round(top * 100) ? String(whole) : (point.share * 100).toFixed(1);
    const wide = textWidth(text, TICK_SIZE * px);
    const box = { x: Math.max(x, Math.min(point.x - wide / 2, x + width - wide)), y: plotTop - 12 * px, width: wide, height: 10 * px };
    const free = placed.every(
      (other) => Math.abs(other.box.x + other.box.width / 2 - box.x - wide / 2) >= (other.box.width + wide) / 2 + 3 * px,
    );
    if (free) placed.push({ text, box });
  }
  return placed;
}

export function numberAboveText({ text, box }: NumberAbove, { colors, textScale: px }: ChartStyle): SvgNode {
  return textAt(box.x, box.y + 9 * px, text, { size: TICK_SIZE * px, fill: colors.text2 });
}
