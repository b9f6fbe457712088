import type { Topic, TopicPair } from "../../../analysis/types";
import { type Random, randomFor } from "../../../analysis/random";
import { count } from "../formats";
import { type Box, boxesOverlap, type Point } from "../map/geometry";
import { clipText, textWidth } from "../textWidth";
import { communities } from "./communities";
import { placeNumbers } from "./lineNumbers";
import { networkForces } from "./networkForces";
import { circleBox, LABEL_GAP, labelBox, type NetworkLine, type NetworkNode, type Stand } from "./networkStands";
import { strengthOf } from "./tellingPairs";
import { untangleInPieces } from "./untangle";

/** A topic in the network; all in pixels. */
export interface PlacedTopic {
  readonly topic: Topic;
  readonly at: Point;
  readonly radius: number;
  readonly name: string;
  readonly label: Box;
  readonly side: 1 | -1;
}

/** Two topics of the network found in the same papers, and the box of the number on their line if there is room for one. */
export interface PlacedPair {
  readonly pair: TopicPair;
  readonly a: Point;
  readonly b: Point;
  readonly number: Box | undefined;
  /** Whether both are of one group. */
  readonly inside: boolean;
}

/** At 1x. */
export const LABEL_SIZE = 12;
export const NUMBER_SIZE = 11;
export const COUNT_GAP = 4;
const LABEL_HEIGHT = 16;
/** A node needs no more than this. */
const ROOM = { width: 190, height: 100 };
/** Labels are cut to these parts of the area's width, one after the other, until none overlap. */
const LABEL_PARTS = [0.42, 0.3, 0.22, 0.16];
/** Labels that would cover more of the area than this are shortened from the start. */
const FULL = 0.45;

/** Radii so that areas are as papers, the largest of `most` papers with radius `largest`. */
export function radiusOf(papers: number, most: number, largest: number): number {
  return Math.max(2, largest * Math.sqrt(papers / Math.max(1, most)));
}

/** Width of a topic's label with its papers, in pixels. */
export function labelWidth(name: string, papers: number, textScale: number): number {
  return textWidth(name, LABEL_SIZE * textScale, 600) + COUNT_GAP * textScale + textWidth(count(papers), LABEL_SIZE * textScale);
}

/**
 * Where connected topics, their labels, lines and numbers stand, those of a group near each other. Worked out at 1x, so
 * that a slide has the layout of the screen; selection plays no part, so that choosing a topic moves nothing. With pauses.
 *
 * @param radii by topic of the list, in pixels at 1x
 * @param area the room, in pixels
 * @returns `groups`: by topic of the list, see `communities`
 */
export function* networkPlanInPieces(
  topics: readonly Topic[],
  radii: readonly number[],
  pairs: readonly TopicPair[],
  area: Box,
  seed: number,
  textScale: number,
): Generator<void, { topics: PlacedTopic[]; pairs: PlacedPair[]; groups: number[] }> {
  if (topics.length === 0) return { topics: [], pairs: [], groups: [] };
  const room = roomFor(topics.length, scaled(area, 1 / textScale));
  const place = new Map(topics.map((topic, i) => [topic.id, i]));
  const most = Math.max(1, ...pairs.map((pair) => pair.papers));
  const links = pairs.map(({ a, b, papers }) => ({ a: place.get(a) as number, b: place.get(b) as number, weight: papers }));
  const strengths = links.map((link, i) => ({ ...link, weight: strengthOf(pairs[i]) }));
  const groups = communities(topics.length, strengths, seed);
  yield;
  const lines = links.map((link): NetworkLine => ({ ...link, weight: link.weight / most, inside: groups[link.a] === groups[link.b] }));
  const { names, nodes, stands } = yield* settledInPieces(topics, radii, lines, room, randomFor(seed, "network"), LABEL_PARTS);
  yield;
  const placed = topics.map((topic, i) => placedTopic(topic, names[i], nodes[i], stands[i], textScale));
  return { topics: placed, pairs: placedPairs(placed, pairs, groups, textScale), groups };
}

