import { textAt } from "../chart";
import type { ChartStyle } from "../style";
import { group, h, hundredths, type SvgNode } from "../svg";
import { textWidth } from "../textWidth";
import { DATE_SIZE } from "./rowTimeline";
import type { TimeAxis } from "./timeAxis";

const TICK_GAP = 5;
const HATCH_STEP = 6;
/** A shorter time after the data is not worth showing. */
const LEAST_HATCH = 3;

/** A row of the table and the part of it that words cover, where no line may run. */
export interface FrameRow {
  readonly top: number;
  readonly bottom: number;
  readonly covered: readonly [left: number, right: number] | undefined;
}

/** Lines at the ticks with their names above, and a hatch where the data have ended. */
export function timelineFrame(axis: TimeAxis, rows: readonly FrameRow[], labelY: number, style: ChartStyle): SvgNode {
  const { colors, textScale: u } = style;
  if (rows.length === 0) return group("time-axis", []);
  const { top } = rows[0];
  const { bottom } = rows[rows.length - 1];
  const size = DATE_SIZE * u;
  const lines = axis.ticks.map(({ x }) => {
    const clear = rows.filter(({ covered }) => covered === undefined || x < covered[0] - 3 * u || x > covered[1] + 3 * u);
    const path = [`M${hundredths(x)},${hundredths(top - 6 * u)}V${hundredths(top)}`].concat(
      clear.map((row) => `M${hundredths(x)},${hundredths(row.top)}V${hundredths(row.bottom)}`),
    );
    return h("path", { d: path.join(""), fill: "none", stroke: colors.line, "stroke-width": u });
  });
  const labels = axis.ticks
    .filter(({ x, label }) => x + TICK_GAP * u + textWidth(label, size) <= axis.right)
    .map(({ x, label }) => textAt(x + TICK_GAP * u, labelY, label, { size, fill: colors.text3, tabular: true }));
  const hatched = axis.right - axis.end >= LEAST_HATCH * u ? [hatch(axis.end, top, axis.right, bottom, style)] : [];
  return group("time-axis", [...hatched, ...lines, ...labels]);
}

/** Slanted lines that fill a rectangle, as one path: patterns do not survive in every program. */
function hatch(left: number, top: number, right: number, bottom: number, { colors, textScale: u }: ChartStyle): SvgNode {
  const step = HATCH_STEP * u;
  const lines: string[] = [];
  for (let sum = Math.ceil((left + top) / step) * step; sum < right + bottom; sum += step) {
    const x1 = Math.max(left, sum - bottom);
    const x2 = Math.min(right, sum - top);
    lines.push(`M${hundredths(x1)},${hundredths(sum - x1)}L${hundredths(x2)},${hundredths(sum - x2)}`);
  }
  return h("path", { d: lines.join(""), fill: "none", stroke: colors.line, "stroke-width": u });
}
