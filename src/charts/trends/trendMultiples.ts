import type { Chart, Selection } from "../chart";
import type { ChartStyle } from "../style";
import { group, h, type SvgNode } from "../svg";
import { allPapersPanel } from "./allPapersPanel";
import { binCells } from "./binCells";
import { countGroups } from "./countGroups";
import { countPlot } from "./countPlot";
import { emphasisOf } from "./emphasis";
import { howToRead, howToReadHeight, legendEntries } from "./howToRead";
import { noDates } from "./noDates";
import { type PanelFrame, TICK_SIZE } from "./panelFrame";
import { panelGrid } from "./panelGrid";
import { seriesPanel } from "./seriesPanel";
import { isAbove, sharePlot } from "./sharePlot";
import { timeTicks } from "./timeTicks";
import { countTop, ownShareTop, sharedShareTop } from "./tops";
import type { TrendData, TrendSeries } from "./trendData";

export interface MultiplesOptions {
  readonly width: number;
  /** One below 480 pixels, whatever is asked. */
  readonly columns: number | "auto";
  readonly value: "share" | "count";
  /** "own" gives every panel the scale that suits it: shapes compare, heights do not. */
  readonly scale: "shared" | "own";
  readonly selection: Selection;
  /** Labels and facts over the panels; without them only the plots are drawn. */
  readonly titles: boolean;
}

/**
 * Small multiples on one time axis: all papers, then each theme or topic in the order given, then how to read them.
 * Shares come with their 95 % Wilson intervals, counts as bars from zero.
 */
export function trendMultiples(data: TrendData, options: MultiplesOptions, style: ChartStyle): Chart {
  const { bins, papers, series } = data;
  const { width, value, titles, selection } = options;
  if (bins.length === 0) return noDates(width, 92 * style.textScale, "No dates, so no time chart.", style);
  const px = style.textScale;
  const grid = panelGrid(width, options.columns, series.length + 2, bins.length, titles, px);
  const { phone, columns, panel } = grid;
  const size = TICK_SIZE * px;
  const cells = binCells(bins.length, 0, grid.panelWidth);
  const ownCounts = series.map(({ trend }) => trend.counts);
  const frame: PanelFrame = {
    phone,
    titles,
    ticks: timeTicks(bins, cells, size, 0),
    counts: countGroups(bins, cells, ownCounts, size, 600),
  };
  const frameOfAll = { ...frame, counts: countGroups(bins, cells, [papers], size, 400) };
  const topOf = tops(data, options);

  const panels = series.map((one, i): SvgNode => {
    const emphasis = emphasisOf(one, series, selection);
    const place = panel(i + 1);
    const plot =
      value === "share"
        ? sharePlot(one, data, place, topOf(one), emphasis, style)
        : countPlot(one, bins, place, topOf(one), emphasis === "dimmed", style);
    return seriesPanel(one, data, place, frame, emphasis === "dimmed", plot, style);
  });
  const above = value === "share" && series.some((one) => isAbove(one, data, topOf(one)));
  const legend = legendEntries(data, value, above, frame.counts.span);
  const last = panel(series.length + 1);
  const freeColumns = columns - ((series.length + 1) % columns);
  const legendHeight = howToReadHeight(legend, titles, freeColumns) * px;
  const height = last.y + (freeColumns === columns ? legendHeight : Math.max(last.height, legendHeight));
  const rules = Array.from({ length: phone && titles ? series.length + 1 : 0 }, (_, i): SvgNode => {
    const y = Math.round(panel(i + 1).y - grid.rowGap / 2) + 0.5;
    return h("line", { x1: 0, y1: y, x2: width, y2: y, stroke: style.colors.line });
  });
  const body = group("trends", [
    allPapersPanel(data, value, panel(0), frameOfAll, style),
    ...panels,
    howToRead(legend, last, freeColumns, grid.pitch, frame, style),
    ...rules,
  ]);
  return { width, height, body };
}

/** The top of the scale of each series: a share or a count. */
function tops(data: TrendData, { value, scale }: MultiplesOptions): (series: TrendSeries) => number {
  const highest = (series: TrendSeries): number => Math.max(0, ...series.trend.counts);
  if (scale === "own") {
    return (series) => (value === "share" ? ownShareTop(series, data.papers) : countTop(highest(series)));
  }
  const shared = value === "share" ? sharedShareTop(data) : countTop(Math.max(0, ...data.series.map(highest)));
  return () => shared;
}
