import type { Chart, Selection } from "../../chart";
import { count } from "../../formats";
import { type ChartStyle, themeColor } from "../../style";
import { group, h, hundredths, marked, type SvgNode } from "../../svg";
import { noDates } from "../noDates";
import { joined, numberAboveText, numbersAbove, shareDot, shareLine, type SharePoint } from "../shareMarks";
import { hasDot, sharePoints } from "../sharePoints";
import { countTop, ownShareTop } from "../tops";
import { FEWEST_PAPERS, markOf, total, type TrendData, type TrendSeries } from "../trendData";
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
import { countPoints } from "./countPoints";
import { type Focus, focused } from "./focus";
import { intervalBand } from "./intervalBand";
import { endOf, LEADER, NAME_HEIGHT, nameNodes, nameWidthOf } from "./lineNames";

export interface TrendLinesOptions {
  readonly width: number;
  readonly height: number;
  readonly value: "share" | "count";
  readonly selection: Selection;
  readonly focus: Focus;
}

const TOP = 16;
/** No axis and notes are higher; above them are names, and only what has its name is in colour. */
const FOOT = 116;
/** Names take at most this part of the width. */
const NAMES = 0.36;
const WIDEST_NAME = 230;
const NARROW_BAND = 0.2;

/**
 * All themes or topics on one plot: thin and grey, those in focus in colour with their names at the right, and with their
 * 95 % intervals (of shares) where these do not cover each other. No line crosses a gap; a bin that is not complete has a hollow dot that is not joined.
 */
export function trendLines(data: TrendData, options: TrendLinesOptions, style: ChartStyle): Chart {
  const { bins, papers, series } = data;
  const { width, height, value, selection } = options;
  const { colors, textScale: px } = style;
  if (bins.length === 0) return noDates(width, height, "No dates, so no time chart.", style);
  const { series: wanted, reason } = focused(series, selection, options.focus);
  const inFocus = wanted.slice(0, Math.max(1, Math.floor((height - FOOT * px) / (NAME_HEIGHT * px))));
  const others = series.filter((one) => !inFocus.includes(one));
  const top =
    value === "share"
      ? Math.max(...series.map((one) => ownShareTop(one, papers)), 0.05)
      : countTop(Math.max(0, ...series.flatMap(({ trend }) => Array.from(trend.counts))));
  const banded = value === "share" && (inFocus.length === 1 || bandsAreApart(inFocus, data, top));
  const said = notes(
    [
      reason,
      inFocus.length < wanted.length ? `There is room for ${inFocus.length} of them.` : "",
      others.length ? `Grey: the other ${others.length}.` : "",
      banded ? "Bands: 95 % intervals." : value === "share" && inFocus.length ? "Select one to see its 95 % intervals." : "",
      axisNote(bins),
      hatchNote(papers, value === "share" ? FEWEST_PAPERS : 1),
      incompleteNote(bins, "hollow and not joined"),
    ],
    width,
    style,
  );
  const nameWidth = Math.min(Math.max(0, ...inFocus.map((one) => nameWidthOf(one, papers, px))) + 1, NAMES * width, WIDEST_NAME * px);
  const right = width - (inFocus.length ? nameWidth + LEADER * px : 6 * px);
  const plot = timePlot(bins, { left: leftRoom(style), right, top: TOP * px, bottom: height - said.height - AXIS_HEIGHT * px });
  const yOf = (amount: number): number => plot.plotBottom - (Math.min(amount, top) / top) * (plot.plotBottom - plot.plotTop);
  const pointsOf = ({ trend }: TrendSeries): SharePoint[] =>
    value === "share" ? sharePoints(trend, data, plot, top, px) : countPoints(trend.counts, data, plot, yOf, px);
  const lines = inFocus.map((one) => ({ one, points: pointsOf(one), color: themeColor(one.mark.slot, style, "mark") }));

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
            ...shareLine(points, colors.control, 0.75 * px),
            ...dots.map(({ x, y }) => h("circle", { cx: x, cy: y, r: 1.2 * px, fill: colors.control })),
            ...areas(one, points, px),
          ]),
        );
      }),
      ...(banded ? lines.flatMap(({ one, points, color }) => intervalBand(points, one.trend, yOf, color, lines.length, px)) : []),
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

/** Are the intervals narrow enough for several bands to be told apart: a fifth of the scale on average? */
function bandsAreApart(series: readonly TrendSeries[], { papers }: TrendData, top: number): boolean {
  const widths = series.flatMap(({ trend }) =>
    Array.from(trend.high, (high, t) => (papers[t] >= FEWEST_PAPERS ? Math.min(high, top) - trend.low[t] : [])).flat(),
  );
  return total(widths) <= NARROW_BAND * top * widths.length;
}

/** What answers to the pointer in each bin. */
function areas(series: TrendSeries, points: readonly SharePoint[], px: number): SvgNode[] {
  return points.map(({ bin, x, y }) =>
    marked(markOf(series, bin), h("circle", { cx: x, cy: y, r: 5 * px, fill: "none", "pointer-events": "all" })),
  );
}

function axisTicks(value: "share" | "count", top: number): { readonly at: number; readonly label: string }[] {
  return [0, 0.5, 1].map((at) => ({ at, label: value === "share" ? `${hundredths(100 * at * top)} %` : count(at * top) }));
}
