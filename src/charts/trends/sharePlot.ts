import { type ChartStyle, edgeTint, mix, themeColor } from "../style";
import { h, hundredths, type SvgNode } from "../svg";
import { inkOf } from "./binCells";
import { type Box, crosses, grown, overlap } from "./box";
import { DIMMED, type Emphasis } from "./emphasis";
import { gridlines, type Panel, topLabel } from "./panelFrame";
import { joined, numberAboveText, numbersAbove, shareDot, shareLine, type SharePoint } from "./shareMarks";
import { hasDot, sharePoints } from "./sharePoints";
import { FEWEST_PAPERS, type TrendData, type TrendSeries } from "./trendData";

const BAND = 0.2;
const THIN_BAND = 0.1;

/**
 * Shares of one series: 95 % interval of each bin as a block, paler under 5 papers, with a line at each end that the scale holds; line and solid dots from 5 papers
 * on, never across a gap; a hollow dot where the bin is not complete; a triangle with its number above the top.
 *
 * @param top of the scale, 0 to 1
 */
export function sharePlot(
  series: TrendSeries,
  { bins, papers }: Pick<TrendData, "bins" | "papers">,
  panel: Panel,
  top: number,
  emphasis: Emphasis,
  style: ChartStyle,
): SvgNode[] {
  const { colors, textScale: px } = style;
  const { plotTop, plotBottom, cells } = panel;
  const { trend } = series;
  const mark = themeColor(series.mark.slot, style, "mark");
  const strength = emphasis === "dimmed" ? DIMMED : 1;
  const color = mix(mark, colors.surface, strength);
  const edge = emphasis === "dimmed" ? mix(mark, colors.surface, DIMMED / 2) : edgeTint(mark, colors.surface);
  const yOf = (share: number): number => plotBottom - (Math.min(share, top) / top) * (plotBottom - plotTop);

  const bands = cells.flatMap((cell, t) => {
    if (papers[t] === 0) return [];
    const { x, width } = inkOf(cell, px);
    const [high, low] = [yOf(trend.high[t]), Math.max(yOf(trend.low[t]), plotTop + 2 * px)];
    const part = papers[t] < FEWEST_PAPERS ? THIN_BAND : BAND;
    const ends = [trend.low[t], trend.high[t]].filter((end) => end > 0 && end < top);
    return [
      h("rect", { x, y: high, width, height: low - high, fill: mix(mark, colors.surface, part * strength) }),
      ...ends.map((end) => h("line", { x1: x, x2: x + width, y1: yOf(end), y2: yOf(end), stroke: edge, "stroke-width": px })),
    ];
  });
  const points = sharePoints(trend, { bins, papers }, panel, top, px);
  const numbers = numbersAbove(points, top, panel, px);
  const taken = (box: Box): boolean =>
    numbers.some((number) => overlap(number.box, grown(box, px))) ||
    points.some((point, i) => touches(grown(box, 3 * px), point, points[i + 1]));

  return [
    ...bands,
    ...gridlines(panel, style),
    ...shareLine(points, color, (emphasis === "selected" ? 2.5 : 1.75) * px),
    ...points.map((point) => shareDot(point, color, style)),
    ...numbers.map((number) => numberAboveText(number, style)),
    ...topLabel(panel, `${hundredths(top * 100)} %`, taken, style),
  ];
}

/** Does a dot of the series stand above the scale? */
export function isAbove({ trend }: TrendSeries, { bins, papers }: Pick<TrendData, "bins" | "papers">, top: number): boolean {
  return bins.some((_, t) => hasDot(t, bins, papers) && trend.shares[t] > top);
}

/** Does a dot or the line to the next one run into a box? */
function touches(box: Box, point: SharePoint, next: SharePoint | undefined): boolean {
  const { x, y } = next && joined(point, next) ? next : point;
  return crosses(box, point.x, point.y, x, y);
}
