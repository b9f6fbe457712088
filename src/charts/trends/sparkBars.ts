import type { Bin } from "../../../analysis/types";
import type { Chart } from "../chart";
import type { ChartStyle } from "../style";
import { h, marked, type SvgNode } from "../svg";
import { binCells, inkOf } from "./binCells";
import { total } from "./trendData";

const NARROWEST = 3;
const BASELINE = 1;
const LOWEST_BAR = 1.5;

/**
 * Bars without labels for a list row: 1 px of baseline where there is no paper, hollow where the bin is not complete.
 * Where bins would get narrower than 3 px, neighbours are added up, counted from the last bin.
 */
export function sparkBars(
  counts: ArrayLike<number>,
  bins: readonly Bin[],
  color: string,
  { width, height }: { readonly width: number; readonly height: number },
  { colors }: ChartStyle,
): Chart {
  const sums = merged(counts, bins, Math.max(1, Math.floor(width / NARROWEST)));
  const highest = Math.max(1, ...sums.map(({ sum }) => sum));
  const cells = binCells(sums.length, 0, width);
  const bars = sums.map(({ sum, first, partial }, t): SvgNode => {
    const { x, width: wide } = inkOf(cells[t], 1);
    if (sum === 0)
      return marked({ bin: first }, h("rect", { x, y: height - BASELINE, width: wide, height: BASELINE, fill: colors.lineStrong }));
    const tall = Math.max(LOWEST_BAR, (sum / highest) * height);
    if (!partial) return marked({ bin: first }, h("rect", { x, y: height - tall, width: wide, height: tall, fill: color }));
    return marked(
      { bin: first },
      h("rect", {
        x: x + 0.4,
        y: height - Math.max(tall, 2) + 0.4,
        width: wide - 0.8,
        height: Math.max(tall, 2) - 0.8,
        fill: "none",
        stroke: color,
        "stroke-width": 0.8,
      }),
    );
  });
  return { width, height, body: h("g", {}, ...bars) };
}

/** At most `most` sums of equally many neighbours; the first may hold fewer, so that the last ones compare. */
function merged(counts: ArrayLike<number>, bins: readonly Bin[], most: number): { sum: number; first: number; partial: boolean }[] {
  const each = Math.ceil(bins.length / most);
  const sums: { sum: number; first: number; partial: boolean }[] = [];
  for (let end = bins.length; end > 0; end -= each) {
    const first = Math.max(0, end - each);
    sums.unshift({
      sum: total(Array.from(counts).slice(first, end)),
      first,
      partial: bins.slice(first, end).some((bin) => bin.partial),
    });
  }
  return sums;
}
