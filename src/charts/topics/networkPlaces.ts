import type { Topic, TopicPair } from "../../../analysis/types";
import { inWords } from "../formats";
import { isolatedRow, NOTE_SIZE } from "./isolatedRow";
import type { LabelledCircle } from "./networkMarks";
import { networkPlan, type PlacedPair, type PlacedTopic, radiusOf } from "./networkPlan";

export interface TopicNetworkData {
  readonly topics: readonly Topic[];
  readonly pairs: readonly TopicPair[];
  readonly seed: number;
}

export interface NetworkRoom {
  readonly width: number;
  readonly height: number;
  /** Pairs with fewer papers in common are left out. */
  readonly leastShared: number;
}

/** Where everything of the network stands, in pixels: the same whatever is chosen. */
export interface NetworkPlaces {
  readonly topics: readonly PlacedTopic[];
  readonly pairs: readonly PlacedPair[];
  /** Topics without a line. */
  readonly alone: readonly LabelledCircle[];
  /** What stands in front of them, with its baseline. */
  readonly note: { readonly text: string; readonly x: number; readonly y: number };
}

/** At 1x. */
export const PAD = 12;
const LEGEND = 26;
const ROW_GAP = 6;

/** The layout of a network, the slow part of its picture (some 0.1 s): worth keeping while only the choice changes. */
export function networkPlaces(data: TopicNetworkData, { width, height, leastShared }: NetworkRoom, textScale: number): NetworkPlaces {
  const u = textScale;
  const known = new Set(data.topics.map(({ id }) => id));
  const pairs = data.pairs.filter((pair) => pair.papers >= leastShared && known.has(pair.a) && known.has(pair.b));
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
  return { ...networkPlan(connected, radii(connected), pairs, area, data.seed, u), alone, note };
}

/** Radius of the circle of the most papers, in pixels at 1x, so that circles take about as much of any picture. */
function largestRadius(width: number, height: number): number {
  return Math.min(22, Math.max(10, Math.sqrt(width * height) / 32));
}
