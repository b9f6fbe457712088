import type { Period, Trends } from "../../../analysis/types";
import { count, inWords, papers } from "../formats";
import { changeSeries } from "../series";
import type { BurstData } from "../trends/bursts/burstData";
import type { SlopeData } from "../trends/slopes/slopeData";
import type { Drawn, FigureLook } from "./figure";

/** "May 2025", "2024 H1 – 2025 H1". */
export function periodName({ bins }: Pick<Trends, "bins">, { from, to }: Period): string {
  return from === to ? bins[from].label : `${bins[from].label} – ${bins[to].label}`;
}

/** Of the periods that the reader compares, or of the usual ones; undefined where there are none. */
export function slopeDataOf(drawn: Drawn, { comparison, trendOf }: Pick<FigureLook, "comparison" | "trendOf">): SlopeData | undefined {
  const { trends } = drawn.result;
  const compared = comparison ?? trends.sinceLast.at(0);
  if (!compared) return undefined;
  return {
    before: { label: periodName(trends, compared.before), papers: compared.papersBefore },
    since: { label: periodName(trends, compared.since), papers: compared.papersSince },
    lines: changeSeries(drawn, compared, trendOf).map(({ mark, kind, trend: { before, since, effectLow, effectHigh, verdict } }) => ({
      mark,
      kind,
      before,
      since,
      low: effectLow,
      high: effectHigh,
      verdict,
    })),
  };
}

/** "May 2025 (453 papers) against Apr 2025 (252)." */
export function comparedSentence({ result }: Drawn, { comparison }: Pick<FigureLook, "comparison">): string {
  const compared = comparison ?? result.trends.sinceLast.at(0);
  if (!compared) return "";
  const { before, since, papersBefore, papersSince } = compared;
  return `${periodName(result.trends, since)} (${papers(papersSince)}) against ${periodName(result.trends, before)} (${count(papersBefore)}).`;
}

export function burstDataOf({ result, themes }: Drawn): BurstData {
  const { bins, papers: perBin, bursts } = result.trends;
  return {
    bins,
    papers: perBin,
    themes,
    bursts: bursts.map(({ term, bins: { from, to }, counts, weight, theme, fresh }, id) => ({
      id,
      term,
      first: from,
      last: to,
      counts,
      weight,
      papers: papersOf(counts, { from, to }),
      theme,
      fresh,
    })),
  };
}

/** Papers of some bins. */
export function papersOf(counts: Int32Array, { from, to }: Period): number {
  return counts.subarray(from, to + 1).reduce((sum, x) => sum + x, 0);
}

/** "R1 came up in Feb 2025: 156 papers", of the surest burst that lasts. */
export function burstsTitle(trends: Pick<Trends, "bins" | "bursts">): string {
  const { bins, bursts } = trends;
  const now = bursts.filter((burst) => burst.bins.to >= bins.length - 2);
  if (bursts.length === 0) return "No word or phrase came up by more than chance explains";
  if (now.length === 0) return `${inWords(bursts.length)[0].toUpperCase()}${inWords(bursts.length).slice(1)} terms came up and went`;
  const [{ term, counts, bins: span }] = now;
  return `“${term}” came up in ${bins[span.from].label}: ${papers(papersOf(counts, span))} since${now.length > 1 ? `, and ${count(now.length - 1)} more terms` : ""}`;
}
