import { utcMonth, utcYear } from "d3";
import type { DatePrecision } from "../../../analysis/types";
import { date } from "../formats";

/** As much of a paper as a time axis needs. */
export interface Dated {
  readonly date: string;
  readonly datePrecision: DatePrecision;
}

/** Where a date stands, in milliseconds since 1970: a month or a year that is known no closer at its middle; NaN without a date. */
export function timeOf({ date: iso, datePrecision }: Dated): number {
  if (iso === "" || datePrecision === "none") return NaN;
  const start = new Date(iso);
  if (datePrecision === "day") return start.getTime();
  const end = (datePrecision === "month" ? utcMonth : utcYear).offset(start);
  return (start.getTime() + end.getTime()) / 2;
}

/** The month of the earliest dated paper of some rows: "May 2023", the year if no more is known, "" where none is dated. */
export function firstMonth(rows: Iterable<number>, papers: readonly Dated[]): string {
  let first: Dated | undefined;
  let least = Infinity;
  for (const row of rows) {
    if (first && papers[row].date.slice(0, 4) > first.date.slice(0, 4)) continue; // told without reading the date
    const time = timeOf(papers[row]);
    if (time < least) [first, least] = [papers[row], time];
  }
  return first === undefined ? "" : date(first.date.slice(0, 7));
}
