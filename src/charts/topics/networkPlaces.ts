import type { Topic, TopicPair } from "../../../analysis/types";
import { atOnce } from "../atOnce";
import { inWords } from "../formats";
import type { Box, Point } from "../map/geometry";
import { isolatedRow, NOTE_SIZE } from "./isolatedRow";
import type { LabelledCircle } from "./networkMarks";
import { type NetworkGroup, networkGroups } from "./networkGroups";
import { networkPlanInPieces, placedPairs, placedTopic, type PlacedPair, type PlacedTopic, radiusOf, scaled } from "./networkPlan";
import { boxesMet, type NetworkNode, type Stand, standAt } from "./networkStands";
import { strongestPairs, tellingPairs } from "./tellingPairs";

export interface TopicNetworkData {
  readonly topics: readonly Topic[];
  readonly pairs: readonly TopicPair[];
  readonly seed: number;
}

export interface NetworkRoom {
  readonly width: number;
  readonly height: number;
  /** Pairs with fewer papers in common are left out, as are those that are no more frequent than by chance. */
  readonly leastShared: number;
}

/** Where everything of the network stands, in pixels: the same whatever is chosen. */
export interface NetworkPlaces {
  readonly topics: readonly PlacedTopic[];
  readonly pairs: readonly PlacedPair[];
  /** By topic, see `communities`; and what is drawn of them. */
  readonly groupOf: readonly number[];
  readonly groups: readonly NetworkGroup[];
  /** The room of the connected topics. */
  readonly area: Box;
  /** So many of its strongest pairs each topic shows for certain; undefined where no pair was left out for stronger ones. */
  readonly own: number | undefined;
  /** Topics without a line. */
  readonly alone: readonly LabelledCircle[];
  /** What stands in front of them, with its baseline. */
  readonly note: { readonly text: string; readonly x: number; readonly y: number };
}

/** At 1x. */
export const PAD = 12;
/** What a topic needs to be read, in square pixels. */
const AREA_A_TOPIC = 9000;
const LEGEND = 26;
const ROW_GAP = 6;
/** A label rather changes its side than touch another; worth so many pixels off the place where a topic was put. */
const OVERLAP = 1000;

/** The least height with which so many topics can be read, in pixels. */
export function leastNetworkHeight(topics: number, width: number, textScale: number): number {
  return Math.ceil((topics * AREA_A_TOPIC * textScale * textScale) / Math.max(1, width));
}

/** The layout of a network, the slow part of its picture (0.1 s for 15 topics, half a second for 40): worth keeping while only the choice changes. */
export function networkPlaces(data: TopicNetworkData, room: NetworkRoom, textScale: number): NetworkPlaces {
  return atOnce(networkPlacesInPieces(data, room, textScale));
}

/** The same with pauses. */
export function* networkPlacesInPieces(
  data: TopicNetworkData,
  { width, height, leastShared }: NetworkRoom,
  textScale: number,
): Generator<void, NetworkPlaces> {
  const u = textScale;
  const known = new Set(data.topics.map(({ id }) => id));
  const telling = tellingPairs(data.pairs, leastShared).filter(({ a, b }) => known.has(a) && known.has(b));
  const { pairs, own } = strongestPairs(telling);
  const joined = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const connected = data.topics.filter(({ id }) => joined.has(id));
  const lone = data.topics.filter(({ id }) => !joined.has(id));
  const most = Math.max(0, ...data.topics.map((topic) => topic.papers.length));
  const largest = largestRadius(width / u, height / u);
  const radii = (topics: readonly Topic[]): number[] => topics.map((topic) => radiusOf(topic.papers.length, most, largest));

  const inside = width - 2 * PAD * u;
  const text = `found with no other topic in ${inWords(leastShared)} papers or more`;
  const row = isolatedRow(lone, radii(lone), text, inside, u);
  const free = height - LEGEND * u - row.height;
  const rowTop = connected.length > 0 ? height - row.height - ROW_GAP * u : LEGEND * u + free / 2;
  const area = { x: PAD * u, y: LEGEND * u, width: inside, height: rowTop - (LEGEND + ROW_GAP) * u };
  const alone = row.topics.map(({ at: [x, y], ...topic }): LabelledCircle => ({ ...topic, at: [PAD * u + x, rowTop + y], side: 1 }));
  const note = { text, x: PAD * u, y: rowTop + row.lineHeight / 2 + 0.36 * NOTE_SIZE * u };
  const plan = yield* networkPlanInPieces(connected, radii(connected), pairs, area, data.seed, u);
  yield;
  return {
    ...withGroups(plan.topics, plan.pairs, plan.groups, area, u),
    own: pairs.length < telling.length ? own : undefined,
    alone,
    note,
  };
}

type Connected = Omit<NetworkPlaces, "own" | "alone" | "note">;

function withGroups(
  topics: readonly PlacedTopic[],
  pairs: readonly PlacedPair[],
  groupOf: readonly number[],
  area: Box,
  textScale: number,
): Connected {
  return { topics, pairs, groupOf, groups: networkGroups(topics, pairs, groupOf, area, textScale), area };
}

/**
 * The places after the reader has moved some topics. Labels change their side where that keeps them clear of others.
 *
 * @param moved topic -> the new centre of its circle, in pixels; kept inside the area
 */
export function movedPlaces(places: NetworkPlaces, moved: ReadonlyMap<number, Point>, textScale: number): NetworkPlaces {
  if (moved.size === 0) return places;
  const u = textScale;
  const area = scaled(places.area, 1 / u);
  const nodes = places.topics.map(({ radius, label }): NetworkNode => {
    return { radius: radius / u, labelWidth: label.width / u, labelHeight: label.height / u };
  });
  const stands = places.topics.map(({ topic, at, side }, i): Stand => {
    const [x, y] = moved.get(topic.id) ?? at;
    return standAt(nodes[i], x / u, y / u, side, area);
  });
  nodes.forEach((node, i) => {
    const [x, y] = moved.get(places.topics[i].topic.id) ?? places.topics[i].at;
    const other = standAt(node, x / u, y / u, stands[i].side > 0 ? -1 : 1, area);
    const cost = (stand: Stand): number => OVERLAP * boxesMet(nodes, stands, i, stand) + Math.abs(stand.x - x / u);
    if (cost(other) < cost(stands[i])) stands[i] = other;
  });
  const topics = places.topics.map(({ topic, name }, i) => placedTopic(topic, name, nodes[i], stands[i], u));
  const pairs = placedPairs(
    topics,
    places.pairs.map(({ pair }) => pair),
    places.groupOf,
    u,
  );
  return { ...places, ...withGroups(topics, pairs, places.groupOf, places.area, u) };
}

/** Radius of the circle of the most papers, in pixels at 1x, so that circles take about as much of any picture. */
function largestRadius(width: number, height: number): number {
  return Math.min(22, Math.max(10, Math.sqrt(width * height) / 32));
}
