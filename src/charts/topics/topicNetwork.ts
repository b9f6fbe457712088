import { type Chart, type Selection, textAt } from "../chart";
import { inWords } from "../formats";
import type { ChartStyle } from "../style";
import { group } from "../svg";
import { clipText, textWidth } from "../textWidth";
import { NOTE_SIZE } from "./isolatedRow";
import { lineLook, type TopicLook, topicLooks } from "./networkLooks";
import { drawLine, drawNumber, drawTopic, type LabelledCircle } from "./networkMarks";
import { drawGround, GROUP_NAME_SIZE } from "./networkGroups";
import { type NetworkPlaces, networkPlaces, type NetworkRoom, PAD, type TopicNetworkData } from "./networkPlaces";

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
 * papers that name both. Topics found together more than with others share a soft ground and a name (`communities`); topics
 * without a line stand in a row at the bottom.
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
  const boxes = [...places.pairs.flatMap(({ number }) => number ?? []), ...places.groups.flatMap(({ label }) => label ?? [])];
  const thick = Math.min(THICK_A_PAPER, THICKEST / Math.max(1, ...pairs.map(({ papers }) => papers)));
  const circles: LabelledCircle[] = [...places.topics, ...places.alone];
  const quiet = { size: NOTE_SIZE * u, fill: colors.text3 };
  const { note } = places;

  const body = group("topic-network", [
    textAt(PAD * u, LEGEND_BASELINE * u, legendText(options.leastShared, places, width - 2 * PAD * u, u), quiet),
    group(
      "groups",
      places.groups.map((one, number) => drawGround(one, number, style)),
    ),
    group(
      "lines",
      lines.map(({ placed, look }) => drawLine(placed, look, Math.max(1, thick * placed.pair.papers) * u, places.topics, boxes)),
    ),
    group(
      "numbers",
      lines.flatMap(({ placed, look }) => drawNumber(placed, look, u)),
    ),
    group(
      "group-names",
      places.groups.flatMap(({ topics, name, label }) =>
        label
          ? [
              textAt(label.x, label.y + 0.75 * label.height, name, {
                size: GROUP_NAME_SIZE * u,
                weight: 600,
                fill: topics.every(({ topic }) => looks.get(topic.id)?.standing === "away") ? colors.text3 : colors.text2,
              }),
            ]
          : [],
      ),
    ),
    ...(places.alone.length > 0 ? [textAt(note.x, note.y, note.text, quiet)] : []),
    group(
      "circles",
      circles.map((circle) => drawTopic(circle, looks.get(circle.topic.id) as TopicLook, style)),
    ),
  ]);
  return { width, height, body, nodes: circles.map(({ topic, at: [x, y], radius }) => ({ topic: topic.id, x, y, radius })) };
}

/** As much of the explanation as there is room for. */
function legendText(leastShared: number, { pairs, groups, own }: NetworkPlaces, room: number, u: number): string {
  if (pairs.length === 0) return "circle: papers";
  const full = `line and number: papers that name both, from ${leastShared} on and more than by chance`;
  const brief = `lines: ${leastShared} papers or more, above chance`;
  const few = own === undefined ? "" : `, the ${inWords(own)} strongest of each topic`;
  const ground = groups.length > 0 ? " · ground: found together more than with others" : "";
  const briefGround = groups.length > 0 ? " · ground: often together" : "";
  const ways = [`${full}${few}${ground} · circle: papers`, `${full}${few}${ground}`, `${full}${few}`, `${brief}${few}${briefGround}`];
  const shorter = [`${brief}${briefGround}`, brief];
  return [...ways, ...shorter].find((way) => textWidth(way, NOTE_SIZE * u) <= room) ?? clipText(brief, NOTE_SIZE * u, 400, room);
}
