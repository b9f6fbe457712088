import { textAt } from "../chart";
import { count } from "../formats";
import type { ChartStyle } from "../style";
import { group, h, type SvgNode } from "../svg";
import { textWidth, type Weight, wrapText } from "../textWidth";
import { type EvidenceColumns, HEAD_SIZE } from "./evidenceColumns";
import type { EvidenceGroup } from "./evidenceGroups";
import { wordChip } from "./verdictChip";

/** A drawn piece of the list and how high it is. */
export interface Block {
  readonly node: SvgNode;
  readonly height: number;
}

/** A piece of the list, drawn where the one before it ends. */
export type Draw = (y: number) => Block;

/** The pieces under each other. */
export function stack(parts: readonly Draw[]): Block {
  const nodes: SvgNode[] = [];
  let y = 0;
  for (const part of parts) {
    const { node, height } = part(y);
    nodes.push(node);
    y += height;
  }
  return { node: group("evidence", nodes), height: Math.ceil(y) };
}

export interface Paragraph {
  readonly size: number;
  readonly line: number;
  readonly weight: Weight;
  readonly fill: string;
  /** Room above and under it. */
  readonly before: number;
  readonly after: number;
}

/** Text in as many lines as it takes; sizes at text scale 1. */
export function paragraph(text: string, { left, right }: EvidenceColumns, look: Paragraph, { textScale: px }: ChartStyle): Draw {
  const { size, line, weight, fill, before, after } = look;
  return (y) => {
    const lines = wrapText(text, size * px, weight, right - left, 8);
    const nodes = lines.map((content, i) =>
      textAt(left, y + (before + i * line + line / 2 + size * 0.36) * px, content, { size: size * px, weight, fill }),
    );
    return { node: h("g", {}, ...nodes), height: (before + lines.length * line + after) * px };
  };
}

export function rule(width: number, stroke: string): Draw {
  return (y) => ({ node: h("line", { x1: 0, y1: y + 0.5, x2: width, y2: y + 0.5, stroke }), height: 1 });
}

/** Names of the columns and the ticks of the axis; two lines where label and axis stand over each other. */
export function columnHeads(
  { stacked, axis, left, right, pointsRight }: EvidenceColumns,
  kind: "theme" | "topic",
  style: ChartStyle,
): Draw {
  const { colors, textScale: px } = style;
  const text = { size: HEAD_SIZE * px, fill: colors.text2 };
  return (y) => {
    const first = y + 12 * px;
    const second = stacked ? first + 18 * px : first;
    const tick = (points: number): SvgNode => textAt(axis.at(points / 100), second, tickText(points), { ...text, anchor: "middle" });
    const node = group("evidence-columns", [
      textAt(left, first, kind === "theme" ? "Theme" : "Topic", text),
      ...[-axis.tick, 0, axis.tick].map(tick),
      textAt(pointsRight, second, "points", { ...text, anchor: "end" }),
      textAt(right, first, "papers", { ...text, anchor: "end" }),
    ]);
    return { node, height: (stacked ? 38 : 20) * px };
  };
}

/** Verdict of a group and how many have it; at the right end what its rows have in common, or beside it why it is empty. */
export function groupHead({ verdict, title, empty, note, series }: EvidenceGroup, columns: EvidenceColumns, style: ChartStyle): Draw {
  const { colors, textScale: px } = style;
  const { left, right } = columns;
  const size = 13 * px;
  return (y) => {
    const baseline = y + 20.5 * px;
    const head =
      verdict === "too few"
        ? { node: textAt(left, baseline, title, { size, weight: 600, fill: colors.text1 }), width: textWidth(title, size, 600) }
        : wordChip(title, verdict, left, y + 6 * px, style);
    const counted = count(series.length);
    const countX = left + head.width + 8 * px;
    const besideCount = countX + textWidth(counted, size) + 10 * px;
    const small = { size: 12 * px, fill: colors.text3 };
    const remark =
      series.length > 0 ? textAt(right, baseline, note, { ...small, anchor: "end" }) : textAt(besideCount, baseline, empty, small);
    const fits = besideCount + textWidth(series.length > 0 ? note : empty, small.size) <= right;
    const node = group(`evidence-${verdict.replace(" ", "-")}`, [
      head.node,
      textAt(countX, baseline, counted, { size, fill: colors.text2 }),
      ...(fits ? [remark] : []),
    ]);
    return { node, height: 32 * px };
  };
}

function tickText(points: number): string {
  return `${points < 0 ? "−" : points > 0 ? "+" : ""}${Math.abs(points)}`;
}
