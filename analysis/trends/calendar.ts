import type { Bin, BinUnit, DatePrecision, Paper } from "../types";

/** Finest first. */
export const UNITS: readonly BinUnit[] = ["day", "week", "month", "quarter", "half-year", "year"];

const DAY = 86_400_000;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MONTHS_OF: Partial<Record<BinUnit, number>> = { month: 1, quarter: 3, "half-year": 6, year: 12 };

/** May a date of this precision enter bins of this unit? A month can stand for no day, a year for no month. */
export function fits(precision: DatePrecision, unit: BinUnit): boolean {
  if (precision === "day") return true;
  if (precision === "month") return unit !== "day" && unit !== "week";
  return precision === "year" && unit === "year";
}

/** First day of a date of any precision: "2025-06" -> "2025-06-01". "" stays. */
export function firstDay(date: string): string {
  return date === "" ? "" : `${date}-01-01`.slice(0, 10);
}

/** The bin that a day lies in. */
export function binOf(day: string, unit: BinUnit): { from: string; to: string } {
  const [year, month] = day.split("-").map(Number);
  const months = MONTHS_OF[unit];
  if (months !== undefined) {
    const start = Math.floor((month - 1) / months) * months;
    return { from: iso(Date.UTC(year, start, 1)), to: iso(Date.UTC(year, start + months, 0)) };
  }
  const time = Date.parse(`${day}T00:00:00Z`);
  const monday = unit === "week" ? time - ((new Date(time).getUTCDay() + 6) % 7) * DAY : time;
  return { from: iso(monday), to: iso(unit === "week" ? monday + 6 * DAY : monday) };
}

/** Bins without gaps from the bin of the first day to the bin of the last; marked partial where the list ends inside. */
export function binsBetween(first: string, last: string, unit: BinUnit, asOf: string): Bin[] {
  const bins: Bin[] = [];
  const end = asOf > last ? asOf : last;
  for (let day = first; day <= last; day = iso(Date.parse(`${bins.at(-1)?.to}T00:00:00Z`) + DAY)) {
    const { from, to } = binOf(day, unit);
    bins.push({ from, to, label: labelOf(from, unit), partial: to > end });
  }
  return bins;
}

/** A month known as one stands for all its days, so a list dated by months ends with the last of them. */
export function lastDay(paper: Pick<Paper, "date" | "datePrecision">): string {
  if (paper.datePrecision === "day" || paper.date === "") return paper.date;
  return binOf(firstDay(paper.date), paper.datePrecision === "month" ? "month" : "year").to;
}

function labelOf(from: string, unit: BinUnit): string {
  const [year, month, day] = from.split("-").map(Number);
  switch (unit) {
    case "year":
      return String(year);
    case "half-year":
      return `${year} H${month <= 6 ? 1 : 2}`;
    case "quarter":
      return `${year} Q${Math.ceil(month / 3)}`;
    case "month":
      return `${MONTHS[month - 1]} ${year}`;
    default:
      return `${day} ${MONTHS[month - 1]} ${year}`;
  }
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
