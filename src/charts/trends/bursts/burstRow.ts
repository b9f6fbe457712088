import type { Bin } from "../../../../analysis/types";
import { textAt } from "../../chart";
import { count } from "../../formats";
import { type ChartStyle, mix, themeColor } from "../../style";
import { h, hundredths, marked, type SvgNode } from "../../svg";
import { clipText } from "../../textWidth";
import { type BinCell, inkOf } from "../binCells";
import { DIMMED } from "../emphasis";
import { fittingLabel } from "../panelTitle";
import type { TrendMark } from "../trendData";
import type { BurstRow } from "./burstData";

export const ROW = 26;
export const TERM_SIZE = 12;
export const SMALL_SIZE = 11;
const BARS = 17;
const LOWEST_BAR = 1.5;
const TINT = 0.24;

/** Where the parts of a row stand, in pixels; what has no room has no width. */
export interface BurstColumns {
  readonly termWidth: number;
  readonly cells: readonly BinCell[];
  /** Right end of the number of papers. */
  readonly papersX: number;
  readonly freshX: number;
  readonly freshWidth: number;
  readonly themeX: number;
  readonly themeWidth: number;
  readonly width: number;
}

/** Term, its papers in each bin as bars with the burst behind them, papers in the burst, "first seen", theme. */
export function burstRow(
  burst: BurstRow,
  theme: TrendMark | undefined,
  bins: readonly Bin[],
  columns: BurstColumns,
  y: number,
  dimmed: boolean,
  style: ChartStyle,
): SvgNode {
  const { colors, textScale: px } = style;
  const { term, first, last, counts, papers, fresh } = burst;
  const { cells, termWidth, papersX, freshX, freshWidth, themeX, themeWidth, width } = columns;
  const mark = themeColor(theme?.slot ?? -1, style, "mark");
  const tinted = (part: number): string => mix(mark, colors.surface, part * (dimmed ? DIMMED : 1));
  const floor = y + (ROW - 4) * px;
  const baseline = y + 17 * px;
  const highest = Math.max(1, ...counts);
  const inBurst = (t: number): boolean => t >= first && t <= last;
  const left = cells[first].x;
  const right = cells[last].x + cells[last].width;
  const bars = cells.flatMap((cell, t) => {
    if (counts[t] === 0) return [];
    const { x, width: wide } = inkOf(cell, 2 * px);
    const tall = Math.max(LOWEST_BAR * px, (counts[t] / highest) * BARS * px);
    const color = inBurst(t) ? tinted(1) : mix(colors.control, colors.surface, dimmed ? DIMMED : 0.6);
    if (!bins[t].partial) return [h("rect", { x, y: floor - tall, width: wide, height: tall, fill: color })];
    const edge = Math.min(px, wide / 3);
    return [
      h("rect", {
        x: x + edge / 2,
        y: floor - tall + edge / 2,
        width: wide - edge,
        height: Math.max(tall - edge, 0.1),
        fill: colors.surface,
        stroke: color,
        "stroke-width": edge,
      }),
    ];
  });
  const ring = { cx: left, cy: y + 6 * px, r: 3 * px, fill: colors.surface, stroke: tinted(1), "stroke-width": 1.6 * px };
  const ink = dimmed ? colors.text3 : colors.text1;
  const quiet = dimmed ? colors.text3 : colors.text2;
  const areas = cells.map(({ x, width: wide }, t) => {
    return marked({ term: burst.id, bin: t }, h("rect", { x, y, width: wide, height: ROW * px, fill: "none", "pointer-events": "all" }));
  });
  const node = h(
    "g",
    {},
    h("line", { x1: 0, y1: y + ROW * px - 0.5, x2: width, y2: y + ROW * px - 0.5, stroke: colors.line }),
    textAt(0, baseline, clipText(term, TERM_SIZE * px, 500, termWidth), { size: TERM_SIZE * px, weight: 500, fill: ink }),
    h("rect", { x: left, y: y + 2 * px, width: right - left, height: floor - y - 2 * px, fill: tinted(TINT) }),
    h("path", {
      d: `M${hundredths(left)} ${hundredths(y + 2 * px)}H${hundredths(right)}`,
      fill: "none",
      stroke: tinted(1),
      "stroke-width": 1.5 * px,
    }),
    ...bars,
    ...(fresh ? [h("circle", ring)] : []),
    textAt(papersX, baseline, count(papers), { size: TERM_SIZE * px, weight: 600, fill: ink, anchor: "end", tabular: true }),
    ...(fresh && freshWidth > 0 ? [textAt(freshX, baseline, "first seen", { size: SMALL_SIZE * px, fill: quiet })] : []),
    ...(theme && themeWidth > 0
      ? [
          textAt(themeX, baseline, fittingLabel(theme, SMALL_SIZE * px, 400, themeWidth), {
            size: SMALL_SIZE * px,
            fill: dimmed ? colors.text3 : themeColor(theme.slot, style, "ink"),
          }),
        ]
      : []),
    ...areas,
  );
  return burst.theme < 0 ? node : marked({ theme: burst.theme }, node);
}
