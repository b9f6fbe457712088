import type { Bin, BinUnit } from "../../../analysis/types";
import { count } from "../formats";
import { textWidth, type Weight } from "../textWidth";
import type { BinCell } from "./binCells";
import { daysBetween, monthOf, unitOf, yearOf } from "./calendar";

/** Neighbouring bins that share one written count; from and to are both included. */
export interface BinGroup {
  readonly from: number;
  readonly to: number;
}

export interface CountGroups {
  /** What one group spans: the bins' own unit where each bin has its count. */
  readonly span: BinUnit | "decade" | "whole";
  readonly groups: readonly BinGroup[];
}

const GAP = 2;
/** Among so many groups one may go without its number. */
const MANY = 4;
const SPANS: readonly { span: CountGroups["span"]; key: (bin: Bin) => number }[] = [
  { span: "week", key: ({ to }) => Math.ceil((daysBetween("2001-01-01", to) - 1) / 7) },
  { span: "month", key: monthOf },
  { span: "quarter", key: (bin) => Math.floor(monthOf(bin) / 3) },
  { span: "half-year", key: (bin) => Math.floor(monthOf(bin) / 6) },
  { span: "year", key: yearOf },
  { span: "decade", key: (bin) => Math.floor(yearOf(bin) / 10) },
];

/**
 * The finest grouping of bins at which the counts of every series can stand side by side under the axis: each bin,
 * else weeks, months, quarters … with their sums, at last one sum for all.
 */
export function countGroups(
  bins: readonly Bin[],
  cells: readonly BinCell[],
  series: readonly ArrayLike<number>[],
  size: number,
  weight: Weight,
): CountGroups {
  const each = { span: unitOf(bins), groups: bins.map((_, t) => ({ from: t, to: t })) };
  const coarser = SPANS.map(({ span, key }) => ({ span, groups: runs(bins.map(key)) })).filter(({ groups }) => groups.length < bins.length);
  const fitting = [each, ...coarser].find(({ groups }) => series.every((counts) => fits(counts, groups, cells, size, weight)));
  return fitting ?? { span: "whole", groups: [{ from: 0, to: bins.length - 1 }] };
}

export function groupSum(counts: ArrayLike<number>, { from, to }: BinGroup): number {
  let sum = 0;
  for (let t = from; t <= to; t++) sum += counts[t];
  return sum;
}

/** Where the count of a group is written: its middle, moved inwards where the text would leave the axis. */
export function groupCenter({ from, to }: BinGroup, cells: readonly BinCell[], textWide: number): number {
  const middle = (cells[from].x + cells[to].x + cells[to].width) / 2;
  const last = cells[cells.length - 1];
  return Math.max(cells[0].x + textWide / 2, Math.min(middle, last.x + last.width - textWide / 2));
}

function runs(keys: readonly number[]): BinGroup[] {
  const starts = keys.flatMap((key, t) => (t === 0 || key !== keys[t - 1] ? [t] : []));
  return starts.map((from, i) => ({ from, to: (starts[i + 1] ?? keys.length) - 1 }));
}

/** Sums that stand clear of each other; the short groups at both ends may go without a number. */
function fits(counts: ArrayLike<number>, groups: readonly BinGroup[], cells: readonly BinCell[], size: number, weight: Weight): boolean {
  let end = -Infinity;
  return groups.every((group) => {
    const width = textWidth(count(groupSum(counts, group)), size, weight);
    if (isStump(group, groups, cells, width)) return true;
    const start = groupCenter(group, cells, width) - width / 2;
    const clear = start >= end + (GAP * size) / 11;
    end = start + width;
    return clear;
  });
}

/** Is a group at one of the ends cut short by the ends of the axis, so that its sum has no room? */
export function isStump(group: BinGroup, groups: readonly BinGroup[], cells: readonly BinCell[], textWide: number): boolean {
  const length = ({ from, to }: BinGroup): number => to - from + 1;
  const atEnd = groups.length >= MANY && (group === groups[0] || group === groups[groups.length - 1]);
  const cut = length(group) < Math.max(...groups.map(length));
  return atEnd && cut && length(group) * cells[0].width < textWide;
}
