import type { Selection } from "../chart";
import type { TrendSeries } from "./trendData";

/** What the reader's selection makes of a series. */
export type Emphasis = "plain" | "selected" | "dimmed";

/** Marks of what is not selected keep this much of their colour. */
export const DIMMED = 0.4;

/** "plain" for all where the selection names none of them. */
export function emphasisOf(series: TrendSeries, all: readonly TrendSeries[], selection: Selection): Emphasis {
  const chosen = ({ kind, mark }: TrendSeries): boolean => selection[kind] === mark.id;
  if (!all.some(chosen)) return "plain";
  return chosen(series) ? "selected" : "dimmed";
}
