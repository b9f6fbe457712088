import type { AnalysisResult, Trend } from "../../analysis/types";
import type { ThemeMark } from "./chart";

/** One line of the trend charts. */
export interface TrendSeries {
  readonly mark: { readonly id: number; readonly label: string; readonly slot: number; readonly size: number };
  readonly kind: "theme" | "topic";
  readonly trend: Trend;
}

/** The themes with their trends, in theme order. */
export function trendSeries({
  result,
  themes,
}: {
  readonly result: AnalysisResult;
  readonly themes: readonly ThemeMark[];
}): (TrendSeries & { readonly kind: "theme" })[] {
  return themes.map((mark) => ({ mark, kind: "theme", trend: result.trends.themes[mark.id] }));
}
