import type { Bin, Period, Periods, Trends } from "../../analysis/types";

/** The bins that a stretch of days touches; undefined where there are none. */
export function binsWithin(bins: readonly Bin[], from: string, to: string): Period | undefined {
  const first = bins.findIndex((bin) => bin.to >= from);
  const last = bins.findLastIndex((bin) => bin.from <= to);
  return !from || first < 0 || last < first ? undefined : { from: first, to: last };
}

/** "2025-05-01/2025-05-31,2025-04-01/2025-04-30": the later period first. */
export function periodsText({ bins }: Pick<Trends, "bins">, { before, since }: Periods): string {
  const days = ({ from, to }: Period): string => `${bins[from].from}/${bins[to].to}`;
  return `${days(since)},${days(before)}`;
}

/** What the reader asked to compare, else what is usual; undefined where there are no two periods. */
export function comparedPeriods({ bins, sinceLast }: Pick<Trends, "bins" | "sinceLast">, compared: string): Periods | undefined {
  const [since, before] = compared.split(",").map((days) => {
    const [from = "", to = ""] = days.split("/");
    return binsWithin(bins, from, to);
  });
  if (since && before) return { since, before };
  const usual = sinceLast.at(0);
  return usual && { before: usual.before, since: usual.since };
}
