import { count } from "../../formats";
import type { ChartStyle } from "../../style";
import { textWidth } from "../../textWidth";
import type { Panel } from "../panelFrame";
import { type ThemeSeries, total } from "../trendData";
import { leftRoom, timePlot } from "../wide/timePlot";
import type { Bin } from "../../../../analysis/types";

export const NAME_SIZE = 12;
export const GAP = 8;
/** Names take at most this part of the width on each side; narrower charts have ranks on the left and names on the right only. */
const NAMES = 0.24;
const TWO_SIDED = 640;
const NAMES_ONE_SIDED = 0.32;
const WIDEST_NAME = 200;

/** Where the columns of texts and the plot between them stand, in pixels. */
export interface RankLayout {
  readonly plot: Panel;
  /** Height of a line's lane. */
  readonly pitch: number;
  readonly twoSided: boolean;
  readonly rankWidth: number;
  readonly nameWidth: number;
}

/** @param of how many themes the ranks are of */
export function rankLayout(
  series: readonly ThemeSeries[],
  of: number,
  bins: readonly Bin[],
  edges: { readonly width: number; readonly top: number; readonly bottom: number },
  style: ChartStyle,
): RankLayout {
  const px = style.textScale;
  const size = NAME_SIZE * px;
  const { width, top, bottom } = edges;
  const twoSided = width >= TWO_SIDED * px;
  const rankWidth = textWidth(rankText(of - 0.5), size, 600);
  const longest = Math.max(...series.map(({ mark }) => textWidth(mark.label, size, 500))) + 1;
  const nameWidth = Math.min(longest, (twoSided ? NAMES : NAMES_ONE_SIDED) * width, WIDEST_NAME * px);
  const papersWidth = Math.max(...series.map(({ trend }) => textWidth(count(total(trend.counts)), size)));
  const left = Math.max(leftRoom(style), rankWidth + GAP * px + (twoSided ? nameWidth + GAP * px : 0));
  const right = width - rankWidth - nameWidth - papersWidth - 3 * GAP * px;
  return { plot: timePlot(bins, { left, right, top, bottom }), pitch: (bottom - top) / series.length, twoSided, rankWidth, nameWidth };
}

/** 2 -> "2", 2.5 -> "2.5": means of whole ranks have no other part. */
export function rankText(rank: number): string {
  return Number.isInteger(rank) ? String(rank) : rank.toFixed(1);
}
