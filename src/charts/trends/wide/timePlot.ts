import type { Bin } from "../../../../analysis/types";
import { textAt } from "../../chart";
import { count, listed } from "../../formats";
import type { ChartStyle } from "../../style";
import { group, h, type SvgNode } from "../../svg";
import { textWidth } from "../../textWidth";
import { binCells, inkOf } from "../binCells";
import { unitOf } from "../calendar";
import { countGroups, groupSum } from "../countGroups";
import { hatch } from "../hatch";
import { countRow, type Panel, TICK_SIZE, timeAxis } from "../panelFrame";
import { timeTicks } from "../timeTicks";

/** Papers and years under a plot, at text scale 1. */
export const AXIS_HEIGHT = 32;
/** From the end of a label of the y axis to the plot. */
const GUTTER = 6;
const AXIS_WORD = "papers";

/** Room on the left that holds the word beside the papers of the bins, and labels of a y axis up to 1,000 or 100 %. */
export function leftRoom({ textScale: px }: ChartStyle): number {
  return textWidth(AXIS_WORD, TICK_SIZE * px) + GUTTER * px;
}

/** The plot of a wide time chart. */
export function timePlot(
  bins: readonly Bin[],
  edges: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): Panel {
  const { left, right, top, bottom } = edges;
  const width = right - left;
  return { x: left, y: top, width, height: bottom - top, plotTop: top, plotBottom: bottom, cells: binCells(bins.length, left, width) };
}

/** Under the plot: papers of the list in each bin, or in groups of bins where these have no room, and the years. */
export function papersAndYears(bins: readonly Bin[], papers: Int32Array, plot: Panel, style: ChartStyle): SvgNode {
  const { colors, textScale: px } = style;
  const size = TICK_SIZE * px;
  const own = binCells(bins.length, 0, plot.width);
  const groups = countGroups(bins, own, [papers], size, 400);
  const { x, width, plotBottom } = plot;
  return group("papers-and-years", [
    h("line", { x1: x, y1: plotBottom, x2: x + width, y2: plotBottom, stroke: colors.lineStrong }),
    textAt(x - GUTTER * px, plotBottom + 14 * px, AXIS_WORD, { size, fill: colors.text3, anchor: "end" }),
    countRow(plot, groups, (bin) => ({ text: count(groupSum(papers, bin)), fill: colors.text2, bold: false }), style),
    ...timeAxis(plot, timeTicks(bins, own, size, 0), style),
  ]);
}

/** Gridlines with their labels left of the plot; `at` from 0 at the floor to 1 at the top. */
export function valueAxis(plot: Panel, ticks: readonly { readonly at: number; readonly label: string }[], style: ChartStyle): SvgNode {
  const { colors, textScale: px } = style;
  const { x, width, plotTop, plotBottom } = plot;
  return group(
    "value-axis",
    ticks.flatMap(({ at, label }) => {
      const y = plotBottom - at * (plotBottom - plotTop);
      return [
        h("line", { x1: x, y1: y, x2: x + width, y2: y, stroke: at === 0 ? colors.lineStrong : colors.line }),
        textAt(x - GUTTER * px, y + (at === 0 ? 0 : 4 * px), label, { size: TICK_SIZE * px, fill: colors.text3, anchor: "end" }),
      ];
    }),
  );
}

/** Hatched cells of the bins of which nothing is drawn. */
export function hatchedBins({ plotTop, plotBottom, cells }: Panel, undrawn: (bin: number) => boolean, style: ChartStyle): SvgNode[] {
  return cells.flatMap((cell, t) => {
    if (!undrawn(t)) return [];
    const { x, width } = inkOf(cell, style.textScale);
    return [hatch(x, plotTop, width, plotBottom - plotTop, style)];
  });
}

/** "2025 H2 is not complete: drawn lighter." or nothing. */
export function incompleteNote(bins: readonly Bin[], look: string): string {
  const labels = bins.filter(({ partial }) => partial).map(({ label }) => label);
  return labels.length ? `${listed(labels)} ${labels.length === 1 ? "is" : "are"} not complete: ${look}.` : "";
}

/** "Hatched: no papers." or nothing. */
export function hatchNote(papers: Int32Array, fewest: number): string {
  if (!papers.some((n) => n < fewest)) return "";
  return fewest === 1 ? "Hatched: no papers." : `Hatched: fewer than ${fewest} papers.`;
}

/** What stands under the axis: brackets take the place of bins that have no room for their own number. */
export function axisNote(bins: readonly Bin[]): string {
  return `Under the axis: papers of the list in each ${unitOf(bins)}, or their sum under a bracket.`;
}
