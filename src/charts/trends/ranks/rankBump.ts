import type { Chart, Selection } from "../../chart";
import { papers as papersText } from "../../formats";
import { type ChartStyle, mix, themeColor } from "../../style";
import { group, h, hundredths, marked, type SvgNode } from "../../svg";
import { centerOf } from "../binCells";
import { unitOf } from "../calendar";
import { DIMMED, emphasisOf } from "../emphasis";
import { noDates } from "../noDates";
import { FEWEST_PAPERS, markOf, type ThemeTrendData } from "../trendData";
import { drawNotes, notes } from "../wide/notes";
import { AXIS_HEIGHT, axisNote, hatchedBins, hatchNote, incompleteNote, papersAndYears } from "../wide/timePlot";
import { rankLayout } from "./rankLayout";
import { rankNames } from "./rankNames";
import { type BinRanks, largest, ranksOf } from "./ranks";

const MOST_RANKED = 14;
const NARROWEST_LANE = 16;
/** Thickest line as a part of its lane and of a bin, and the thinnest, of no papers, in pixels. */
const THICKEST = 0.6;
const THICKEST_OF_BIN = 0.4;
const THINNEST = 1.4;
/** How long a line stays level, as a part of the way. */
const EASE = 0.4;
const PALE = 0.45;
const TOP = 4;

/**
 * Themes by their number of papers in each bin: lines that go up and down, thicker where papers are many, ranks and
 * names on both sides. Bins with fewer than five papers are hatched, and dotted lines lead past them; in bins that are not
 * complete lines are pale.
 */
export function rankBump(
  data: ThemeTrendData,
  options: { readonly width: number; readonly height: number; readonly selection: Selection },
  style: ChartStyle,
): Chart {
  const { bins, papers } = data;
  const { width, height, selection } = options;
  const { colors, textScale: px } = style;
  if (bins.length === 0) return noDates(width, height, "No dates, so no time chart.", style);
  const said = (shown: number) =>
    notes(
      [
        `Rank by papers in each ${unitOf(bins)}; equal numbers share a rank. The thicker, the more papers${upTo(data, shown)}. At the right: all papers of the theme.`,
        shown < data.series.length
          ? `The ${shown} largest of ${data.series.length} themes, ranked among all; ${data.series.length - shown} are left out.`
          : "",
        axisNote(bins),
        hatchNote(papers, FEWEST_PAPERS),
        incompleteNote(bins, "pale"),
      ],
      width,
      style,
    );
  const room = height - said(1).height - (AXIS_HEIGHT + TOP) * px;
  const series = largest(data.series, Math.max(1, Math.min(MOST_RANKED, Math.floor(room / (NARROWEST_LANE * px)))));
  const foot = said(series.length);
  const ranks = ranksOf(data, series);
  const complete = ranks.filter(({ bin }) => !bins[bin].partial);
  if (complete.length < 2 || series.length === 0) {
    const why = `Ranks need two complete ${unitOf(bins)}s with ${FEWEST_PAPERS} papers or more.`;
    return noDates(width, height, why, style);
  }

  const layout = rankLayout(
    series,
    data.series.length,
    bins,
    { width, top: TOP * px, bottom: height - foot.height - AXIS_HEIGHT * px },
    style,
  );
  const { plot, pitch } = layout;
  const most = Math.max(1, ...ranks.flatMap(({ bin }) => series.map(({ trend }) => trend.counts[bin])));
  const yOf = (line: number): number => plot.plotTop + (line + 0.5) * pitch;
  const thickest = Math.min(THICKEST * pitch, THICKEST_OF_BIN * plot.cells[0].width);
  const thickness = (papers: number): number => Math.max(THINNEST * px, (papers / most) * thickest);
  const placeOf = (i: number, { bin, line }: BinRanks) => ({ x: centerOf(plot.cells[bin]), y: yOf(line[i]) });
  const endOf = (i: number, at: BinRanks) => ({ rank: at.rank[i], y: yOf(at.line[i]) });

  const lines = series.map((one, i): SvgNode => {
    const dimmed = emphasisOf(one, series, selection) === "dimmed";
    const mark = themeColor(one.mark.slot, style, "mark");
    const color = (part: number): string => mix(mark, colors.surface, part * (dimmed ? DIMMED : 1));
    const pieces = ranks.slice(1).map((to, k): SvgNode => {
      const from = ranks[k];
      const counts = [from, to].map(({ bin }) => one.trend.counts[bin]);
      const gap = to.bin > from.bin + 1;
      const pale = bins[from.bin].partial || bins[to.bin].partial;
      return h("path", {
        d: eased(placeOf(i, from), placeOf(i, to)),
        fill: "none",
        stroke: color(pale ? PALE : 1),
        "stroke-width": gap ? px : thickness((counts[0] + counts[1]) / 2),
        "stroke-dasharray": gap ? `${hundredths(px)} ${hundredths(3 * px)}` : undefined,
      });
    });
    const dots = ranks.map((at) => {
      const { x, y } = placeOf(i, at);
      const half = thickness(one.trend.counts[at.bin]) / 2;
      const partial = bins[at.bin].partial;
      const look = partial ? { fill: colors.surface, stroke: color(1), "stroke-width": 1.4 * px } : { fill: color(1) };
      return h("circle", { cx: x, cy: y, r: Math.max(half, 1.8 * px), ...look });
    });
    const areas = ranks.map(({ bin, line }) => {
      const box = { ...plot.cells[bin], y: yOf(line[i]) - pitch / 2, height: pitch, fill: "none", "pointer-events": "all" };
      return marked(markOf(one, bin), h("rect", box));
    });
    const names = rankNames(one, endOf(i, ranks[0]), endOf(i, ranks[ranks.length - 1]), layout, width, dimmed, style);
    return marked(markOf(one), group(`rank-${one.kind}-${one.mark.id}`, [...pieces, ...dots, ...areas, ...names]));
  });
  return {
    width,
    height,
    body: group("ranks", [
      ...hatchedBins(plot, (t) => papers[t] < FEWEST_PAPERS, style),
      ...lines,
      papersAndYears(bins, papers, plot, style),
      drawNotes(foot, height, style),
    ]),
  };
}

/** A line that is level at both ends. */
function eased(from: { readonly x: number; readonly y: number }, to: { readonly x: number; readonly y: number }): string {
  const bend = (to.x - from.x) * EASE;
  const [x0, y0, x1, x2, x3, y3] = [from.x, from.y, from.x + bend, to.x - bend, to.x, to.y].map(hundredths);
  return `M${x0} ${y0}C${x1} ${y0} ${x2} ${y3} ${x3} ${y3}`;
}

/** ", up to 47 papers" of the thickest line. */
function upTo({ papers, series }: ThemeTrendData, shown: number): string {
  const drawn = largest(series, shown).flatMap(({ trend }) => Array.from(trend.counts).filter((_, t) => papers[t] >= FEWEST_PAPERS));
  return drawn.length ? `, up to ${papersText(Math.max(...drawn))}` : "";
}
