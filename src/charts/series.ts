import type { AnalysisResult, Comparison, Trend } from "../../analysis/types";
import { type ThemeMark, visible } from "./chart";
import { countedThemes, trendsOf } from "./counted";

/** One line of the trend charts. */
export interface TrendSeries {
  readonly mark: { readonly id: number; readonly label: string; readonly slot: number; readonly size: number };
  readonly kind: "theme" | "topic";
  readonly trend: Trend;
}

/** The themes that are not hidden with their trends, in theme order. */
export function trendSeries(drawn: {
  readonly result: AnalysisResult;
  readonly themes: readonly ThemeMark[];
}): (TrendSeries & { readonly kind: "theme" })[] {
  const { themes: trends } = trendsOf(drawn.result, "theme");
  return visible(countedThemes(drawn)).map((mark) => ({ mark, kind: "theme", trend: trends[mark.id] }));
}

/** The themes or the topics. */
export function seriesOf(
  drawn: { readonly result: AnalysisResult; readonly themes: readonly ThemeMark[] },
  kind: "theme" | "topic",
): TrendSeries[] {
  return kind === "theme" ? trendSeries(drawn) : topicSeries(drawn);
}

/** Themes or topics with what changed between two other periods in place of their own verdict. */
export function changeSeries(
  drawn: { readonly result: AnalysisResult; readonly themes: readonly ThemeMark[] },
  comparison: Pick<Comparison, "themes" | "topics">,
  kind: "theme" | "topic",
): TrendSeries[] {
  const changes = kind === "theme" ? comparison.themes : comparison.topics;
  return seriesOf(drawn, kind).map((one) => ({ ...one, trend: { ...one.trend, ...changes[one.mark.id] } }));
}

/** The topics with their trends, in the colour that the reader gave them or that of the theme that holds most of their papers. */
function topicSeries({ result, themes }: { readonly result: AnalysisResult; readonly themes: readonly ThemeMark[] }): TrendSeries[] {
  return result.topics.map(({ id, label, color, papers, themes: held }) => {
    const slot = color ?? (held.length > 0 ? themes[held[0].theme].slot : -1);
    return { mark: { id, label, slot, size: papers.length }, kind: "topic", trend: result.trends.topics[id] };
  });
}
