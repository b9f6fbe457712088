import type { HierarchyRectangularNode } from "d3";
import { type Chart, type Selection, textAt } from "../chart";
import { count, papers } from "../formats";
import { type ChartStyle, edgeTint, mix, themeColor } from "../style";
import { group, h, marked, type SvgNode } from "../svg";
import { clipText, textWidth, type Weight, wrapText } from "../textWidth";
import { evenTreemap, HEAD } from "./evenTreemap";
import type { Nest } from "./nested";
import type { HierarchyData } from "./themeTree";

const TEXT = 12;
const LINE = 1.3;
const EDGE = 5;
const LEAST_ROOM = 30;
const FEWEST_LETTERS = 4;
const TINT = { light: { theme: 0.3, part: 0.16 }, dark: { theme: 0.38, part: 0.22 } };

/** Areas are papers: families hold themes, large themes their parts. A name stands where it fits. */
export function themeTreemap(
  data: HierarchyData,
  options: { readonly width: number; readonly height: number; readonly selection: Selection },
  style: ChartStyle,
): Chart {
  const { colors, mode, textScale: unit } = style;
  const { width, height, selection } = options;
  const size = TEXT * unit;
  const root = evenTreemap(data, width - unit, height - unit, unit);
  const boxes = root.descendants().slice(1).map(box);
  return { width, height, body: group("treemap", boxes, { transform: `translate(${unit / 2} ${unit / 2})` }) };

  function box(node: HierarchyRectangularNode<Nest>): SvgNode {
    const { kind, mark, name } = node.data;
    const dimmed = selection.theme !== undefined && mark?.id !== selection.theme;
    const color = mark ? themeColor(mark.slot, style, "mark") : colors.sunken;
    const tint = kind === "part" ? TINT[mode].part : TINT[mode].theme;
    const shape = h(
      "rect",
      {
        x: node.x0,
        y: node.y0,
        width: Math.max(0, node.x1 - node.x0),
        height: Math.max(0, node.y1 - node.y0),
        rx: 3 * unit,
        fill: mark ? mix(color, colors.surface, dimmed ? tint / 3 : tint) : colors.sunken,
        stroke: !mark ? colors.line : dimmed ? mix(color, colors.surface, 0.3) : edgeTint(color, colors.surface, kind === "part" ? 0 : 0.8),
        "stroke-width": kind === "part" ? 0.75 * unit : unit,
      },
      h("title", {}, `${name}, ${papers(papersIn(node))}`),
    );
    const parts = [shape, ...label(node, dimmed)];
    return mark ? marked({ theme: mark.id }, h("g", {}, ...parts)) : h("g", {}, ...parts);
  }

  /** One line at the head of what holds others, as many as fit in a leaf; nothing where not even a word fits. */
  function label(node: HierarchyRectangularNode<Nest>, dimmed: boolean): SvgNode[] {
    const { kind } = node.data;
    const leaf = !node.children;
    const room = node.x1 - node.x0 - 2 * EDGE * unit;
    const tall = node.y1 - node.y0 - EDGE * unit;
    if (room < LEAST_ROOM * unit || tall < (HEAD - EDGE) * unit - 2) return [];
    const weight = kind === "theme" ? 600 : kind === "family" ? 500 : 400;
    const ink = { size, weight, fill: kind === "family" ? colors.text3 : dimmed ? colors.text2 : colors.text1 } as const;
    const most = leaf ? Math.max(1, Math.floor(tall / (LINE * size))) : 1;
    const lines = fitted(node.data, weight, room, most);
    if (lines.length === 0) return [];
    const left = node.x0 + EDGE * unit;
    const first = node.y0 + (EDGE + 0.8 * TEXT) * unit;
    const written = lines.map((line, i) => textAt(left, first + i * LINE * size, line, ink));
    const number = count(papersIn(node));
    const after = textWidth(lines[lines.length - 1], size, weight) + 6 * unit;
    const at =
      after + textWidth(number, size) <= room
        ? { x: left + after, line: lines.length - 1 }
        : lines.length < most
          ? { x: left, line: lines.length }
          : undefined;
    return at ? [...written, textAt(at.x, first + at.line * LINE * size, number, { ...ink, weight: 400, tabular: true })] : written;
  }

  /** The name in lines that fit, the short one where the long one does not, clipped where neither does. */
  function fitted({ name, mark, kind }: Nest, weight: Weight, room: number, most: number): string[] {
    const short = kind === "theme" && mark ? mark.shortLabel : name;
    for (const text of [name, short]) {
      const lines = wrapText(text, size, weight, room, most);
      if (lines.join(" ") === text && lines.every((line) => textWidth(line, size, weight) <= room)) return lines;
    }
    const clipped = wrapText(short, size, weight, room, most).map((line) => clipText(line, size, weight, room));
    const readable = clipped.every((line) => !line.endsWith("…") || line.length > FEWEST_LETTERS);
    return readable ? clipped : [];
  }
}

/** Papers of a box; `value` is what the layout was asked for. */
function papersIn(node: HierarchyRectangularNode<Nest>): number {
  return node.leaves().reduce((sum, { data }) => sum + (data.papers ?? 0), 0);
}
