import { textAt } from "../chart";
import { type ChartStyle, edgeTint, mix } from "../style";
import { group, h, type SvgNode } from "../svg";
import { bar } from "./bar";
import { unitOf } from "./calendar";
import type { CountGroups } from "./countGroups";
import { hatch } from "./hatch";
import type { Panel, PanelFrame } from "./panelFrame";
import { FEWEST_PAPERS, type TrendData } from "./trendData";
import { triangle } from "./verdictChip";

const TITLE_HEIGHT = 26;
const ROW = 21;
const ICON = 22;
const TEXT_AT = 32;
const TEXT_SIZE = 11;

/** A sign, drawn around the middle of its row, and what it means. */
interface Entry {
  readonly text: string;
  readonly draw: (x: number, y: number, style: ChartStyle) => readonly SvgNode[];
}

const LINE: Entry = {
  text: `share, from ${FEWEST_PAPERS} papers in the bin`,
  draw: (x, y, { colors, textScale: px }) => [
    h("line", { x1: x - 9 * px, y1: y + 4 * px, x2: x + 4 * px, y2: y - 2 * px, stroke: colors.text2, "stroke-width": 2 * px }),
    h("circle", { cx: x + 4 * px, cy: y - 2 * px, r: 2.5 * px, fill: colors.text2 }),
  ],
};
const INTERVAL: Entry = {
  text: "95 % interval: tall = few papers",
  draw: (x, y, { colors, textScale: px }) => {
    const stroke = edgeTint(colors.text2, colors.surface);
    const block = (left: number, tall: number, part: number): SvgNode[] => {
      const [x1, x2, top, floor] = [x + left * px, x + (left + 9) * px, y - (tall / 2) * px, y + (tall / 2) * px];
      return [
        h("rect", { x: x1, y: top, width: 9 * px, height: floor - top, fill: mix(colors.text2, colors.surface, part) }),
        ...[top, floor].map((end) => h("line", { x1, x2, y1: end, y2: end, stroke, "stroke-width": px })),
      ];
    };
    return [...block(-10, 15, 0.15), ...block(0, 7, 0.3)];
  },
};
const EMPTY: Entry = {
  text: "no papers at all",
  draw: (x, y, style) => [hatch(x - 8 * style.textScale, y - 7 * style.textScale, 16 * style.textScale, 14 * style.textScale, style)],
};
const INCOMPLETE: Entry = {
  text: "bin not complete yet",
  draw: (x, y, { colors, textScale: px }) => [
    h("circle", { cx: x, cy: y, r: 3 * px, fill: colors.surface, stroke: colors.text2, "stroke-width": 1.6 * px }),
  ],
};
const ABOVE: Entry = {
  text: "above the scale, with its percent",
  draw: (x, y, { colors, textScale: px }) => [h("path", { d: triangle(x, y, 4 * px, -1), fill: colors.text2 })],
};
const BAR: Entry = {
  text: "papers in the bin, from zero",
  draw: (x, y, { colors, textScale: px }) => [bar({ x: x - 4 * px, width: 8 * px }, y - 7 * px, y + 7 * px, false, colors.text2, px)],
};
const INCOMPLETE_BAR: Entry = {
  text: INCOMPLETE.text,
  draw: (x, y, { colors, textScale: px }) => [bar({ x: x - 4 * px, width: 8 * px }, y - 7 * px, y + 7 * px, true, colors.text2, px)],
};

/**
 * The signs that occur.
 *
 * @param above whether a share stands above the scale
 * @param span what one written count covers
 */
export function legendEntries(
  { bins, papers, series }: TrendData,
  value: "share" | "count",
  above: boolean,
  span: CountGroups["span"],
): readonly Entry[] {
  const noun = series[0]?.kind ?? "theme";
  const where = span === unitOf(bins) ? "in the bin" : span === "whole" ? "in all" : `per ${span}`;
  const number: Entry = {
    text: `papers of the ${noun} ${where}`,
    draw: (x, y, { colors, textScale: px }) => [
      textAt(x, y + 4 * px, "9", { size: TEXT_SIZE * px, weight: 600, fill: colors.text2, anchor: "middle" }),
    ],
  };
  const empty = papers.includes(0) ? [EMPTY] : [];
  const partial = bins.some((bin) => bin.partial);
  if (value === "count") return [BAR, ...empty, ...(partial ? [INCOMPLETE_BAR] : []), number];
  return [LINE, INTERVAL, ...empty, ...(partial ? [INCOMPLETE] : []), ...(above ? [ABOVE] : []), number];
}

/** Height at text scale 1, with the entries in so many columns. */
export function howToReadHeight(entries: readonly Entry[], titles: boolean, columns: number): number {
  return (titles ? TITLE_HEIGHT : 0) + Math.ceil(entries.length / columns) * ROW;
}

/**
 * The last of the small multiples: what its signs mean.
 *
 * @param columns how many panels have room in the rest of its row, `pitch` pixels apart: the entries use them all
 */
export function howToRead(
  entries: readonly Entry[],
  panel: Panel,
  columns: number,
  pitch: number,
  frame: PanelFrame,
  style: ChartStyle,
): SvgNode {
  const { colors, textScale: px } = style;
  const { x, y } = panel;
  const rowCount = Math.ceil(entries.length / columns);
  const rows = entries.flatMap(({ draw, text }, i) => {
    const left = x + Math.floor(i / rowCount) * pitch;
    const middle = y + ((frame.titles ? TITLE_HEIGHT : 0) + ((i % rowCount) + 0.5) * ROW) * px;
    return [
      ...draw(left + (ICON / 2) * px, middle, style),
      textAt(left + TEXT_AT * px, middle + 4 * px, text, { size: TEXT_SIZE * px, fill: colors.text2 }),
    ];
  });
  const size = (frame.phone ? 15 : 13) * px;
  const title = textAt(x, y + (frame.phone ? 17 : 14) * px, "How to read", { size, weight: 600, fill: colors.text1 });
  return group("how-to-read", [...(frame.titles ? [title] : []), ...rows]);
}
