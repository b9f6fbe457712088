import { count } from "../formats";
import type { ChartStyle } from "../style";
import { group, h, marked, type SvgNode } from "../svg";
import { type BinGroup, groupSum } from "./countGroups";
import { binArea, type CountLook, countRow, emptyBins, type Panel, type PanelFrame, timeAxis } from "./panelFrame";
import { panelTitle } from "./panelTitle";
import { markOf, type TrendData, type TrendSeries } from "./trendData";

/**
 * The panel of one theme or topic: title, hatch where there are no papers, what `plot` draws, counts and years. The
 * panel stands for the series, each cell for its bin.
 */
export function seriesPanel(
  series: TrendSeries,
  data: TrendData,
  panel: Panel,
  frame: PanelFrame,
  dimmed: boolean,
  plot: readonly SvgNode[],
  style: ChartStyle,
): SvgNode {
  const { colors } = style;
  const { x, y, width, height, cells } = panel;
  const look = (bins: BinGroup): CountLook => {
    const sum = groupSum(series.trend.counts, bins);
    const bold = sum > 0;
    const text = groupSum(data.papers, bins) ? count(sum) : "–";
    return { text, bold, fill: bold && !dimmed ? colors.text1 : colors.text3 };
  };
  const areas = cells.map((_, t) => marked(markOf(series, t), binArea(panel, t)));
  const node = group(`trend-${series.kind}-${series.mark.id}`, [
    h("rect", { x, y, width, height, fill: "none", "pointer-events": "all" }),
    ...(frame.titles ? panelTitle(series, data, panel, frame, dimmed, style) : []),
    ...emptyBins(panel, data.papers, style),
    ...plot,
    countRow(panel, frame.counts, look, style),
    ...timeAxis(panel, frame.ticks, style),
    ...areas,
  ]);
  return marked(markOf(series), node);
}
