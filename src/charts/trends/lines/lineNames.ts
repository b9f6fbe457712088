import { textAt } from "../../chart";
import { count, percent } from "../../formats";
import { type ChartStyle, themeColor } from "../../style";
import { h, hundredths, marked, type SvgNode } from "../../svg";
import { textWidth } from "../../textWidth";
import { fittingLabel } from "../panelTitle";
import type { SharePoint } from "../shareMarks";
import { markOf, total, type TrendSeries } from "../trendData";
import { verdictWord } from "../trendWords";
import { verdictColors } from "../verdictChip";

/** Height of a name with its numbers. */
export const NAME_HEIGHT = 34;
/** From the plot to the names. */
export const LEADER = 24;
const NAME_SIZE = 12.5;
const FACTS_SIZE = 11;
const WORD_GAP = 6;

/** Where the line ends: its last complete bin, else its last. */
export function endOf(points: readonly SharePoint[]): SharePoint | undefined {
  return points.findLast(({ solid }) => solid) ?? points.at(-1);
}

/** "114 of 2,000 · 5.7 %" and shorter. */
function waysToCount({ trend }: TrendSeries, papers: Int32Array): [long: string, short: string] {
  const [own, all] = [total(trend.counts), total(papers)];
  const counted = `${count(own)} of ${count(all)}`;
  return [`${counted} · ${percent(all ? own / all : 0)}`, counted];
}

export function nameWidthOf(series: TrendSeries, papers: Int32Array, px: number): number {
  const facts = `${waysToCount(series, papers)[0]}   ${verdictWord(series.trend.verdict)}`;
  return Math.max(textWidth(series.mark.label, NAME_SIZE * px, 600), textWidth(facts, FACTS_SIZE * px, 500));
}

/** Name and facts at the right, with a line from where the series ends. */
export function nameNodes(
  series: TrendSeries,
  papers: Int32Array,
  end: SharePoint | undefined,
  middle: number | undefined,
  edge: number,
  nameWidth: number,
  style: ChartStyle,
): SvgNode[] {
  if (middle === undefined || end === undefined) return [];
  const { colors, textScale: px } = style;
  const { mark, trend } = series;
  const x = edge + LEADER * px;
  const size = NAME_SIZE * px;
  const small = FACTS_SIZE * px;
  const word = verdictWord(trend.verdict);
  const wordWidth = textWidth(word, small, 500) + WORD_GAP * px;
  const ways = waysToCount(series, papers);
  const facts = ways.find((way) => textWidth(way, small) + wordWidth <= nameWidth) ?? ways[1];
  const after = textWidth(facts, small) + WORD_GAP * px;
  const fits = textWidth(facts, small) + wordWidth <= nameWidth;
  const [fromX, fromY, bend, y, to] = [end.x + end.radius, end.y, edge + 12 * px, middle, x - 4 * px].map(hundredths);
  return [
    marked(
      markOf(series),
      h(
        "g",
        {},
        h("path", {
          d: `M${fromX} ${fromY}L${bend} ${y}H${to}`,
          fill: "none",
          stroke: themeColor(mark.slot, style, "mark"),
          "stroke-width": 0.75 * px,
        }),
        textAt(x, middle - 1.5 * px, fittingLabel(mark, size, 600, nameWidth), {
          size,
          weight: 600,
          fill: themeColor(mark.slot, style, "ink"),
        }),
        textAt(x, middle + 12 * px, facts, { size: small, fill: colors.text2 }),
        ...(fits
          ? [textAt(x + after, middle + 12 * px, word, { size: small, weight: 500, fill: verdictColors(trend.verdict, style).text })]
          : []),
      ),
    ),
  ];
}
