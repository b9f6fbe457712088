import { textAt } from "../chart";
import { points } from "../formats";
import { type ChartStyle, mix, themeColor } from "../style";
import { group, h, marked } from "../svg";
import { wrapText } from "../textWidth";
import { axisLines, interval } from "./effectAxis";
import { DIMMED, type Emphasis } from "./emphasis";
import { type EvidenceColumns, papersText, ROW_SIZE } from "./evidenceColumns";
import type { Block } from "./evidenceParts";
import { fittingLabel } from "./panelTitle";
import { markOf, type TrendSeries } from "./trendData";

const ROW = 26;
const STRONG_ROW = 28;
const STACKED_ROW = 46;
const WORDS_SIZE = 12;
const WORDS_LINE = 16;

/**
 * One row of the evidence list: dot, label, interval, change in points, papers before and since. A claim is filled and
 * in the colour of its theme, what lacks evidence is hollow and grey.
 *
 * @param words a second line for claims, "" for none
 * @param comparable whether there are two windows at all; if not, there is no change to show
 */
export function evidenceRow(
  series: TrendSeries,
  y: number,
  columns: EvidenceColumns,
  words: string,
  comparable: boolean,
  emphasis: Emphasis,
  style: ChartStyle,
): Block {
  const { colors, textScale: px } = style;
  const { width, stacked, left, right, labelX, labelRoom, axis, pointsRight } = columns;
  const { trend } = series;
  const claim = trend.verdict !== "too few";
  const dimmed = emphasis === "dimmed";
  const ground = emphasis === "selected" ? colors.selected : colors.surface;
  const tone = (color: string): string => (dimmed ? mix(color, ground, DIMMED) : color);
  const mark = tone(themeColor(series.mark.slot, style, "mark"));
  const size = ROW_SIZE * px;
  const rowHeight = (stacked ? STACKED_ROW : words ? STRONG_ROW : ROW) * px;
  const lines = words ? wrapText(words, WORDS_SIZE * px, 400, right - labelX, 3) : [];
  const height = rowHeight + (lines.length ? (lines.length * WORDS_LINE + 6) * px : 0);
  const labelY = y + (stacked ? 14 * px : rowHeight / 2);
  const axisY = y + (stacked ? 33 * px : rowHeight / 2);
  const ink = dimmed ? colors.text3 : colors.text1;
  const labelWeight = emphasis === "selected" ? 600 : 500;
  const baseline = 4.5 * px;
  const number = { size, weight: claim ? 600 : 400, fill: ink, anchor: "end", tabular: true } as const;

  const node = group(`evidence-${series.kind}-${series.mark.id}`, [
    h("rect", { x: 0, y, width, height, fill: emphasis === "selected" ? ground : "none", "pointer-events": "all" }),
    h("circle", { cx: left + 4 * px, cy: labelY, r: 4 * px, fill: mark }),
    textAt(labelX, labelY + baseline, fittingLabel(series.mark, size, labelWeight, labelRoom), { size, weight: labelWeight, fill: ink }),
    ...axisLines(axis, stacked ? axisY - 9 * px : y, stacked ? axisY + 9 * px : y + rowHeight, style),
    ...(comparable ? [interval(trend, axis, axisY, { color: claim ? mark : tone(colors.control), fill: ground, claim }, px)] : []),
    textAt(pointsRight, axisY + baseline, comparable ? points(trend.effect) : "–", number),
    textAt(right, labelY + baseline, papersText(series), {
      size,
      fill: dimmed ? colors.text3 : colors.text2,
      anchor: "end",
      tabular: true,
    }),
    ...lines.map((line, i) =>
      textAt(labelX, y + rowHeight + (10 + i * WORDS_LINE) * px, line, {
        size: WORDS_SIZE * px,
        fill: dimmed ? colors.text3 : colors.text2,
      }),
    ),
  ]);
  return { node: marked(markOf(series), node), height };
}
