import { textAt } from "../../chart";
import { count } from "../../formats";
import { type ChartStyle, themeColor } from "../../style";
import type { SvgNode } from "../../svg";
import { fittingLabel } from "../panelTitle";
import { total, type TrendSeries } from "../trendData";
import { GAP, NAME_SIZE, type RankLayout, rankText } from "./rankLayout";

/** Rank of a series where its line begins or ends, and the middle of the line there. */
export interface RankEnd {
  readonly rank: number;
  readonly y: number;
}

/** Rank and name left of the plot; rank, name and all papers right of it. */
export function rankNames(
  { mark, trend }: TrendSeries,
  first: RankEnd,
  last: RankEnd,
  { plot, twoSided, rankWidth, nameWidth }: RankLayout,
  width: number,
  dimmed: boolean,
  style: ChartStyle,
): SvgNode[] {
  const { colors, textScale: px } = style;
  const size = NAME_SIZE * px;
  const lift = 0.36 * size;
  const rank = { size, weight: 600, fill: dimmed ? colors.text3 : themeColor(mark.slot, style, "ink"), anchor: "end" } as const;
  const name = { size, weight: 500, fill: dimmed ? colors.text3 : colors.text1 } as const;
  const text = fittingLabel(mark, size, 500, nameWidth);
  const left = plot.x - GAP * px;
  const right = plot.x + plot.width + GAP * px + rankWidth;
  return [
    ...(twoSided ? [textAt(left - rankWidth - GAP * px, first.y + lift, text, { ...name, anchor: "end" })] : []),
    textAt(left, first.y + lift, rankText(first.rank), rank),
    textAt(right, last.y + lift, rankText(last.rank), rank),
    textAt(right + GAP * px, last.y + lift, text, name),
    textAt(width, last.y + lift, count(total(trend.counts)), { size, fill: colors.text2, anchor: "end", tabular: true }),
  ];
}
