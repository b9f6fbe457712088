import type { Bin, Trend } from "../../analysis/types";
import type { MarkOf } from "../charts/svg";
import type { Picture } from "../pasteToPicture";

/** One point of a time chart: a theme, a topic or all papers in one bin. */
export interface TimePoint {
  readonly kind: "theme" | "topic" | "all";
  /** Of the theme or topic; 0 for all papers. */
  readonly id: number;
  readonly bin: number;
}

/** The point that a mark stands for. */
export function pointOf({ theme, topic, bin }: MarkOf): TimePoint | undefined {
  if (bin === undefined) return undefined;
  if (topic !== undefined) return { kind: "topic", id: topic, bin };
  return theme === undefined ? { kind: "all", id: 0, bin } : { kind: "theme", id: theme, bin };
}

/** What a point says: its name, its bin, papers of how many, the share with its 95 % interval, and the papers themselves. */
export interface PointFacts {
  readonly name: string;
  readonly bin: Bin;
  readonly papers: number;
  readonly share: Pick<Trend, "low" | "high"> | undefined;
  readonly rows: readonly number[];
}

export function pointFacts({ corpus, result, themes }: Picture, { kind, id, bin }: TimePoint): PointFacts {
  const { trends, placement, topics } = result;
  const inBin = Array.from(corpus.papers.keys()).filter((row) => trends.binOfPaper[row] === bin);
  const named = kind === "topic" ? new Set(topics[id].papers) : undefined;
  const rows = inBin.filter((row) => (named ? named.has(row) : kind === "all" || placement.theme[row] === id));
  const name = kind === "all" ? "All papers" : kind === "topic" ? topics[id].label : id < 0 ? "Unclear" : themes[id].label;
  const trend = kind === "all" || id < 0 ? undefined : trends[kind === "topic" ? "topics" : "themes"][id];
  return { name, bin: trends.bins[bin], papers: trends.papers[bin], share: trend, rows };
}

/** The point beside this one: `across` bins, or `down` the list of themes (or topics). */
export function nextPoint(
  { result }: Picture,
  from: TimePoint | undefined,
  kind: "theme" | "topic",
  across: number,
  down: number,
): TimePoint {
  const bins = result.trends.bins.length;
  if (!from) return { kind, id: 0, bin: bins - 1 };
  const ids = (kind === "topic" ? result.topics : result.themes).length;
  const clamped = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  return { kind, id: clamped(from.kind === kind ? from.id + down : 0, ids - 1), bin: clamped(from.bin + across, bins - 1) };
}
