import type { Topic } from "../../../analysis/types";
import { textAt } from "../chart";
import { count } from "../formats";
import type { Box, Point } from "../map/geometry";
import type { ChartStyle } from "../style";
import { group, h, hundredths, marked, type SvgNode } from "../svg";
import { textWidth } from "../textWidth";
import type { LineLook, TopicLook } from "./networkLooks";
import { LABEL_GAP } from "./networkStands";
import { COUNT_GAP, LABEL_SIZE, NUMBER_SIZE, type PlacedPair, type PlacedTopic } from "./networkPlan";
import { lineMeetsBox, outsideBoxes } from "./segments";

/** A circle with its label: where the text begins at the right of the circle, or ends at its left. */
export interface LabelledCircle {
  readonly topic: Topic;
  readonly at: Point;
  readonly radius: number;
  readonly name: string;
  readonly side: 1 | -1;
}

/** At 1x. */
const LEAST_TARGET = 11;

/** A line with gaps where words stand, `boxes` among them: nothing has to be painted over it. */
export function drawLine(
  { a, b }: PlacedPair,
  look: LineLook,
  width: number,
  topics: readonly PlacedTopic[],
  boxes: readonly Box[],
): SvgNode {
  const words = topics.filter(({ label }) => lineMeetsBox(...a, ...b, label.x, label.y, label.width, label.height)).map(labelAndGap);
  const gaps = [...words, ...boxes].map((box) => ({
    x: box.x - width / 2,
    y: box.y - width / 2,
    width: box.width + width,
    height: box.height + width,
  }));
  const parts = outsideBoxes(a, b, gaps).map((part) => part.map(([x, y]) => `${hundredths(x)},${hundredths(y)}`).join("L"));
  return h("path", { d: parts.map((part) => `M${part}`).join(""), fill: "none", stroke: look.stroke, "stroke-width": width });
}

/** The label's box up to the middle of the circle: no piece of a line shows between the two. */
function labelAndGap({ at: [x], side, label }: PlacedTopic): Box {
  const end = side > 0 ? label.x + label.width : label.x;
  return { ...label, x: Math.min(x, end), width: Math.abs(end - x) };
}

/** The papers in common, in the gap of the line. */
export function drawNumber({ pair, number }: PlacedPair, { ink, weight }: LineLook, textScale: number): SvgNode[] {
  if (number === undefined) return [];
  const size = NUMBER_SIZE * textScale;
  return [
    textAt(number.x + number.width / 2, number.y + number.height / 2 + 0.36 * size, count(pair.papers), {
      size,
      weight,
      fill: ink,
      anchor: "middle",
    }),
  ];
}

/** Circle, name and papers of a topic. */
export function drawTopic(
  { topic, at: [x, y], radius, name, side }: LabelledCircle,
  look: TopicLook,
  { colors, textScale: u }: ChartStyle,
): SvgNode {
  const size = LABEL_SIZE * u;
  const nameWidth = textWidth(name, size, look.weight) + COUNT_GAP * u;
  const papers = count(topic.papers.length);
  const edge = x + side * (radius + LABEL_GAP * u);
  const left = side > 0 ? edge : edge - nameWidth - textWidth(papers, size);
  const baseline = y + 0.36 * size;
  return marked(
    { topic: topic.id },
    group(`network-topic-${topic.id}`, [
      h("circle", { cx: x, cy: y, r: Math.max(radius, LEAST_TARGET * u), fill: "none", "pointer-events": "all" }),
      h("circle", {
        cx: x,
        cy: y,
        r: radius,
        fill: topic.papers.length > 0 ? look.fill : colors.canvas,
        stroke: topic.papers.length > 0 ? colors.canvas : look.fill,
        "stroke-width": 1.5 * u,
      }),
      textAt(left, baseline, name, { size, weight: look.weight, fill: look.ink }),
      textAt(left + nameWidth, baseline, papers, { size, fill: look.countInk }),
    ]),
  );
}
