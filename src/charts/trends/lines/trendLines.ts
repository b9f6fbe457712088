import type { Bin } from "../../../../analysis/types";
import { type Chart, type Selection, textAt } from "../../chart";
import { count, percent } from "../../formats";
import { type ChartStyle, themeColor } from "../../style";
import { group, h, hundredths, marked, type SvgNode } from "../../svg";
import { textWidth } from "../../textWidth";
import { centerOf } from "../binCells";
import { noDates } from "../noDates";
import type { Panel } from "../panelFrame";
import { fittingLabel } from "../panelTitle";
import { joined, numberAboveText, numbersAbove, shareDot, shareLine, type SharePoint } from "../shareMarks";
import { hasDot, sharePoints } from "../sharePoints";
import { countTop, ownShareTop } from "../tops";
import { FEWEST_PAPERS, markOf, total, type TrendData, type TrendSeries } from "../trendData";
import { verdictWord } from "../trendWords";
import { verdictColors } from "../verdictChip";
import { edgeLabels } from "../wide/edgeLabels";
import { drawNotes, notes } from "../wide/notes";
import {
  AXIS_HEIGHT,
  axisNote,
  hatchedBins,
  hatchNote,
  incompleteNote,
  leftRoom,
  papersAndYears,
  timePlot,
  valueAxis,
} from "../wide/timePlot";
import { type Focus, focused } from "./focus";
import { intervalBand } from "./intervalBand";

export interface TrendLinesOptions {
  readonly width: number;
  readonly height: number;
  readonly value: "share" | "count";
  readonly selection: Selection;
  readonly focus: Focus;
}

const NAME_SIZE = 12.5;
const FACTS_SIZE = 11;
const NAME_HEIGHT = 34;
const TOP = 16;
const WORD_GAP = 6;
const LEADER = 24;
/** Names take at most this part of the width. */
const NAMES = 0.36;
const WIDEST_NAME = 230;

/**
 * All themes or topics on one plot: thin and grey, those in focus in colour with their 95 % intervals (of shares) and their
 * names at the right. No line crosses a gap; a bin that is not complete has a hollow dot that is not joined.
 */
export function trendLines(data: TrendData, options: TrendLinesOptions, style: ChartStyle): Chart {
  const { bins, papers, series } = data;
  const { width, height, value, selection } = options;
  const { colors, mode, textScale: px } = style;
  if (bins.length === 0) return noDates(width, height, "No dates, so no time chart.", style);
  const { series: inFocus, reason } = focused(series, selection, options.focus);
  const others = series.filter((one) => !inFocus.includes(one));
  const top =
    value === "share"
      ? Math.max(...series.map((one) => ownShareTop(one, papers)), 0.05)
      : countTop(Math.max(0, ...series.flatMap(({ trend }) => Array.from(trend.counts))));
  const said = notes(
    [
      reason,
      others.length ? `Grey: the other ${others.length}.` : "",
      value === "share" && inFocus.length ? "Bands: 95 % intervals." : "",
      axisNote(bins),
      hatchNote(papers, value === "share" ? FEWEST_PAPERS : 1),
      incompleteNote(bins, "hollow and not joined"),
    ],
    width,
    style,
  );
  const nameWidth = Math.min(Math.max(0, ...inFocus.map((one) => labelWidth(one, papers, px))) + 1, NAMES * width, WIDEST_NAME * px);
  const right = width - (inFocus.length ? nameWidth + LEADER * px : 6 * px);
  const plot = timePlot(bins, { left: leftRoom(style), right, top: TOP * px, bottom: height - said.height - AXIS_HEIGHT * px });
  const yOf = (amount: number): number => plot.plotBottom - (Math.min(amount, top) / top) * (plot.plotBottom - plot.plotTop);
  const pointsOf = ({ trend }: TrendSeries): SharePoint[] =>
    value === "share" ? sharePoints(trend, data, plot, top, px) : countPoints(trend.counts, bins, papers, plot, yOf, px);
  const lines = inFocus.map((one) => ({ one, points: pointsOf(one), color: themeColor(one.mark.slot, mode, "mark") }));

  const middles = edgeLabels(
    lines.map(({ one, points }) => ({
      at: endOf(points)?.y ?? plot.plotBottom,
      height: NAME_HEIGHT * px,
      weight: total(one.trend.counts),
    })),
    0,
    plot.plotBottom + 14 * px,
  );
  const undrawn = (t: number): boolean => (value === "share" ? !hasDot(t, bins, papers) : papers[t] === 0);
  return {
    width,
    height,
    body: group("trend-lines", [
      ...hatchedBins(plot, undrawn, style),
      valueAxis(plot, axisTicks(value, top), style),
      ...others.map((one) => {
        const points = pointsOf(one).filter(({ solid }) => solid);
        const dots = points.filter((point, i) => !joined(points[i - 1], point) && !joined(point, points[i + 1]));
        return marked(
          markOf(one),
          group(`line-${one.kind}-${one.mark.id}`, [
            ...shareLine(points, colors.lineStrong, px),
            ...dots.map(({ x, y }) => h("circle", { cx: x, cy: y, r: 1.2 * px, fill: colors.lineStrong })),
            ...areas(one, points, px),
          ]),
        );
      }),
      ...(value === "share"
        ? lines.flatMap(({ one, points, color }) => intervalBand(points, one.trend, yOf, color, lines.length, px))
        : []),
      ...lines.map(({ one, points, color }) =>
        marked(
          markOf(one),
          group(`line-${one.kind}-${one.mark.id}`, [
            ...shareLine(points, color, 2 * px),
            ...points.map((point) => shareDot(point, color, style)),
            ...areas(one, points, px),
          ]),
        ),
      ),
      ...numbersAbove(
        lines.flatMap(({ points }) => points),
        top,
        plot,
        px,
      ).map((number) => numberAboveText(number, style)),
      ...lines.flatMap(({ one, points }, i) => nameNodes(one, papers, endOf(points), middles[i], right, nameWidth, style)),
      papersAndYears(bins, papers, plot, style),
      drawNotes(said, height, style),
    ]),
  };
}

