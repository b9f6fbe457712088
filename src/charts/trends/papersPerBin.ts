import type { Bin } from "../../../analysis/types";
import { type Chart, textAt } from "../chart";
import { count } from "../formats";
import { type ChartStyle, mix } from "../style";
import { group, h, marked, type SvgNode } from "../svg";
import { textWidth } from "../textWidth";
import { bar } from "./bar";
import { type BinCell, binCells, centerOf, inkOf } from "./binCells";
import { timeTicks } from "./timeTicks";

const TEXT_SIZE = 11;
const AXIS_HEIGHT = 19;
const COUNT_HEIGHT = 15;
const DIMMED = 0.4;

/**
 * Papers of each bin as bars with their counts, years (or months) under the axis. A bin that is not complete is dashed
 * and hollow. Where the counts have no room, only the highest bar is numbered.
 *
 * @param options.from chosen bins, from and to both included: the others are dimmed
 * @returns the chart, and the cell of each bin: cells touch, so every x belongs to one
 */
export function papersPerBin(
  { bins, papers }: { readonly bins: readonly Bin[]; readonly papers: Int32Array },
  options: { readonly width: number; readonly height: number; readonly from?: number; readonly to?: number },
  style: ChartStyle,
): Chart & { readonly bars: readonly BinCell[] } {
  const { width, height, from = 0, to = bins.length - 1 } = options;
  const { colors, textScale: px } = style;
  const size = TEXT_SIZE * px;
  const floor = height - AXIS_HEIGHT * px;
  const room = floor - COUNT_HEIGHT * px;
  const cells = binCells(bins.length, 0, width);
  const highest = Math.max(1, ...papers);
  const top = (t: number): number => floor - (papers[t] / highest) * room;
  const allFit = cells.every((cell, t) => textWidth(count(papers[t]), size) <= cell.width - 2 * px);
  const tallest = papers.indexOf(highest);

  const bars = cells.map((cell, t): SvgNode => {
    const chosen = t >= from && t <= to;
    const color = chosen ? colors.control : mix(colors.control, colors.surface, DIMMED);
    const number = (fill: string): SvgNode => countAbove(cell, papers[t], top(t) - 4 * px, size, width, fill);
    return marked(
      { bin: t },
      group(`papers-per-bin-${t}`, [
        h("rect", { x: cell.x, y: 0, width: cell.width, height, fill: "none", "pointer-events": "all" }),
        ...(papers[t] === 0 ? [] : [bar(inkOf(cell, 2 * px), top(t), floor, bins[t].partial, color, px)]),
        ...(allFit || t === tallest ? [number(chosen && papers[t] > 0 ? colors.text2 : colors.text3)] : []),
      ]),
    );
  });
  const ticks = timeTicks(bins, cells, size, 4 * px).flatMap(({ bin, label, x, anchor }) => [
    ...(anchor === "start"
      ? [h("line", { x1: cells[bin].x + 0.5, y1: floor, x2: cells[bin].x + 0.5, y2: floor + 5 * px, stroke: colors.lineStrong })]
      : []),
    textAt(x, floor + 15 * px, label, { size, fill: colors.text3, anchor }),
  ]);
  const axis = h("line", { x1: 0, y1: floor, x2: width, y2: floor, stroke: colors.lineStrong });
  return { width, height, bars: cells, body: group("papers-per-bin", [...bars, axis, ...ticks]) };
}

function countAbove(cell: BinCell, papers: number, y: number, size: number, width: number, fill: string): SvgNode {
  const text = count(papers);
  const half = textWidth(text, size) / 2;
  const x = Math.max(half, Math.min(centerOf(cell), width - half));
  return textAt(x, y, text, { size, fill, anchor: "middle" });
}
