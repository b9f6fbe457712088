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
  return date === "" || date.length === 10 ? date : `${date}-01-01`.slice(0, 10);
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

/** A silence is no chance if on so many of its days papers were to be expected: e^-3 is 5 %. */
const EXPECTED_IN_SILENCE = 3;

/**
 * Bins without gaps from that of the first paper to that of the last. The last is partial where the list was made before
 * it ended; the first where the list began inside it: at the pace of the rest of the bin, papers should have come on
 * three days or more before the first.
 *
 * @param papers dated ones that fit the unit
 * @param asOf   the day the list was made; "" takes the day of the last paper
 */
export function binsOf(papers: readonly Pick<Paper, "date" | "datePrecision">[], unit: BinUnit, asOf: string): Bin[] {
  if (papers.length === 0) return [];
  const dates = [...new Map(papers.map((paper) => [paper.date + paper.datePrecision, paper])).values()]; // far fewer than papers
  const days = dates.map(({ date }) => firstDay(date)).sort();
  const [first, last] = [days[0], days[days.length - 1]];
  const known = asOf || dates.map(lastDay).sort()[dates.length - 1];
  const bins: Bin[] = [];
  for (let day = first; day <= last; day = dayAfter(bins[bins.length - 1].to)) {
    const { from, to } = binOf(day, unit);
    const partial = (to > known && to > last) || (bins.length === 0 && beganInside(days, from, to));
    bins.push({ from, to, label: labelOf(from, unit), partial });
  }
  return bins;
}

/** How many bins there are from the first paper to the last; counting stops beyond `most`. */
export function binsBetween(papers: readonly Pick<Paper, "date">[], unit: BinUnit, most: number): number {
  let [first, last] = ["9999", ""];
  for (const { date } of papers) {
    const day = firstDay(date);
    if (day < first) first = day;
    if (day > last) last = day;
  }
  let bins = 0;
  for (let day = first; day <= last && bins <= most; day = dayAfter(binOf(day, unit).to)) bins++;
  return bins;
}

/** @param days of the papers, rising; the first of them lies in the bin */
function beganInside(days: readonly string[], from: string, to: string): boolean {
  const withPapers = new Set(days.filter((day) => day <= to)).size;
  return (withPapers * daysFrom(from, days[0])) / daysFrom(days[0], dayAfter(to)) >= EXPECTED_IN_SILENCE;
}

function dayAfter(day: string): string {
  return iso(Date.parse(`${day}T00:00:00Z`) + DAY);
}

function daysFrom(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY;
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
