import type { Bin } from "../../../analysis/types";
import { type ChartStyle, mix } from "../../charts/style";
import { textWidth } from "../../charts/textWidth";
import { countTop } from "../../charts/trends/tops";
import { edgeLabels } from "../../charts/trends/wide/edgeLabels";
import { fitLine, LINE, textBlock } from "./fitText";
import { SMALLEST } from "./page";
import type { Block, Box, ChartBlock, ChartSeries, TextBlock } from "./slide";

const GAP = 6;
/** Part of the colour that bars of incomplete bins keep. */
const PALE = 0.45;
/** Names of bars take at most this part of the width. */
const NAME_SHARE = 0.42;

interface Described {
  readonly name: string;
  readonly alt: string;
  readonly category: string;
}

/** Horizontal bars from zero, a name left of each and its number right of it. */
export function barChart(
  items: readonly { readonly label: string; readonly value: number; readonly color: string }[],
  most: number,
  box: Box,
  described: Described & { readonly series: string },
): ChartBlock {
  const row = box.height / Math.max(1, items.length);
  const size = Math.max(SMALLEST, Math.min(12, Math.floor(row * 0.6)));
  const widest = Math.max(0, ...items.map(({ label }) => textWidth(label, size, 400)));
  const names = Math.min(widest * 1.06 + GAP, box.width * NAME_SHARE);
  const numbers = textWidth(String(most), size, 400) * 1.1 + 2 * GAP;
  const { series, ...rest } = described;
  return {
    kind: "chart",
    ...rest,
    box,
    shape: "bars",
    categories: items.map(({ label }) => fitLine(label, names, size)),
    series: [
      {
        name: series,
        color: items[0]?.color ?? "#85857F",
        colors: items.map(({ color }) => color),
        values: items.map(({ value }) => value),
      },
    ],
    format: "count",
    top: Math.max(1, most),
    numbers: "beside",
    size,
    plot: { x: names, y: 0, width: box.width - names - numbers, height: box.height },
  };
}

/** Upright bars over time, those of incomplete bins pale; the number on each where there is room. */
export function columnChart(
  bins: readonly Bin[],
  values: readonly number[],
  color: string,
  box: Box,
  described: Described & { readonly series: string },
  style: ChartStyle,
): ChartBlock {
  const size = SMALLEST;
  const most = Math.max(1, ...values);
  const slot = box.width / Math.max(1, bins.length);
  const beside = textWidth(String(most), size, 400) * 1.1 <= slot;
  const axis = beside ? 0 : axisWidth(countTop(most), "count", size);
  const above = beside ? 1.6 * size : size;
  const { series, ...rest } = described;
  return {
    kind: "chart",
    ...rest,
    box,
    shape: "columns",
    categories: bins.map(binName),
    series: [
      { name: series, color, values, colors: bins.map(({ partial }) => (partial ? mix(color, style.colors.surface, PALE) : color)) },
    ],
    format: "count",
    top: beside ? most : countTop(most),
    numbers: beside ? "beside" : "axis",
    size,
    plot: { x: axis, y: above, width: box.width - axis, height: box.height - above - 2 * size },
  };
}

/** A line or a band that is named beside its end. */
export interface NamedSeries extends ChartSeries {
  /** Undefined: a line that is there for comparison only. */
  readonly label?: string;
  readonly ink: string;
}

/** Lines, or areas one on another, over time; names stand right of their ends as texts of the slide, none on another. */
export function timeChart(
  shape: "lines" | "areas",
  bins: readonly Bin[],
  series: readonly NamedSeries[],
  box: Box,
  scale: { readonly format: "count" | "percent"; readonly top: number },
  described: Described,
): Block[] {
  const size = 11;
  const labelled = series.filter(({ label }) => label !== undefined);
  const widest = Math.max(0, ...labelled.map(({ label = "" }) => textWidth(label, size, 700)));
  const names = labelled.length > 0 ? Math.min(widest * 1.1 + GAP, box.width * 0.3) : 0;
  const axis = axisWidth(scale.top, scale.format, size);
  const frame: Box = { ...box, width: box.width - names };
  const plot: Box = { x: axis, y: size, width: frame.width - axis - GAP, height: box.height - 3.2 * size };
  const chart: ChartBlock = {
    kind: "chart",
    ...described,
    box: frame,
    shape,
    categories: bins.map(binName),
    series,
    ...scale,
    numbers: "axis",
    size,
    plot,
  };
  const heightOf = (value: number): number => box.y + plot.y + plot.height * (1 - Math.min(1, value / scale.top));
  return [chart, ...endLabels(series, shape, heightOf, { ...box, x: box.x + frame.width, width: names }, size)];
}

/** The names of series, each as near to the end of its line or band as the others allow. */
function endLabels(
  series: readonly NamedSeries[],
  shape: "lines" | "areas",
  heightOf: (value: number) => number,
  room: Box,
  size: number,
): TextBlock[] {
  let below = 0;
  const ends = series.map(({ values }) => {
    const last = values.findLast((value) => value !== null) ?? 0;
    if (shape === "lines") return last;
    below += last;
    return below - last / 2;
  });
  const shown = Array.from(series.keys()).filter((i) => series[i].label !== undefined);
  const line = size * LINE;
  const wanted = shown.map((i) => ({ at: heightOf(ends[i]), height: line + 2, weight: Math.max(0, ...series[i].values.map(Number)) }));
  const middles = edgeLabels(wanted, room.y, room.y + room.height);
  return shown.flatMap((i, place) => {
    const middle = middles[place];
    if (middle === undefined) return [];
    const box = { x: room.x + GAP / 2, y: middle - line / 2 - 0.5, width: room.width - GAP / 2, height: line + 1 };
    return [textBlock(series[i].label ?? "", box, { sizes: [size], bold: true, color: series[i].ink, at: "middle" })];
  });
}

/** "Jul 2025", "Jul 2025 *" where the bin is not complete. */
function binName({ label, partial }: Bin): string {
  return partial ? `${label} *` : label;
}

function axisWidth(top: number, format: "count" | "percent", size: number): number {
  return textWidth(format === "percent" ? "100 %" : String(top), size, 400) * 1.1 + GAP;
}
