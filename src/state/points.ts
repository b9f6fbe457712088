import type { Bin, TermInTime, Trend } from "../../analysis/types";
import { trendsOf } from "../charts/counted";
import type { MarkOf } from "../charts/svg";
import type { Picture } from "../pasteToPicture";

/** One point of a time chart: a theme, a topic, a term that came up, or all papers, in one bin. */
export interface TimePoint {
  readonly kind: "theme" | "topic" | "term" | "all";
  /** Of the theme or topic, the place in the list of bursts; 0 for all papers. */
  readonly id: number;
  readonly bin: number;
}

/**
 * The point that a mark stands for.
 *
 * @param first the bin that the chart shows first
 */
export function pointOf({ theme, topic, term, bin: shown }: MarkOf, first: number): TimePoint | undefined {
  if (shown === undefined) return undefined;
  const bin = shown + first;
  if (term !== undefined) return { kind: "term", id: term, bin };
  if (topic !== undefined) return { kind: "topic", id: topic, bin };
  return theme === undefined ? { kind: "all", id: 0, bin } : { kind: "theme", id: theme, bin };
}

/** What a point says: its name, its bin, papers of how many, the share with its 95 % interval, and those of its papers that are shown. */
export interface PointFacts {
  readonly name: string;
  readonly bin: Bin;
  readonly counted: number;
  readonly papers: number;
  readonly share: Pick<Trend, "low" | "high"> | undefined;
  readonly rows: readonly number[];
}

export function pointFacts(picture: Picture, point: TimePoint): PointFacts {
  const { result, themes } = picture;
  const { topics } = result;
  const { kind, id, bin } = point;
  const trends = trendsOf(result, kind === "theme" ? "theme" : "topic");
  const rows = rowsOfPoint(picture, point);
  const counted = kind === "theme" && id >= 0 ? trends.themes[id].counts[bin] : rows.length;
  const of = { bin: trends.bins[bin], counted, papers: trends.papers[bin], rows };
  switch (kind) {
    case "all":
      return { ...of, name: "All papers", share: undefined };
    case "term":
      return { ...of, name: `“${trends.bursts[id].term}”`, share: undefined };
    case "topic":
      return { ...of, name: topics[id].label, share: trends.topics[id] };
    case "theme":
      return id < 0
        ? { ...of, papers: result.trends.papers[bin], name: "Unclear", share: undefined }
        : { ...of, name: themes[id].label, share: trends.themes[id] };
  }
}

function rowsOfPoint({ result }: Picture, { kind, id, bin }: TimePoint): number[] {
  const { trends, placement, topics } = result;
  const list =
    kind === "term"
      ? Array.from(trends.bursts[id].rows)
      : kind === "topic"
        ? Array.from(topics[id].papers)
        : Array.from(placement.theme.keys()).filter((row) => kind === "all" || placement.theme[row] === id);
  return list.filter((row) => trends.binOfPaper[row] === bin);
}

/** The papers of a term in the bins that it is told for. */
export function rowsWithin({ result }: Picture, { rows, bins }: TermInTime): Int32Array {
  const { binOfPaper } = result.trends;
  return rows.filter((row) => binOfPaper[row] >= bins.from && binOfPaper[row] <= bins.to);
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
