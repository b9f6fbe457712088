import type { Trend } from "../../../analysis/types";
import { textAt } from "../chart";
import { count, percent, points } from "../formats";
import { type ChartStyle, mix, themeColor } from "../style";
import { h, type SvgNode } from "../svg";
import { clipText, textWidth, type Weight } from "../textWidth";
import { DIMMED } from "./emphasis";
import type { Panel, PanelFrame } from "./panelFrame";
import { total, type TrendData, type TrendMark, type TrendSeries } from "./trendData";
import { firstBin } from "./trendWords";
import { verdictChip, verdictChipWidth } from "./verdictChip";

/** Text size of the line under a title. */
export const FACTS_SIZE = 12;

/** Dot, label, "12 of 112 · 10.7 %" and the chip of the verdict. On phones the chip stands beside the label, and a claim names its change. */
export function panelTitle(
  series: TrendSeries,
  data: Pick<TrendData, "bins" | "papers">,
  panel: Panel,
  { phone }: PanelFrame,
  dimmed: boolean,
  style: ChartStyle,
): SvgNode[] {
  const { colors, textScale: px } = style;
  const { x, y, width } = panel;
  const { verdict } = series.trend;
  const chip = verdict === "too few" ? 0 : verdictChipWidth(verdict, style);
  const radius = (phone ? 5 : 4) * px;
  const indent = 2 * radius + 8 * px;
  const size = (phone ? 15 : 13) * px;
  const room = width - indent - (phone && chip ? chip + 8 * px : 0);
  const baseline = y + (phone ? 17 : 14) * px;
  const mark = themeColor(series.mark.slot, style, "mark");
  const factsAt = phone ? x + indent : x;
  const factsRoom = x + width - factsAt - (!phone && chip ? chip + 8 * px : 0);
  return [
    h("circle", {
      cx: x + radius,
      cy: baseline - size * 0.36,
      r: radius,
      fill: dimmed ? mix(mark, colors.surface, DIMMED) : mark,
    }),
    textAt(x + indent, baseline, fittingLabel(series.mark, size, 600, room), {
      size,
      weight: 600,
      fill: dimmed ? colors.text3 : colors.text1,
    }),
    textAt(factsAt, y + (phone ? 37 : 33) * px, facts(series, data, phone, FACTS_SIZE * px, factsRoom), {
      size: FACTS_SIZE * px,
      fill: dimmed ? colors.text3 : colors.text2,
    }),
    ...(chip ? [verdictChip(verdict, x + width - chip, y + (phone ? 2 : 19) * px, style).node] : []),
  ];
}

/** Title and line under it, for panels that stand for no series. */
export function plainTitle(title: string, line: string, { x, y, width }: Panel, { phone }: PanelFrame, style: ChartStyle): SvgNode[] {
  const { colors, textScale: px } = style;
  const size = (phone ? 15 : 13) * px;
  return [
    textAt(x, y + (phone ? 17 : 14) * px, clipText(title, size, 600, width), { size, weight: 600, fill: colors.text1 }),
    textAt(x, y + (phone ? 37 : 33) * px, clipText(line, FACTS_SIZE * px, 400, width), { size: FACTS_SIZE * px, fill: colors.text2 }),
  ];
}

/** The label, else the short label, else as much of the label as has room. */
export function fittingLabel(
  { label, shortLabel }: Pick<TrendMark, "label" | "shortLabel">,
  size: number,
  weight: Weight,
  room: number,
): string {
  if (textWidth(label, size, weight) <= room || shortLabel === undefined || textWidth(shortLabel, size, weight) > room) {
    return clipText(label, size, weight, room);
  }
  return shortLabel;
}

/** The longest way to put it that has room. */
function facts({ trend }: TrendSeries, data: Pick<TrendData, "bins" | "papers">, phone: boolean, size: number, room: number): string {
  const ways = phone ? phoneFacts(trend, data) : [shareFact(trend, data)];
  return ways.find((way) => textWidth(way, size) <= room) ?? clipText(ways[ways.length - 1], size, 400, room);
}

function shareFact(trend: Trend, { papers }: Pick<TrendData, "papers">): string {
  const [own, all] = [total(trend.counts), total(papers)];
  return `${count(own)} of ${count(all)} · ${percent(all ? own / all : 0)}`;
}

/** On phones a claim says what it claims. */
function phoneFacts(trend: Trend, data: Pick<TrendData, "bins" | "papers">): string[] {
  const papers = `${count(trend.before)} → ${count(trend.since)} papers`;
  const change = `${points(trend.effect)} points`;
  switch (trend.verdict) {
    case "too few":
      return [shareFact(trend, data)];
    case "new":
      return [`first paper ${firstBin(trend, data.bins)} · ${papers}`, papers];
    default:
      return [`${change} (95 %: ${points(trend.effectLow)} to ${points(trend.effectHigh)}) · ${papers}`, `${change} · ${papers}`, change];
  }
}
