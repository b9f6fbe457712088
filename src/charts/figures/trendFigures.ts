import type { AnalysisResult, Trend } from "../../../analysis/types";
import { trendSeries } from "../series";
import { noDates } from "../trends/noDates";
import { trendEvidence } from "../trends/trendEvidence";
import { trendMultiples } from "../trends/trendMultiples";
import { evidenceSentence, windowsSentence } from "../trends/trendWords";
import type { Figure, Table } from "./figure";

export const TREND_FIGURES: readonly Figure[] = [
  {
    id: "trends",
    name: "Share over time",
    title: (drawn) => evidenceSentence(trendSeries(drawn)),
    subtitle: ({ result }) => `Share of papers per ${result.trends.unit} for each theme, with 95 % intervals.`,
    draw(drawn, { selection, trendValue }, room, style) {
      const { bins, papers: perBin } = drawn.result.trends;
      if (bins.length < 2) return noDates(room.width, room.height, "No dates, so no time chart.", style);
      const series = trendSeries(drawn);
      return trendMultiples(
        { bins, papers: perBin, series },
        { width: room.width, columns: "auto", value: trendValue, scale: "shared", selection, titles: true },
        style,
      );
    },
    table: ({ result, themes }) =>
      timeTable(
        result,
        themes.map(({ id, label }) => [label, result.trends.themes[id]]),
      ),
  },
  {
    id: "changes",
    name: "New, growing, fading",
    title: (drawn) => evidenceSentence(trendSeries(drawn)),
    subtitle: ({ result }) => windowsSentence(result.trends),
    draw(drawn, { selection }, room, style) {
      const { trends } = drawn.result;
      if (trends.bins.length < 2) return noDates(room.width, room.height, "No dates, so no time chart.", style);
      return trendEvidence(
        { ...trends, series: trendSeries(drawn) },
        { width: Math.min(room.width, 860), selection, heading: false },
        style,
      );
    },
    table: ({ result, themes }) => ({
      columns: ["theme", "verdict", "papers before", "papers since", "change of share", "low", "high", "q"],
      rows: themes.map(({ id, label }) => {
        const { verdict, before, since, effect, effectLow, effectHigh, q } = result.trends.themes[id];
        return [label, verdict, before, since, effect, effectLow, effectHigh, q];
      }),
    }),
  },
];

/** Long form: a row for each theme and bin. */
function timeTable({ trends }: AnalysisResult, lines: readonly (readonly [string, Trend])[]): Table {
  const rows = lines.flatMap(([label, trend]) =>
    trends.bins.map((bin, t) => [
      label,
      bin.label,
      bin.from,
      bin.to,
      trend.counts[t],
      trends.papers[t],
      trends.papers[t] ? trend.shares[t] : "",
      trend.low[t],
      trend.high[t],
      bin.partial ? "no" : "yes",
    ]),
  );
  return { columns: ["theme", trends.unit, "from", "to", "papers", "all papers", "share", "low", "high", "complete"], rows };
}
