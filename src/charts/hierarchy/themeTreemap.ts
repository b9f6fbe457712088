import { treemap } from "d3";
import { type Chart, type Selection, textAt } from "../chart";
import { count } from "../formats";
import { type ChartStyle, mix, themeColor } from "../style";
import { group, h, marked, type SvgNode } from "../svg";
import { clipText, textWidth, wrapText } from "../textWidth";
import { nested } from "./nested";
import type { HierarchyData } from "./themeTree";

const TEXT = 12;
const HEAD = 20;
const EDGE = 5;
const TINT = { light: { theme: 0.3, part: 0.16 }, dark: { theme: 0.45, part: 0.26 } };

/** Areas are papers: families hold themes, large themes their parts. A name stands where it fits. */
export function themeTreemap(
  data: HierarchyData,
  options: { readonly width: number; readonly height: number; readonly selection: Selection },
  style: ChartStyle,
): Chart {
  const { colors, mode, textScale: unit } = style;
  const { width, height, selection } = options;
  const root = treemap<ReturnType<typeof nested>["data"]>()
    .size([width, height])
    .paddingInner(2 * unit)
    .paddingOuter((node) => (node.data.kind === "all" ? 0 : 3 * unit))
    .paddingTop((node) => (node.data.kind === "all" ? 0 : HEAD * unit))
    .round(true)(nested(data));

  const box = (node: typeof root): SvgNode => {
    const { kind, mark, name } = node.data;
    const [w, tall] = [node.x1 - node.x0, node.y1 - node.y0];
    const dimmed = selection.theme !== undefined && mark?.id !== selection.theme;
    const color = mark ? themeColor(mark.slot, mode, "mark") : colors.sunken;
    const tint = kind === "part" ? TINT[mode].part : TINT[mode].theme;
    const shape = h("rect", {
      x: node.x0,
      y: node.y0,
      width: Math.max(0, w),
      height: Math.max(0, tall),
      rx: 3 * unit,
      fill: mark ? mix(color, colors.surface, dimmed ? tint / 3 : tint) : colors.sunken,
      stroke: mark && kind === "theme" ? mix(color, colors.surface, dimmed ? 0.3 : 0.8) : colors.line,
      "stroke-width": unit,
    });
    const parts = [shape, ...label(node.x0, node.y0, w, tall, name, count(node.value ?? 0), kind, dimmed, !node.children)];
    return mark ? marked({ theme: mark.id }, h("g", {}, ...parts)) : h("g", {}, ...parts);
  };
  return { width, height, body: group("treemap", root.descendants().slice(1).map(box)) };

  /** One line at the head of what holds others, as many as fit in a leaf; nothing where not even a word fits. */
  function label(
    x0: number,
    y0: number,
    w: number,
    tall: number,
    name: string,
    papers: string,
    kind: string,
    dimmed: boolean,
    leaf: boolean,
  ): SvgNode[] {
    const size = TEXT * unit;
    const room = w - 2 * EDGE * unit;
    const weight = kind === "theme" ? 600 : kind === "family" ? 500 : 400;
    if (room < 24 * unit || tall < HEAD * unit - 2) return [];
    const ink = { size, weight, fill: dimmed ? colors.text3 : kind === "family" ? colors.text3 : colors.text1 } as const;
    const number = { ...ink, weight: 400 as const, tabular: true };
    const first = y0 + (EDGE + 0.8 * TEXT) * unit;
    const lines = leaf
      ? wrapText(name, size, weight, room, Math.max(1, Math.floor((tall - EDGE * unit) / (1.3 * size)) - 1))
      : [clipText(name, size, weight, room)];
    const written = lines.map((line, i) => textAt(x0 + EDGE * unit, first + i * 1.3 * size, line, ink));
    const last = lines.at(-1) ?? "";
    const beside = textWidth(last, size, weight) + 8 * unit + textWidth(papers, size);
    const below = first + lines.length * 1.3 * size;
    if (beside <= room)
      return [
        ...written,
        textAt(x0 + EDGE * unit + textWidth(last, size, weight) + 6 * unit, first + (lines.length - 1) * 1.3 * size, papers, number),
      ];
    return leaf && below < y0 + tall - 2 ? [...written, textAt(x0 + EDGE * unit, below, papers, number)] : written;
  }
}
