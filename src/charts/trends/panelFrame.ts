import { textAt } from "../chart";
import type { ChartStyle } from "../style";
import { h, type SvgNode } from "../svg";
import { textWidth } from "../textWidth";
import { type BinCell, inkOf } from "./binCells";
import type { Box } from "./box";
import { type BinGroup, type CountGroups, groupCenter, isStump } from "./countGroups";
import { hatch } from "./hatch";
import type { TimeTick } from "./timeTicks";

export const TICK_SIZE = 11;

/** Where the parts of one panel of the small multiples stand, in pixels. */
export interface Panel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly plotTop: number;
  readonly plotBottom: number;
  readonly cells: readonly BinCell[];
}

/** What all panels under one time axis share. */
export interface PanelFrame {
  readonly phone: boolean;
  readonly titles: boolean;
  readonly ticks: readonly TimeTick[];
  /** Which bins share one written count. */
  readonly counts: CountGroups;
}

/** Heights of a panel's parts at text scale 1; the wide one and that of phones. */
export function panelHeights(
  phone: boolean,
  titles: boolean,
): { readonly plotTop: number; readonly plot: number; readonly height: number } {
  const plotTop = titles ? 54 : 14;
  const plot = phone ? 72 : 92;
  return { plotTop, plot, height: plotTop + plot + 32 };
}

/** What answers to the pointer for a bin: its cell from the top of the plot to the years. */
export function binArea({ y, height, plotTop, cells }: Panel, bin: number): SvgNode {
  return h("rect", { ...cells[bin], y: plotTop, height: y + height - plotTop, fill: "none", "pointer-events": "all" });
}

/** Lines at 0, half and top. */
export function gridlines({ x, width, plotTop, plotBottom }: Panel, { colors }: ChartStyle): SvgNode[] {
  const at = (y: number, stroke: string): SvgNode => h("line", { x1: x, y1: y, x2: x + width, y2: y, stroke });
  return [at(plotTop, colors.line), at((plotTop + plotBottom) / 2, colors.line), at(plotBottom, colors.lineStrong)];
}

/** Hatched cells where the corpus has no papers. */
export function emptyBins({ plotTop, plotBottom, cells }: Panel, papers: Int32Array, style: ChartStyle): SvgNode[] {
  return cells.flatMap((cell, t) => {
    if (papers[t] > 0) return [];
    const { x, width } = inkOf(cell, style.textScale);
    return [hatch(x, plotTop, width, plotBottom - plotTop, style)];
  });
}

/** How one written count looks. */
export interface CountLook {
  readonly text: string;
  readonly fill: string;
  readonly bold: boolean;
}

/** The counts under the axis; a bracket above a count that stands for several bins. */
export function countRow(
  { plotBottom, cells }: Panel,
  { groups }: CountGroups,
  look: (group: BinGroup) => CountLook,
  style: ChartStyle,
): SvgNode {
  const { colors, textScale: px } = style;
  const size = TICK_SIZE * px;
  const nodes = groups.flatMap((bins) => {
    const { text, fill, bold } = look(bins);
    const weight = bold ? 600 : 400;
    const wide = textWidth(text, size, weight);
    const x = groupCenter(bins, cells, wide);
    const number = isStump(bins, groups, cells, wide)
      ? []
      : [textAt(x, plotBottom + 14 * px, text, { size, weight, fill, anchor: "middle" })];
    if (groups.length === cells.length) return number;
    const y = plotBottom + 3 * px;
    const right = cells[bins.to].x + cells[bins.to].width;
    return [h("line", { x1: cells[bins.from].x + px, y1: y, x2: right - px, y2: y, stroke: colors.lineStrong }), ...number];
  });
  return h("g", {}, ...nodes);
}

/** Labels of the time axis under the counts. */
export function timeAxis({ x, plotBottom }: Panel, ticks: readonly TimeTick[], { colors, textScale: px }: ChartStyle): SvgNode[] {
  const look = { size: TICK_SIZE * px, fill: colors.text3 };
  return ticks.map((tick) => textAt(x + tick.x, plotBottom + 28 * px, tick.label, { ...look, anchor: tick.anchor }));
}

/** The label of the top gridline, where no mark needs the place: inside left, above left, inside right, above right. */
export function topLabel({ x, width, plotTop }: Panel, text: string, taken: (box: Box) => boolean, style: ChartStyle): SvgNode[] {
  const px = style.textScale;
  const size = TICK_SIZE * px;
  const wide = textWidth(text, size) + 4 * px;
  const places = [x, x + width - wide].flatMap((left) =>
    [plotTop + px, plotTop - 13 * px].map((y) => ({ x: left, y, width: wide, height: 13 * px })),
  );
  const box = places.find((place) => !taken(place)) ?? places[0];
  return [
    h("rect", { ...box, fill: style.colors.surface }),
    textAt(box.x + 2 * px, box.y + 10.5 * px, text, { size, fill: style.colors.text3 }),
  ];
}
