import { scaleUtc, utcDay, utcMonth, utcYear, type CountableTimeInterval } from "d3";
import { date } from "../formats";

/** A time axis between two places on the page. */
export interface TimeAxis {
  readonly left: number;
  readonly right: number;
  /** Where the data end: to the right of it nothing is known. */
  readonly end: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** Place of a time in milliseconds. */
  readonly x: (time: number) => number;
}

/** Room a label such as "Jul 2024" and one such as "2024" take on the axis, in pixels at 1x. */
const MONTH_ROOM = 80;
const YEAR_ROOM = 44;

/**
 * From the quarter of the first paper to the end of the half-year in which the data end.
 *
 * @param times of the papers in milliseconds, without NaN; at least one
 * @param asOf the day the list was made, or ""
 */
export function timeAxis(times: readonly number[], asOf: string, left: number, right: number, textScale: number): TimeAxis {
  const first = times.reduce((least, time) => Math.min(least, time), Infinity);
  const last = times.reduce((most, time) => Math.max(most, time), asOf === "" ? -Infinity : Date.parse(asOf));
  const end = utcDay.offset(new Date(last), 1);
  const from = everyMonths(3).floor(new Date(first));
  const to = everyMonths(6).ceil(end);
  const scale = scaleUtc([from, to], [left, right]);
  const step = tickStep((right - left) / textScale / utcMonth.count(from, to));
  const labelOf = (tick: Date): string => date(tick.toISOString().slice(0, step.unit === "year" ? 4 : 7));
  const ticks = step.interval.range(from, to).map((tick) => ({ x: scale(tick), label: labelOf(tick) }));
  return { left, right, end: scale(end), ticks, x: scale };
}

/** The shortest of the usual steps whose labels have room. */
function tickStep(pixelsPerMonth: number): { interval: CountableTimeInterval; unit: "month" | "year" } {
  const months = [1, 3, 6].find((step) => step * pixelsPerMonth >= MONTH_ROOM);
  if (months !== undefined) return { interval: everyMonths(months), unit: "month" };
  const years = [1, 2, 5, 10, 20].find((step) => 12 * step * pixelsPerMonth >= YEAR_ROOM) ?? 50;
  return { interval: utcYear.every(years) as CountableTimeInterval, unit: "year" };
}

function everyMonths(step: number): CountableTimeInterval {
  return utcMonth.every(step) as CountableTimeInterval;
}
