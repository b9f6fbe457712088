import type { Bin } from "../../../analysis/types";
import { textWidth } from "../textWidth";
import { type BinCell, centerOf } from "./binCells";
import { daysBetween, monthName, monthOf, unitOf, yearOf } from "./calendar";

/** One label under the time axis. */
export interface TimeTick {
  readonly bin: number;
  readonly label: string;
  readonly x: number;
  /** "middle" where every bin has its label, else the label starts where its first bin does. */
  readonly anchor: "start" | "middle";
}

interface Mark {
  readonly bin: number;
  readonly label: string;
}

const GAP = 6;
const MOST_FULL_LABELS = 8;
const LONGEST_IN_DAYS = 62;
const LONGEST_IN_MONTHS = 24;

/**
 * Labels for a time axis: years under their first bin, months or days for short spans. The finest set of labels that
 * keeps its distance; never more than fit.
 *
 * @param size of the text in pixels
 * @param inset of a label from the left edge of its bin
 */
export function timeTicks(bins: readonly Bin[], cells: readonly BinCell[], size: number, inset: number): TimeTick[] {
  for (const marks of schemes(bins)) {
    const ticks = placed(marks, cells, size, inset);
    if (ticks) return ticks;
  }
  return [];
}

/** Sets of labels, finest first. */
function* schemes(bins: readonly Bin[]): Generator<readonly Mark[]> {
  if (bins.length === 0) return;
  const unit = unitOf(bins);
  const months = monthOf(bins[bins.length - 1]) - monthOf(bins[0]) + 1;
  if (bins.length <= MOST_FULL_LABELS) yield bins.map(({ label }, bin) => ({ bin, label }));
  if ((unit === "day" || unit === "week") && daysBetween(bins[0].from, bins[bins.length - 1].to) <= LONGEST_IN_DAYS) {
    for (const step of [1, 2, 7, 14]) {
      yield bins.flatMap(({ label }, bin) => (bin % step ? [] : [{ bin, label: bin ? label.replace(/ \d+$/, "") : label }]));
    }
  }
  if (unit !== "year" && unit !== "half-year" && unit !== "quarter" && months <= LONGEST_IN_MONTHS) {
    for (const step of [1, 2, 3, 4, 6]) yield* withOrWithoutFirst(startsOf(bins, monthOf, step, 0), step, bins);
  }
  for (const step of [1, 2, 5, 10, 20, 50]) {
    yield startsOf(bins, yearOf, step, step < 5 ? yearOf(bins[0]) : 0).map((bin) => ({ bin, label: String(yearOf(bins[bin])) }));
  }
}

/** Bins that begin a period whose number is a multiple of `step`, counted from `origin`. */
function startsOf(bins: readonly Bin[], period: (bin: Bin) => number, step: number, origin: number): number[] {
  return bins.flatMap((bin, t) => {
    const begins = t === 0 || period(bin) !== period(bins[t - 1]);
    return begins && (period(bin) - origin) % step === 0 ? [t] : [];
  });
}

/** Months: the first label names its year, January is its year. The first bin gets a label too, where that has room. */
function* withOrWithoutFirst(starts: readonly number[], step: number, bins: readonly Bin[]): Generator<readonly Mark[]> {
  const named = (at: readonly number[]): Mark[] =>
    at.map((bin, i) => {
      const month = monthOf(bins[bin]);
      const year = String(Math.floor(month / 12));
      if (month % 12 === 0 && step > 1) return { bin, label: year };
      return { bin, label: i === 0 || month % 12 === 0 ? `${monthName(month)} ${year}` : monthName(month) };
    });
  if (starts[0] !== 0) yield named([0, ...starts]);
  if (starts.length) yield named(starts);
}

/** The labels at their places, or nothing where two of them would touch. */
function placed(marks: readonly Mark[], cells: readonly BinCell[], size: number, inset: number): TimeTick[] | undefined {
  const right = cells[cells.length - 1].x + cells[cells.length - 1].width;
  const everyBin = marks.length === cells.length;
  const ticks: TimeTick[] = [];
  let end = -Infinity;
  for (const { bin, label } of marks) {
    const width = textWidth(label, size);
    const wanted = everyBin ? centerOf(cells[bin]) - width / 2 : cells[bin].x + inset;
    const start = Math.max(cells[0].x, Math.min(wanted, right - width));
    if (everyBin && start !== wanted) return undefined;
    if (wanted - start > width / 2) continue;
    if (start < end + (GAP * size) / 11) return undefined;
    end = start + width;
    if (end > right + 0.01) return undefined;
    ticks.push({ bin, label, x: everyBin ? centerOf(cells[bin]) : start, anchor: everyBin ? "middle" : "start" });
  }
  return ticks.length ? ticks : undefined;
}
