import { type Chart, type Selection, textAt } from "../chart";
import type { ChartStyle } from "../style";
import { group } from "../svg";
import { NOTE_SIZE } from "./isolatedRow";
import { lineLook, type TopicLook, topicLooks } from "./networkLooks";
import { drawLine, drawNumber, drawTopic, type LabelledCircle } from "./networkMarks";
import { networkPlaces, type NetworkRoom, PAD, type TopicNetworkData } from "./networkPlaces";

export interface TopicNetworkOptions extends NetworkRoom {
  readonly selection: Selection;
}

/** A network and where its circles are, in pixels, so that keys can walk from one to the next. */
export interface NetworkChart extends Chart {
  readonly nodes: readonly { readonly topic: number; readonly x: number; readonly y: number; readonly radius: number }[];
}

/** At 1x. */
const LEGEND_BASELINE = 16;
const THICKEST = 7;
const THICK_A_PAPER = 1.2;

/**
 * "Found in the same papers": a circle per topic, its area as its papers; a line between two topics, as wide as the
 * papers that name both. Topics without a line stand in a row at the bottom.
 *
 * @param places of the same data and room, where they are known already
 */
export function topicNetwork(
  data: TopicNetworkData,
  options: TopicNetworkOptions,
  style: ChartStyle,
  places = networkPlaces(data, options, style.textScale),
): NetworkChart {
  const { colors, textScale: u } = style;
  const { width, height, selection } = options;
  const pairs = places.pairs.map(({ pair }) => pair);
  const looks = topicLooks(data.topics, pairs, selection, style);
  const lines = places.pairs
    .map((placed) => ({ placed, look: lineLook(placed.pair, looks, selection, style) }))
    .sort((a, b) => a.look.rank - b.look.rank);
  const numbers = places.pairs.flatMap(({ number }) => number ?? []);
  const thick = Math.min(THICK_A_PAPER, THICKEST / Math.max(1, ...pairs.map(({ papers }) => papers)));
  const circles: LabelledCircle[] = [...places.topics, ...places.alone];
  const quiet = { size: NOTE_SIZE * u, fill: colors.text3 };
  const { note } = places;

  const body = group("topic-network", [
    textAt(PAD * u, LEGEND_BASELINE * u, legendText(options.leastShared, pairs.length > 0), quiet),
    group(
      "lines",
      lines.map(({ placed, look }) => drawLine(placed, look, Math.max(1, thick * placed.pair.papers) * u, places.topics, numbers)),
    ),
    group(
      "numbers",
      lines.flatMap(({ placed, look }) => drawNumber(placed, look, u)),
    ),
    ...(places.alone.length > 0 ? [textAt(note.x, note.y, note.text, quiet)] : []),
    group(
      "circles",
      circles.map((circle) => drawTopic(circle, looks.get(circle.topic.id) as TopicLook, style)),
    ),
  ]);
  return { width, height, body, nodes: circles.map(({ topic, at: [x, y], radius }) => ({ topic: topic.id, x, y, radius })) };
}

function legendText(leastShared: number, hasLines: boolean): string {
  if (!hasLines) return "circle: papers";
  const from = leastShared > 2 ? `, from ${leastShared} on` : "";
  return `line and number: papers that name both${from} · circle: papers`;
}