/** Papers of one series at their places: solid in complete bins with papers, whatever its own number. */
function countPoints(
  counts: Int32Array,
  bins: readonly Bin[],
  papers: Int32Array,
  { cells }: Panel,
  yOf: (amount: number) => number,
  px: number,
): SharePoint[] {
  const fine = Math.min(2.5 * px, Math.max(1.2 * px, 0.3 * cells[0].width));
  return cells.flatMap((cell, bin) => {
    if (papers[bin] === 0) return [];
    const solid = !bins[bin].partial;
    return [{ bin, x: centerOf(cell), y: yOf(counts[bin]), share: counts[bin], above: false, solid, radius: solid ? fine : 2.9 * px }];
  });
}

/** What answers to the pointer in each bin. */
function areas(series: TrendSeries, points: readonly SharePoint[], px: number): SvgNode[] {
  return points.map(({ bin, x, y }) =>
    marked(markOf(series, bin), h("circle", { cx: x, cy: y, r: 5 * px, fill: "none", "pointer-events": "all" })),
  );
}

/** Where the line ends: its last complete bin, else its last. */
function endOf(points: readonly SharePoint[]): SharePoint | undefined {
  return points.findLast(({ solid }) => solid) ?? points.at(-1);
}

/** "114 of 2,000 · 5.7 %" and shorter. */
function waysToCount({ trend }: TrendSeries, papers: Int32Array): [long: string, short: string] {
  const [own, all] = [total(trend.counts), total(papers)];
  const counted = `${count(own)} of ${count(all)}`;
  return [`${counted} · ${percent(all ? own / all : 0)}`, counted];
}

function labelWidth(series: TrendSeries, papers: Int32Array, px: number): number {
  const facts = `${waysToCount(series, papers)[0]}   ${verdictWord(series.trend.verdict)}`;
  return Math.max(textWidth(series.mark.label, NAME_SIZE * px, 600), textWidth(facts, FACTS_SIZE * px, 500));
}

/** Name and facts at the right, with a line from where the series ends. */
function nameNodes(
  series: TrendSeries,
  papers: Int32Array,
  end: SharePoint | undefined,
  middle: number | undefined,
  edge: number,
  nameWidth: number,
  style: ChartStyle,
): SvgNode[] {
  if (middle === undefined || end === undefined) return [];
  const { colors, mode, textScale: px } = style;
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
          stroke: themeColor(mark.slot, mode, "mark"),
          "stroke-width": 0.75 * px,
        }),
        textAt(x, middle - 1.5 * px, fittingLabel(mark, size, 600, nameWidth), {
          size,
          weight: 600,
          fill: themeColor(mark.slot, mode, "ink"),
        }),
        textAt(x, middle + 12 * px, facts, { size: small, fill: colors.text2 }),
        ...(fits
          ? [textAt(x + after, middle + 12 * px, word, { size: small, weight: 500, fill: verdictColors(trend.verdict, style).text })]
          : []),
      ),
    ),
  ];
}

function axisTicks(value: "share" | "count", top: number): { readonly at: number; readonly label: string }[] {
  return [0, 0.5, 1].map((at) => ({ at, label: value === "share" ? `${hundredths(100 * at * top)} %` : count(at * top) }));
}
