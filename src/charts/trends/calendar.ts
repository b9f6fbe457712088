import type { Bin, BinUnit } from "../../../analysis/types";

const DAY = 86_400_000;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The unit of bins without gaps, from the length of the first; years where there is none. */
export function unitOf(bins: readonly Bin[]): BinUnit {
  const days = bins.length ? daysBetween(bins[0].from, bins[0].to) : Infinity;
  if (days <= 1) return "day";
  if (days <= 7) return "week";
  if (days <= 31) return "month";
  if (days <= 92) return "quarter";
  return days <= 184 ? "half-year" : "year";
}

/** Months since year 0 of the period that a bin stands for; a week belongs to the month it ends in. */
export function monthOf({ to }: Bin): number {
  return Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - 1;
}

export function yearOf(bin: Bin): number {
  return Math.floor(monthOf(bin) / 12);
}

export function monthName(month: number): string {
  return MONTHS[month % 12];
}

/** Days from the first to the last, both included. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY) + 1;
}

/** A stretch of bins, only as exact as their unit: "2019 – 2023", "Jul 2024 – Jun 2025", "9 Jun 2025 – 22 Jun 2025". */
export function spanText(first: Bin, last: Bin, unit: BinUnit): string {
  const text = (day: string): string => {
    const [year, month, date] = day.split("-").map(Number);
    if (unit === "year") return String(year);
    return unit === "day" || unit === "week" ? `${date} ${monthName(month - 1)} ${year}` : `${monthName(month - 1)} ${year}`;
  };
  const [from, to] = [text(first.from), text(last.to)];
  return from === to ? from : `${from} – ${to}`;
}
