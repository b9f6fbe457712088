import type { Bin, Trend, Verdict } from "../../../analysis/types";
import { capitalized, count, inWords, papers, points } from "../formats";
import { spanText, unitOf } from "./calendar";
import type { TrendSeries, TrendWindows } from "./trendData";

/** The word for a verdict, as chips and sentences use it. */
export function verdictWord(verdict: Verdict): string {
  return verdict === "too few" ? "too few to say" : verdict;
}

/** What moved, as a heading: "One theme grows, two fade, one is new". */
export function evidenceSentence(series: readonly Pick<TrendSeries, "kind" | "trend">[]): string {
  const noun = series[0]?.kind ?? "theme";
  const having = (verdict: Verdict): number => series.filter(({ trend }) => trend.verdict === verdict).length;
  const claims: readonly (readonly [number, one: string, more: string])[] = [
    [having("rising"), "grows", "grow"],
    [having("fading"), "fades", "fade"],
    [having("new"), "is new", "are new"],
  ];
  const found = claims.filter(([n]) => n > 0);
  const steady = having("steady");
  if (found.length === 0) {
    if (steady === 0) return `Not enough evidence for any ${noun}`;
    return `${capitalized(inWords(steady))} ${steady === 1 ? `${noun} is` : `${noun}s are`} steady, none grows or fades`;
  }
  return found
    .map(([n, one, more], i) => {
      const subject = i > 0 ? inWords(n) : `${capitalized(inWords(n))} ${n === 1 ? noun : `${noun}s`}`;
      return `${subject} ${n === 1 ? one : more}`;
    })
    .join(", ");
}

/** What is compared with what: "Jul 2024 – Jun 2025 (55 papers) against Jan 2019 – Jun 2024 (54)." and what stays out. */
export function windowsSentence({ bins, cut, papersBefore, papersSince }: TrendWindows): string {
  const unit = unitOf(bins);
  const complete = (t: number): boolean => !bins[t].partial;
  const all = Array.from(bins.keys());
  const before = all.filter((t) => complete(t) && t < cut);
  const since = all.filter((t) => complete(t) && t >= cut);
  if (papersBefore === 0 || papersSince === 0) return "All papers fall into one period, so there is nothing to compare.";
  const span = (of: readonly number[]): string => spanText(bins[of[0]], bins[of[of.length - 1]], unit);
  const out = bins.filter((bin) => bin.partial).map(({ label }) => label);
  const left = out.length ? ` ${out.join(" and ")} ${out.length === 1 ? "is" : "are"} not complete and left out.` : "";
  return `${span(since)} (${papers(papersSince)}) against ${span(before)} (${count(papersBefore)}).${left}`;
}

/** "1 of 54, then 7 of 58; interval +0.2 to +21.1.", with the first paper of what is new. */
export function claimSentence(trend: Trend, { bins, papersBefore, papersSince }: TrendWindows): string {
  const first = trend.verdict === "new" ? `First paper ${firstBin(trend, bins)}. ` : "";
  const before = `${count(trend.before)} of ${count(papersBefore)}`;
  const since = `${count(trend.since)} of ${count(papersSince)}`;
  return `${first}${before}, then ${since}; interval ${points(trend.effectLow)} to ${points(trend.effectHigh)}.`;
}

/** The bin of the first paper. */
export function firstBin(trend: Trend, bins: readonly Bin[]): string {
  return bins[trend.counts.findIndex((n) => n > 0)]?.label ?? "no date";
}
