import type { Topic } from "../../../analysis/types";
import { type Selection, textAt } from "../chart";
import type { ChartStyle } from "../style";
import { group, type SvgNode } from "../svg";
import { textWidth } from "../textWidth";
import { type Dated, firstMonth, timeOf } from "./dates";
import type { Emphasis } from "./emphasis";
import { DATE_GAP, DATE_SIZE, datedPapers, dateSpan, DIAMOND, drawTimeline } from "./rowTimeline";
import { timeAxis } from "./timeAxis";
import { type FrameRow, timelineFrame } from "./timelineFrame";

/** A row of the table with its place, in pixels. */
export interface TimelineRow {
  readonly topic: Topic;
  readonly top: number;
  readonly bottom: number;
  readonly middle: number;
}

/** Topics whose papers have no date say so. */
const NO_DATES = "no dates";

/**
 * The papers of every topic over time, on one axis.
 *
 * @param span from the left edge of the first month's name to the end of the axis; `labels` is the baseline of the years
 */
export function timelineColumn(
  rows: readonly TimelineRow[],
  { papers, asOf }: { readonly papers: readonly Dated[]; readonly asOf: string },
  span: { readonly left: number; readonly right: number; readonly labels: number },
  colorOf: (paper: number) => string,
  selection: Selection,
  emphasis: Emphasis,
  style: ChartStyle,
): SvgNode {
  const { colors, textScale: u } = style;
  const times = rows.flatMap(({ topic }) => Array.from(topic.papers, (row) => timeOf(papers[row]))).filter((time) => !Number.isNaN(time));
  const size = DATE_SIZE * u;
  const drafts = rows.map((row) => ({ row, label: firstMonth(row.topic.papers, papers) }));
  const room = Math.max(0, ...drafts.map(({ label }) => textWidth(label, size))) + (DATE_GAP + DIAMOND) * u;
  const axis = timeAxis(times, asOf, span.left + room, span.right, u);
  const placed = drafts.map(({ row, label }) => ({ row, label, dated: datedPapers(row.topic, papers, axis) }));
  const frame = placed.map(({ row: { topic, top, bottom }, label, dated }): FrameRow => {
    if (dated.length > 0) return { top, bottom, covered: dateSpan(dated[0], label, u) };
    const covered = topic.papers.length > 0 ? ([axis.left, axis.left + textWidth(NO_DATES, size)] as const) : undefined;
    return { top, bottom, covered };
  });
  const lines = placed.map(({ row: { topic, middle }, label, dated }) => {
    const ground = selection.topic === topic.id ? colors.selected : colors.surface;
    if (dated.length > 0) return drawTimeline(topic, dated, label, axis, middle, ground, colorOf, selection, emphasis, style);
    const words = topic.papers.length > 0 ? [textAt(axis.left, middle + 0.36 * size, NO_DATES, { size, fill: colors.text3 })] : [];
    return group(`timeline-${topic.id}`, words);
  });
  return group("timeline", [timelineFrame(axis, frame, span.labels, style), ...lines]);
}
