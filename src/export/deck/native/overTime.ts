import type { Bin, Trend } from "../../../../analysis/types";
import { trendsOf } from "../../../charts/counted";
import { capitalized, count, inWords, listed } from "../../../charts/formats";
import { seriesOf, trendSeries } from "../../../charts/series";
import { mix, themeColor } from "../../../charts/style";
import { partsOf } from "../../../charts/trends/bands/stackBands";
import { focused } from "../../../charts/trends/lines/focus";
import { countTop, sharedShareTop } from "../../../charts/trends/tops";
import { FEWEST_PAPERS, total, type TrendMark } from "../../../charts/trends/trendData";
import { type NamedSeries, timeChart } from "../chartBlocks";
import type { NativeFigure } from "./nativeFigure";

/** Bands of their own colour; smaller ones stand together. */
const BANDS = 8;

/** All themes (or topics) as lines over complete steps of time; those that changed in colour and named at their end. */
export const linesChart: NativeFigure = (drawn, { trendOf, trendValue, selection }, box, style) => {
  const { bins, papers, unit } = trendsOf(drawn.result, trendOf);
  const series = seriesOf(drawn, trendOf);
  const { series: coloured, reason } = focused(series, selection, "auto");
  const ids = new Set(coloured.map(({ mark }) => mark.id));
  const share = trendValue === "share";
  const counted = (t: number): boolean => !bins[t].partial && (!share || papers[t] >= FEWEST_PAPERS);
  const from = bins.findIndex((_, t) => counted(t));
  const to = bins.findLastIndex((_, t) => counted(t));
  if (to <= from || series.length === 0) return undefined;
  const valueAt = ({ shares, counts }: Trend, t: number): number | null => (!counted(t) ? null : share ? rounded(shares[t]) : counts[t]);
  const grey = mix(style.colors.control, style.colors.surface, 0.45);
  const lines = series
    .toSorted((a, b) => Number(ids.has(a.mark.id)) - Number(ids.has(b.mark.id)) || a.mark.id - b.mark.id)
    .map(({ mark, trend }): NamedSeries => {
      const own = ids.has(mark.id);
      return {
        name: mark.label,
        color: own ? themeColor(mark.slot, style.mode, "mark") : grey,
        ink: themeColor(mark.slot, style.mode, "ink"),
        ...(own && { label: mark.label }),
        values: bins.slice(from, to + 1).map((_, i) => valueAt(trend, from + i)),
      };
    });
  const highest = Math.max(1, ...series.flatMap(({ trend }) => Array.from(trend.counts)));
  const top = share
    ? Math.max(sharedShareTop({ papers, series }), ...lines.flatMap(({ values }) => values.map(Number)))
    : countTop(highest);
  return {
    blocks: timeChart(
      "lines",
      bins.slice(from, to + 1),
      lines,
      box,
      { format: share ? "percent" : "count", top: share ? upTo(top) : top },
      {
        name: `${trendOf === "theme" ? "Themes" : "Topics"} over time`,
        alt: `Lines: ${share ? "share of papers" : "papers"} per ${unit} of each of ${count(series.length)} ${trendOf}s. ${reason}`,
        category: unit,
      },
    ),
    subtitle:
      `${share ? "Share of papers" : "Papers"} per ${unit}${share ? `, where there are ${inWords(FEWEST_PAPERS)} or more` : ""}. ${reason} ${leftOut(bins)}`.trim(),
  };
};

/** Papers of themes one on another, every paper once: the largest themes, all others together, and the unclear papers. */
export const stackChart: NativeFigure = (drawn, { trendValue }, box, style) => {
  const { papers, unit, bins: all } = trendsOf(drawn.result, "theme");
  const share = trendValue === "share";
  const fewest = share ? FEWEST_PAPERS : 1;
  const [from, to] = [papers.findIndex((n) => n >= fewest), papers.findLastIndex((n) => n >= fewest)];
  if (to <= from) return undefined;
  const bins = all.slice(from, to + 1);
  const shown = { ...drawn, themes: drawn.themes.map(({ hidden: _, ...mark }) => mark) };
  const parts = partsOf({ papers, series: trendSeries(shown) });
  const named = parts.filter(({ mark }) => mark.id >= 0).sort((a, b) => total(b.counts) - total(a.counts) || a.mark.id - b.mark.id);
  const rest = named.slice(BANDS);
  const others: { mark: TrendMark; counts: Int32Array }[] =
    rest.length === 0
      ? []
      : [
          {
            mark: { id: -2, label: capitalized(`${inWords(rest.length)} other themes`), slot: -1 },
            counts: papers.map((_, t) => rest.reduce((sum, { counts }) => sum + counts[t], 0)),
          },
        ];
  const bands = [...named.slice(0, BANDS), ...others, ...parts.filter(({ mark }) => mark.id < 0)];
  const series = bands.map(({ mark, counts }): NamedSeries => ({
    name: mark.label,
    label: mark.label,
    color: mark.id === -2 ? mix(style.colors.control, style.colors.surface, 0.5) : themeColor(mark.slot, style.mode, "mark"),
    ink: themeColor(mark.slot, style.mode, "ink"),
    values: bins.map((_, i) => {
      const t = from + i;
      return share ? (papers[t] >= FEWEST_PAPERS ? rounded(counts[t] / papers[t]) : null) : counts[t];
    }),
  }));
  return {
    blocks: timeChart(
      "areas",
      bins,
      series,
      box,
      share ? { format: "percent", top: 1 } : { format: "count", top: countTop(Math.max(...papers)) },
      {
        name: "Themes stacked",
        alt: `Areas one on another: ${share ? "share of papers" : "papers"} per ${unit}, of ${listed(series.map(({ name }) => name))}.`,
        category: unit,
      },
    ),
    subtitle: `${share ? "Share of papers" : "Papers"} per ${unit}, every paper once${share ? `, where there are ${inWords(FEWEST_PAPERS)} or more` : ""}.${bins.some(({ partial }) => partial) ? " * not complete." : ""}`,
  };
};

function leftOut(bins: readonly Bin[]): string {
  const out = bins.filter(({ partial }) => partial).map(({ label }) => label);
  return out.length > 0 ? `${listed(out)} ${out.length === 1 ? "is" : "are"} not complete and left out.` : "";
}

/** A round share that is not below this one. */
function upTo(share: number): number {
  return [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8].find((top) => top >= share) ?? 1;
}

function rounded(share: number): number {
  return Number(share.toFixed(6));
}
