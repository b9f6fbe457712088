import { count, papers as papersText } from "../formats";
import type { ChartStyle } from "../style";
import { group, h, marked, type SvgNode } from "../svg";
import { textWidth } from "../textWidth";
import { bar } from "./bar";
import { inkOf } from "./binCells";
import { unitOf } from "./calendar";
import { type BinGroup, groupSum } from "./countGroups";
import { binArea, type CountLook, countRow, emptyBins, type Panel, type PanelFrame, timeAxis } from "./panelFrame";
import { FACTS_SIZE, plainTitle } from "./panelTitle";
import { total, type TrendData } from "./trendData";

/** The first of the small multiples: all papers, against which every share is taken. */
export function allPapersPanel(
  { bins, papers }: Pick<TrendData, "bins" | "papers">,
  value: "share" | "count",
  panel: Panel,
  frame: PanelFrame,
  style: ChartStyle,
): SvgNode {
  const { colors, textScale: px } = style;
  const { x, width, plotTop, plotBottom, cells } = panel;
  const highest = Math.max(1, ...papers);
  const bars = cells.map((cell, t) => {
    const top = plotBottom - (papers[t] / highest) * (plotBottom - plotTop);
    const drawn = papers[t] ? [bar(inkOf(cell, px), top, plotBottom, bins[t].partial, colors.control, px)] : [];
    return marked({ bin: t }, group(`all-papers-${t}`, [...drawn, binArea(panel, t)]));
  });
  const look = (bin: BinGroup): CountLook => {
    const sum = groupSum(papers, bin);
    return { text: count(sum), fill: sum ? colors.text2 : colors.text3, bold: false };
  };
  const all = papersText(total(papers));
  const unit = unitOf(bins);
  const { span } = frame.counts;
  const sums = span === unit || span === "whole" ? "" : ` · sums by ${span}`;
  const long = `${all}, by ${unit}${sums}`;
  const line = textWidth(long, FACTS_SIZE * px) <= width ? long : `${all}${sums}`;
  return group("all-papers", [
    ...(frame.titles ? plainTitle(value === "share" ? "All papers (the 100 %)" : "All papers", line, panel, frame, style) : []),
    ...emptyBins(panel, papers, style),
    h("line", { x1: x, y1: plotBottom, x2: x + width, y2: plotBottom, stroke: colors.lineStrong }),
    countRow(panel, frame.counts, look, style),
    ...timeAxis(panel, frame.ticks, style),
    ...bars,
  ]);
}
