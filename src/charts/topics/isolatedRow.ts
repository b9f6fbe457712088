import type { Topic } from "../../../analysis/types";
import { clipText, textWidth } from "../textWidth";
import type { Point } from "../map/geometry";
import { LABEL_GAP } from "./networkStands";
import { LABEL_SIZE, labelWidth } from "./networkPlan";

/** A topic found with no other, in pixels from the top left corner of the row. */
export interface LoneTopic {
  readonly topic: Topic;
  readonly at: Point;
  readonly radius: number;
  readonly name: string;
}

/** At 1x. */
export const NOTE_SIZE = 11;
const ITEM_GAP = 18;
const LINE_HEIGHT = 20;

/**
 * Topics one after the other behind a note, on as many lines as they need.
 *
 * @param radii by topic, in pixels at 1x
 * @param note the words in front
 * @returns the topics and the height of all lines; the note stands in the middle of the first
 */
export function isolatedRow(
  topics: readonly Topic[],
  radii: readonly number[],
  note: string,
  width: number,
  textScale: number,
): { topics: LoneTopic[]; lineHeight: number; height: number } {
  const lineHeight = Math.max(LINE_HEIGHT * textScale, ...radii.map((radius) => (2 * radius + 4) * textScale));
  let x = textWidth(note, NOTE_SIZE * textScale) + ITEM_GAP * textScale;
  let line = 0;
  const placed = topics.map((topic, i): LoneTopic => {
    const radius = radii[i] * textScale;
    const beside = 2 * radius + LABEL_GAP * textScale;
    const count = labelWidth("", topic.papers.length, textScale);
    const name = clipText(topic.label, LABEL_SIZE * textScale, 600, width - beside - count);
    const length = beside + labelWidth(name, topic.papers.length, textScale);
    if (x + length > width) {
      x = 0;
      line++;
    }
    const at: Point = [x + radius, (line + 0.5) * lineHeight];
    x += length + ITEM_GAP * textScale;
    return { topic, at, radius, name };
  });
  return { topics: placed, lineHeight, height: topics.length > 0 ? (line + 1) * lineHeight : 0 };
}
