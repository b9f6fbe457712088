import { trendsOf } from "../counted";
import { changeSeries, seriesOf, trendSeries } from "../series";
import { partsOf } from "../trends/bands/stackBands";
import { stackedShares } from "../trends/bands/stackedShares";
import { burstTimeline } from "../trends/bursts/burstTimeline";
import { trendLines } from "../trends/lines/trendLines";
import { noDates } from "../trends/noDates";
import { rankBump } from "../trends/ranks/rankBump";
import { ranksOf } from "../trends/ranks/ranks";
import { slopeChart } from "../trends/slopes/slopeChart";
import type { ThemeTrendData, TrendSeries } from "../trends/trendData";
import { trendEvidence } from "../trends/trendEvidence";
import { trendMultiples } from "../trends/trendMultiples";
import { evidenceSentence, windowsSentence } from "../trends/trendWords";
import { type Drawn, during, type Figure, type FigureLook, type Table } from "./figure";
import { burstDataOf, burstsTitle, comparedSentence, papersOf, slopeDataOf } from "./changeData";
import { busiestTitle, largestTitle, ranksTitle } from "./trendTitles";

const NO_DATES = "No dates, so no time chart.";

export const TREND_FIGURES: readonly Figure[] = [
  {
    id: "trends",
    name: "Share over time",
    title: (drawn, look) => evidenceSentence(seriesOf(drawn, look.trendOf)),
    subtitle: ({ result }, { trendOf, trendValue }) =>
      `${trendValue === "share" ? "Share of papers" : "Papers"} per ${result.trends.unit} for each ${trendOf}${trendValue === "share" ? ", with 95 % intervals" : ""}.`,
    draw(drawn, { selection, trendOf, trendValue, trendScale }, room, style) {
      const { bins, papers: perBin } = trendsOf(drawn.result, trendOf);
      if (bins.length < 2) return noDates(room.width, room.height, NO_DATES, style);
      return trendMultiples(
        { bins, papers: perBin, series: seriesOf(drawn, trendOf) },
        { width: room.width, columns: "auto", value: trendValue, scale: trendScale, selection, titles: true },
        style,
      );
    },
    table: timeTable,
  },
  {
    id: "changes",
    name: "New, growing, fading",
    title: (drawn, look) => evidenceSentence(seriesOf(drawn, look.trendOf)),
    subtitle: ({ result }, { trendOf }) => windowsSentence(trendsOf(result, trendOf)),
    draw(drawn, { selection, trendOf }, room, style) {
      const trends = trendsOf(drawn.result, trendOf);
      if (trends.bins.length < 2) return noDates(room.width, room.height, NO_DATES, style);
      const series = seriesOf(drawn, trendOf);
      return trendEvidence({ ...trends, series }, { width: Math.min(room.width, 860), selection, heading: false }, style);
    },
    table: (drawn, look) => changeTable(seriesOf(drawn, look.trendOf), look.trendOf),
  },
  {
    id: "slope",
    name: "Between two periods",
    title: (drawn, look) => {
      const comparison = look.comparison ?? drawn.result.trends.sinceLast.at(0);
      return comparison ? evidenceSentence(changeSeries(drawn, comparison, look.trendOf)) : "No two periods to compare";
    },
    subtitle: (drawn, look) => comparedSentence(drawn, look),
    draw(drawn, look, room, style) {
      const data = slopeDataOf(drawn, look);
      if (!data) return noDates(room.width, room.height, "No two complete periods with papers, so nothing to compare.", style);
      return slopeChart(data, { ...room, value: look.trendValue, selection: look.selection }, style);
    },
    table: (drawn, look) => {
      const comparison = look.comparison ?? drawn.result.trends.sinceLast.at(0);
      return changeTable(comparison ? changeSeries(drawn, comparison, look.trendOf) : [], look.trendOf);
    },
  },
  {
    id: "bursts",
    name: "Terms that came up",
    title: ({ result }) => burstsTitle(result.trends),
    subtitle: () => "Words and phrases that for a while stood in far more papers (Kleinberg 2002), beyond chance among all words.",
    draw: (drawn, { selection }, room, style) => burstTimeline(burstDataOf(drawn), { width: room.width, selection }, style),
    table: ({ result, themes }) => ({
      columns: ["term", "from", "to", "papers", "not seen before", "theme"],
      rows: result.trends.bursts.map(({ term, from, to, bins, counts, fresh, theme }) => [
        term,
        from,
        to,
        papersOf(counts, bins),
        fresh ? "yes" : "no",
        theme < 0 ? "unclear" : themes[theme].label,
      ]),
    }),
  },
  {
    id: "stack",
    name: "Themes stacked",
    title: (drawn) => largestTitle(trendDataOf(drawn)),
    subtitle: (drawn) => {
      const grey = trendDataOf(drawn).rest ? "those unclear or of hidden themes" : "unclear ones";
      return `What the papers of each ${drawn.result.trends.unit} are about; every paper once, ${grey} in grey.`;
    },
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
    name: "Lines over time",
    title: (drawn, look) => evidenceSentence(seriesOf(drawn, look.trendOf)),
    subtitle: ({ result }, { trendOf }) => `All ${trendOf}s on one plot, by ${result.trends.unit}; beside each name its papers of all.`,
    draw(drawn, { selection, trendOf, trendValue }, room, style) {
      const { bins, papers } = trendsOf(drawn.result, trendOf);
      const data = { bins, papers, series: seriesOf(drawn, trendOf) };
      return trendLines(data, { ...room, value: trendValue, selection, focus: "auto" }, style);
    },
    table: timeTable,
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

/** Bands are of all papers: those of hidden themes are with the unclear ones. */
function trendDataOf(drawn: Drawn): ThemeTrendData {
  const { bins, papers } = trendsOf(drawn.result, "theme");
  const series = trendSeries(drawn);
  return { bins, papers, series, ...(series.length < drawn.themes.length && { rest: "Unclear or hidden" }) };
}

/** Long form, the unclear papers included: the papers of a bin add up. */
function partsTable(drawn: Drawn): Table {
  const { bins, papers, ...themes } = trendDataOf(drawn);
  const rows = partsOf({ papers, ...themes }).flatMap(({ mark, counts }) =>
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

/** Long form: a row for each theme (or topic) and bin. */
function timeTable(drawn: Drawn, { trendOf }: Pick<FigureLook, "trendOf">): Table {
  const trends = trendsOf(drawn.result, trendOf);
  const rows = seriesOf(drawn, trendOf).flatMap(({ mark, trend }) =>
    trends.bins.map((bin, t) => [
      mark.label,
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
  return { columns: [trendOf, trends.unit, "from", "to", "papers", "all papers", "share", "low", "high", "complete"], rows };
}

function changeTable(series: readonly TrendSeries[], kind: "theme" | "topic"): Table {
  return {
    columns: [kind, "verdict", "papers before", "papers since", "change of share", "low", "high", "q", "noise"],
    rows: series.map(({ mark: { label }, trend: { verdict, before, since, effect, effectLow, effectHigh, q, dispersion } }) => [
      label,
      verdict,
      before,
      since,
      effect,
      effectLow,
      effectHigh,
      q,
      dispersion,
    ]),
  };
}
