import { count, points } from "../formats";
import { textWidth } from "../textWidth";
import { type EffectAxis, effectAxis } from "./effectAxis";
import type { TrendSeries } from "./trendData";

export const ROW_SIZE = 13;
export const HEAD_SIZE = 11;
const INSET = 8;
const DOT = 18;
const GAP = 14;
const NARROWEST_LABEL = 150;
const NARROWEST_AXIS = 96;
const WIDEST_AXIS = 320;
const AXIS_PART = 0.28;
const WIDEST_FIGURE = "4";

/** Where the columns of the evidence list stand, in pixels. */
export interface EvidenceColumns {
  readonly width: number;
  /** The label stands over the axis where side by side it would be too short. */
  readonly stacked: boolean;
  /** Words and numbers keep this far from the edges, so that the ground of a selected row frames them. */
  readonly left: number;
  readonly right: number;
  readonly labelX: number;
  readonly labelRoom: number;
  readonly axis: EffectAxis;
  /** Right edge of the changes; that of the papers is `right`. */
  readonly pointsRight: number;
}

/** Side by side where labels keep enough room, else the label over the axis. */
export function evidenceColumns(series: readonly TrendSeries[], width: number, px: number): EvidenceColumns {
  const papersWide = widest(series.map(papersText), "papers", 400, px);
  const pointsWide = widest(
    series.map(({ trend }) => points(trend.effect)),
    "points",
    600,
    px,
  );
  const [left, right, gap] = [INSET * px, width - INSET * px, GAP * px];
  const labelX = left + DOT * px;
  const axisWide = Math.min(WIDEST_AXIS * px, Math.max(NARROWEST_AXIS * px, AXIS_PART * width));
  const pointsRight = right - papersWide - gap;
  const axisX = pointsRight - pointsWide - gap - axisWide;
  const shared = { width, left, right, labelX };
  if (axisX - gap - labelX >= NARROWEST_LABEL * px) {
    return { ...shared, stacked: false, labelRoom: axisX - gap - labelX, axis: effectAxis(series, axisX, axisWide), pointsRight };
  }
  const axis = effectAxis(series, labelX, right - pointsWide - gap - labelX);
  return { ...shared, stacked: true, labelRoom: right - papersWide - gap - labelX, axis, pointsRight: right };
}

/** Width of a column of equally wide figures with its head. */
function widest(texts: readonly string[], head: string, weight: 400 | 600, px: number): number {
  const wide = texts.map((text) => textWidth(text.replace(/\d/g, WIDEST_FIGURE), ROW_SIZE * px, weight));
  return Math.max(textWidth(head, HEAD_SIZE * px), ...wide);
}

/** "1 → 7": papers before, papers since. */
export function papersText({ trend }: TrendSeries): string {
  return `${count(trend.before)} → ${count(trend.since)}`;
}
