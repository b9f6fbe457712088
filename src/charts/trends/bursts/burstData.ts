import type { Bin } from "../../../../analysis/types";
import type { Selection } from "../../chart";
import type { TrendMark } from "../trendData";

/** A term that for a while stood in far more papers than before and after. */
export interface BurstRow {
  /** Place in the list of bursts; marks of the picture carry it. */
  readonly id: number;
  readonly term: string;
  /** Its bins, both included. */
  readonly first: number;
  readonly last: number;
  /** Bin -> papers with the term. */
  readonly counts: Int32Array;
  readonly weight: number;
  /** Papers with the term in the burst. */
  readonly papers: number;
  /** The theme that most of them are in, -1 for none. */
  readonly theme: number;
  /** No paper had the term before. */
  readonly fresh: boolean;
}

export interface BurstData {
  readonly bins: readonly Bin[];
  /** Bin -> papers of the list. */
  readonly papers: Int32Array;
  readonly bursts: readonly BurstRow[];
  readonly themes: readonly TrendMark[];
}

export interface BurstOptions {
  readonly width: number;
  readonly selection: Selection;
  /** Rows at most: the bursts of the largest weight. All where it is left out. */
  readonly most?: number;
}

/** The bursts of the largest weight, the latest to start first; of those that start together the last to end first. */
export function shownBursts(bursts: readonly BurstRow[], most = bursts.length): BurstRow[] {
  const byTerm = (a: BurstRow, b: BurstRow): number => (a.term < b.term ? -1 : a.term > b.term ? 1 : 0);
  return [...bursts]
    .sort((a, b) => b.weight - a.weight || byTerm(a, b))
    .slice(0, most)
    .sort((a, b) => b.first - a.first || b.last - a.last || b.weight - a.weight || byTerm(a, b));
}
