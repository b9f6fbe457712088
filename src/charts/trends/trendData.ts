import type { Bin, Trend } from "../../../analysis/types";
import type { MarkOf } from "../svg";

/** A theme (or a topic, which has no short label) as trend charts show it. */
export interface TrendMark {
  readonly id: number;
  readonly label: string;
  readonly shortLabel?: string;
  /** Place in the palette. */
  readonly slot: number;
}

/** One theme or topic over time. */
export interface TrendSeries {
  readonly mark: TrendMark;
  readonly kind: "theme" | "topic";
  readonly trend: Trend;
}

/** One theme over time; a paper is in one theme at most, so themes can be stacked and topics cannot. */
export interface ThemeSeries extends TrendSeries {
  readonly kind: "theme";
}

/** Papers per bin, of all and of each series. */
export interface TrendData {
  readonly bins: readonly Bin[];
  /** Bin -> papers of the corpus. */
  readonly papers: Int32Array;
  readonly series: readonly TrendSeries[];
}

export interface ThemeTrendData extends TrendData {
  readonly series: readonly ThemeSeries[];
  /** What the papers of no series are called; "Unclear" where it is left out. */
  readonly rest?: string;
}

/** What the verdicts compare: complete bins before `cut` against complete bins from `cut` on. */
export interface TrendWindows {
  readonly bins: readonly Bin[];
  readonly cut: number;
  readonly papersBefore: number;
  readonly papersSince: number;
}

/** A bin with fewer papers gets no dot and no line: its share says next to nothing. */
export const FEWEST_PAPERS = 5;

/** What a series, or one bin of it, stands for. */
export function markOf({ kind, mark }: TrendSeries, bin?: number): MarkOf {
  return { [kind]: mark.id, ...(bin === undefined ? {} : { bin }) };
}

export function total(counts: ArrayLike<number>): number {
  return Array.from(counts).reduce((sum, count) => sum + count, 0);
}
