import type { Bin } from "../../../analysis/types";
import { count } from "../formats";
import { type ChartStyle, mix, themeColor } from "../style";
import type { SvgNode } from "../svg";
import { bar } from "./bar";
import { inkOf } from "./binCells";
import { type Box, overlap } from "./box";
import { DIMMED } from "./emphasis";
import { gridlines, type Panel, topLabel } from "./panelFrame";
import type { TrendSeries } from "./trendData";

/** Papers of one series as bars from zero; a bin that is not complete is dashed and hollow. */
export function countPlot(
  series: TrendSeries,
  bins: readonly Bin[],
  panel: Panel,
  top: number,
  dimmed: boolean,
  style: ChartStyle,
): SvgNode[] {
  const { colors, textScale: px } = style;
  const { plotTop, plotBottom, cells } = panel;
  const mark = themeColor(series.mark.slot, style, "mark");
  const color = dimmed ? mix(mark, colors.surface, DIMMED) : mark;
  const yOf = (count: number): number => plotBottom - (count / top) * (plotBottom - plotTop);
  const { counts } = series.trend;
  const bars = cells.flatMap((cell, t) => {
    return counts[t] ? [bar(inkOf(cell, px), yOf(counts[t]), plotBottom, bins[t].partial, color, px)] : [];
  });
  const taken = (box: Box): boolean =>
    cells.some(({ x, width }, t) => counts[t] > 0 && overlap(box, { x, y: yOf(counts[t]), width, height: plotBottom - yOf(counts[t]) }));
  return [...gridlines(panel, style), ...bars, ...topLabel(panel, count(top), taken, style)];
}
