import type { Verdict } from "../../../../analysis/types";
import type { Selection } from "../../chart";
import { count, percent, points } from "../../formats";
import type { TrendMark } from "../trendData";
import { verdictWord } from "../trendWords";

/** One of the two stretches of time that are compared, with all its papers. */
export interface Period {
  readonly label: string;
  readonly papers: number;
}

/** A theme or topic in both periods. */
export interface SlopeLine {
  readonly mark: TrendMark;
  readonly kind: "theme" | "topic";
  /** Papers in the two periods. */
  readonly before: number;
  readonly since: number;
  /** 95 % interval of the change of its share, -1 to 1. */
  readonly low: number;
  readonly high: number;
  readonly verdict: Verdict;
}

export interface SlopeData {
  readonly before: Period;
  readonly since: Period;
  readonly lines: readonly SlopeLine[];
}

export interface SlopeOptions {
  readonly width: number;
  readonly height: number;
  readonly value: "share" | "count";
  readonly selection: Selection;
}

/** Does the verdict say that something changed? */
export function isClaim({ verdict }: SlopeLine): boolean {
  return verdict === "new" || verdict === "rising" || verdict === "fading";
}

export function isSelected({ kind, mark }: SlopeLine, selection: Selection): boolean {
  return selection[kind] === mark.id;
}

/** "12 of 54 · 22.2 %" where shares are drawn, and "12 of 54". */
export function numbersOf(papers: number, period: Period, value: "share" | "count"): string {
  const counted = `${count(papers)} of ${count(period.papers)}`;
  return value === "share" ? `${counted} · ${percent(papers / period.papers)}` : counted;
}

/** "rising, +0.2 to +21.1". */
export function claimText({ verdict, low, high }: SlopeLine): string {
  return `${verdictWord(verdict)}, ${points(low)} to ${points(high)}`;
}
