import type { Verdict } from "../../../analysis/types";
import type { TrendSeries } from "./trendData";

/** Series of one verdict, in the order they are listed. */
export interface EvidenceGroup {
  readonly verdict: Verdict;
  readonly title: string;
  /** What the group says where it is empty. */
  readonly empty: string;
  /** What its rows have in common; "" where each row says it. */
  readonly note: string;
  /** Does each row say in words what it claims? */
  readonly eachInWords: boolean;
  readonly series: readonly TrendSeries[];
}

/** Growing, fading, new, steady, not enough evidence; the largest change of its direction first in each. */
export function evidenceGroups(series: readonly TrendSeries[]): EvidenceGroup[] {
  const noun = series[0]?.kind ?? "theme";
  const group = (verdict: Verdict, title: string, empty: string, note = ""): EvidenceGroup => {
    const direction = verdict === "fading" ? 1 : -1;
    const members = series.filter(({ trend }) => trend.verdict === verdict);
    const eachInWords = verdict === "rising" || verdict === "fading" || verdict === "new";
    return { verdict, title, empty, note, eachInWords, series: members.toSorted((a, b) => direction * (a.trend.effect - b.trend.effect)) };
  };
  return [
    group("rising", "Growing", `no ${noun} grows beyond chance`),
    group("fading", "Fading", `no ${noun} fades beyond chance`),
    group("new", "New", `no ${noun} came from nothing beyond chance`),
    group("steady", "Steady", "no interval lies inside ±5 points", "inside ±5 points"),
    group("too few", "Not enough evidence", `every ${noun} has its verdict`, "chance could explain it"),
  ];
}