/** A topic at its stand, in pixels. */
export function placedTopic(topic: Topic, name: string, node: NetworkNode, stand: Stand, textScale: number): PlacedTopic {
  return {
    topic,
    at: [stand.x * textScale, stand.y * textScale],
    radius: node.radius * textScale,
    name,
    side: stand.side,
    label: scaled(labelBox(node, stand), textScale),
  };
}

/** The box around a circle. */
export function circleOf({ at: [x, y], radius: r }: PlacedTopic): Box {
  return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
}

/** The lines between placed topics, with room for their numbers; most papers first. */
export function placedPairs(
  placed: readonly PlacedTopic[],
  pairs: readonly TopicPair[],
  groups: readonly number[],
  textScale: number,
): PlacedPair[] {
  const place = new Map(placed.map(({ topic }, i) => [topic.id, i]));
  const sorted = pairs.toSorted((a, b) => b.papers - a.papers || a.a - b.a || a.b - b.b);
  const ends = sorted.map((pair) => {
    const [a, b] = [place.get(pair.a) as number, place.get(pair.b) as number];
    return { a: placed[a].at, b: placed[b].at, inside: groups[a] === groups[b] };
  });
  const numbers = placeNumbers(
    sorted.map((pair, i) => ({ a: ends[i].a, b: ends[i].b, width: textWidth(count(pair.papers), NUMBER_SIZE * textScale, 600) })),
    [...placed.map(circleOf), ...placed.map(({ label }) => label)],
    textScale,
  );
  return sorted.map((pair, i) => ({ pair, ...ends[i], number: numbers[i] }));
}

/** The middle of the area, as much of it as a few nodes need. */
function roomFor(nodes: number, { x, y, width, height }: Box): Box {
  const w = Math.min(width, ROOM.width * nodes);
  const h = Math.min(height, ROOM.height * nodes);
  return { x: x + (width - w) / 2, y: y + (height - h) / 2, width: w, height: h };
}

/** The layout with the longest labels that do not overlap. */
function* settledInPieces(
  topics: readonly Topic[],
  radii: readonly number[],
  lines: readonly NetworkLine[],
  area: Box,
  random: Random,
  [part, ...shorter]: readonly number[],
): Generator<void, { names: string[]; nodes: NetworkNode[]; stands: Stand[] }> {
  const names = topics.map(({ label }) => clipText(label, LABEL_SIZE, 600, part * area.width));
  const nodes = topics.map((topic, i): NetworkNode => {
    return { radius: radii[i], labelWidth: labelWidth(names[i], topic.papers.length, 1), labelHeight: LABEL_HEIGHT };
  });
  const again = (): ReturnType<typeof settledInPieces> => settledInPieces(topics, radii, lines, area, random, shorter);
  const covered = nodes.reduce((sum, node) => sum + taken(node), 0);
  if (shorter.length > 0 && covered > FULL * area.width * area.height) return yield* again();
  const homes = networkForces(nodes, lines, area, random);
  yield;
  const stands = yield* untangleInPieces(nodes, lines, homes, area, random);
  return shorter.length > 0 && labelsOverlap(nodes, stands) ? yield* again() : { names, nodes, stands };
}

/** What a circle and its label cover, in square pixels. */
function taken({ radius, labelWidth: width, labelHeight }: NetworkNode): number {
  return (2 * radius + LABEL_GAP + width) * Math.max(2 * radius, labelHeight);
}

function labelsOverlap(nodes: readonly NetworkNode[], stands: readonly Stand[]): boolean {
  const labels = nodes.map((node, i) => labelBox(node, stands[i]));
  return labels.some((label, i) =>
    nodes.some((node, j) => i !== j && (boxesOverlap(label, labels[j]) || boxesOverlap(label, circleBox(node, stands[j])))),
  );
}

export function scaled({ x, y, width, height }: Box, by: number): Box {
  return { x: x * by, y: y * by, width: width * by, height: height * by };
}
