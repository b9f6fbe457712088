import type { Selection } from "../../chart";
import { capitalized, inWords } from "../../formats";
import { type TrendSeries, total } from "../trendData";

/** Lines in colour: those the page asks for by id, or "auto" for what changed. */
export type Focus = "auto" | readonly number[];

export interface Focused {
  readonly series: readonly TrendSeries[];
  /** Why these: "In colour: the four that changed." */
  readonly reason: string;
}

const MOST_CHANGED = 5;
const LARGEST = 3;

/** The selected line; else those asked for; else up to five that are new, grow or fade, the largest change first; else the three largest. */
export function focused(series: readonly TrendSeries[], selection: Selection, focus: Focus): Focused {
  const selected = series.filter(({ kind, mark }) => selection[kind] === mark.id);
  if (selected.length) return { series: selected, reason: `In colour: the selected ${selected[0].kind}.` };
  const noun = series[0]?.kind ?? "theme";
  if (focus !== "auto") {
    const asked = series.filter(({ mark }) => focus.includes(mark.id));
    return { series: asked, reason: `In colour: ${inWords(asked.length)} chosen ${noun}${asked.length === 1 ? "" : "s"}.` };
  }
  const changed = series
    .filter(({ trend }) => trend.verdict === "new" || trend.verdict === "rising" || trend.verdict === "fading")
    .sort((a, b) => Math.abs(b.trend.effect) - Math.abs(a.trend.effect) || a.mark.id - b.mark.id);
  if (changed.length > MOST_CHANGED) {
    return {
      series: changed.slice(0, MOST_CHANGED),
      reason: `In colour: of ${inWords(changed.length)} ${noun}s that are new, grow or fade the ${inWords(MOST_CHANGED)} that changed most.`,
    };
  }
  if (changed.length) {
    const which =
      changed.length === 1
        ? `the one ${noun} that is new, grows or fades`
        : `the ${inWords(changed.length)} ${noun}s that are new, grow or fade`;
    return { series: changed, reason: `In colour: ${which}.` };
  }
  const largest = [...series].sort((a, b) => total(b.trend.counts) - total(a.trend.counts) || a.mark.id - b.mark.id).slice(0, LARGEST);
  const those = largest.length === 1 ? `the largest ${noun}` : `the ${inWords(largest.length)} largest ${noun}s`;
  return { series: largest, reason: `${capitalized(inWords(0))} ${noun} is new, grows or fades; in colour: ${those}.` };
}
