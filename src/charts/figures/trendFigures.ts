import type { AnalysisResult, Trend } from "../../../analysis/types";
import { trendSeries } from "../series";
import { partsOf } from "../trends/bands/stackBands";
import { stackedShares } from "../trends/bands/stackedShares";
import { trendLines } from "../trends/lines/trendLines";
import { noDates } from "../trends/noDates";
import { rankBump } from "../trends/ranks/rankBump";
import { ranksOf } from "../trends/ranks/ranks";
import type { ThemeTrendData } from "../trends/trendData";
import { trendEvidence } from "../trends/trendEvidence";
import { trendMultiples } from "../trends/trendMultiples";
import { evidenceSentence, windowsSentence } from "../trends/trendWords";
import { type Drawn, during, type Figure, type Table } from "./figure";
import { busiestTitle, largestTitle, ranksTitle } from "./trendTitles";

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
  {
    id: "stack",
    name: "Themes stacked",
    title: (drawn) => largestTitle(trendDataOf(drawn)),
    subtitle: ({ result }) => `What the papers of each ${result.trends.unit} are about; every paper once, unclear ones in grey.`,
    draw: (drawn, { selection, trendValue }, room, style) =>
      stackedShares(trendDataOf(drawn), { ...room, shape: "stack", value: trendValue, selection }, style),
    table: partsTable,
  },
  {
    id: "stream",
    name: "Themes as a stream",
    title: (drawn) => busiestTitle(trendDataOf(drawn)),
    subtitle: ({ result }) => `Papers of each theme per ${result.trends.unit}; the thicker, the more.`,
    draw: (drawn, { selection }, room, style) =>
      stackedShares(trendDataOf(drawn), { ...room, shape: "stream", value: "count", selection }, style),
    table: partsTable,
  },
  {
    id: "lines",
    name: "Themes as lines",
    title: (drawn) => evidenceSentence(trendSeries(drawn)),
    subtitle: ({ result }) => `All themes on one plot, by ${result.trends.unit}; beside each name its papers of all.`,
    draw: (drawn, { selection, trendValue }, room, style) =>
      trendLines(trendDataOf(drawn), { ...room, value: trendValue, selection, focus: "auto" }, style),
    table: ({ result, themes }) =>
      timeTable(
        result,
        themes.map(({ id, label }) => [label, result.trends.themes[id]]),
      ),
  },
  {
    id: "ranks",
    name: "Ranks of themes",
    title: (drawn) => ranksTitle(trendDataOf(drawn)),
    subtitle: (drawn) => `Themes by their papers in each ${drawn.result.trends.unit}${during(drawn)}.`,
    draw: (drawn, { selection }, room, style) => rankBump(trendDataOf(drawn), { ...room, selection }, style),
    table: (drawn) => {
      const { bins, papers, series } = trendDataOf(drawn);
      const rows = ranksOf({ papers, series }, series).flatMap(({ bin, rank }) =>
        series.map(({ mark, trend }, i) => [
          mark.label,
          bins[bin].label,
          rank[i],
          trend.counts[bin],
          papers[bin],
          bins[bin].partial ? "no" : "yes",
        ]),
      );
      return { columns: ["theme", drawn.result.trends.unit, "rank", "papers", "all papers", "complete"], rows };
    },
  },
];

function trendDataOf(drawn: Drawn): ThemeTrendData {
  const { bins, papers } = drawn.result.trends;
  return { bins, papers, series: trendSeries(drawn) };
}

/** Long form, the unclear papers included: the papers of a bin add up. */
function partsTable(drawn: Drawn): Table {
  const { bins, papers, series } = trendDataOf(drawn);
  const rows = partsOf({ papers, series }).flatMap(({ mark, counts }) =>
    bins.map((bin, t) => [
      mark.label,
      bin.label,
      bin.from,
      bin.to,
      counts[t],
      papers[t],
      papers[t] ? counts[t] / papers[t] : "",
      bin.partial ? "no" : "yes",
    ]),
  );
  return { columns: ["theme", drawn.result.trends.unit, "from", "to", "papers", "all papers", "share", "complete"], rows };
}

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
