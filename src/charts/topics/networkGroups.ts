import { count, listed } from "../formats";
import { type Box, boxesOverlap } from "../map/geometry";
import type { ChartStyle } from "../style";
import { group, h, hundredths, type SvgNode } from "../svg";
import { textWidth } from "../textWidth";
import { circleOf, type PlacedPair, type PlacedTopic } from "./networkPlan";
import { lineMeetsBox } from "./segments";

/** Topics of the network that are found together more than with others, in pixels. */
export interface NetworkGroup {
  readonly topics: readonly PlacedTopic[];
  readonly name: string;
  /** Where the name stands, if there is room for it. */
  readonly label: Box | undefined;
}

/** At 1x. */
export const GROUP_NAME_SIZE = 11;
const NAME_HEIGHT = 15;
const NAME_GAP = 3;
/** The ground of a group reaches so far beyond its circles and lines. */
const MARGIN = 8;
const LINE_MARGIN = 9;
/** A smaller group is named by its line. */
const LEAST_NAMED = 3;
const NAMES = 2;

/**
 * The groups of two topics and more, with room for their names; none where all topics are of one group.
 *
 * @param groups by topic
 */
export function networkGroups(
  topics: readonly PlacedTopic[],
  pairs: readonly PlacedPair[],
  groups: readonly number[],
  area: Box,
  textScale: number,
): NetworkGroup[] {
  const count = Math.max(0, ...groups.map((number) => number + 1));
  if (count < 2) return [];
  const taken = [...topics.flatMap((topic) => [circleOf(topic), topic.label]), ...pairs.flatMap(({ number }) => number ?? [])];
  return Array.from({ length: count }, (_, number) => topics.filter((_topic, i) => groups[i] === number)).map((members): NetworkGroup => {
    const ids = new Set(members.map(({ topic }) => topic.id));
    const inside = pairs.filter(({ pair }) => ids.has(pair.a) && ids.has(pair.b));
    const name = groupName(members, inside);
    const label = members.length < LEAST_NAMED ? undefined : placeName(name, members, pairs, taken, area, textScale);
    if (label) taken.push(label);
    return { topics: members, name, label };
  });
}

/** The members that share most papers with the others, and how many more there are: "Pruning, Distillation + 2". */
function groupName(members: readonly PlacedTopic[], pairs: readonly PlacedPair[]): string {
  const shared = (id: number): number => pairs.reduce((sum, { pair: { a, b, papers } }) => sum + (a === id || b === id ? papers : 0), 0);
  const names = members
    .map(({ topic }) => topic)
    .toSorted((one, other) => shared(other.id) - shared(one.id) || one.id - other.id)
    .map(({ label }) => label);
  if (names.length <= NAMES) return listed(names);
  return `${names.slice(0, NAMES).join(", ")} + ${count(names.length - NAMES)}`;
}

/** Above or below one of the topics, the higher the better, where no word or circle stands and few lines or grounds cross. */
function placeName(
  name: string,
  members: readonly PlacedTopic[],
  pairs: readonly PlacedPair[],
  taken: readonly Box[],
  area: Box,
  u: number,
): Box | undefined {
  const [width, height, margin] = [textWidth(name, GROUP_NAME_SIZE * u, 600), NAME_HEIGHT * u, LINE_MARGIN * u];
  const places = members.map(circleOf).flatMap((circle) => {
    const above = circle.y - height - (NAME_GAP + MARGIN) * u;
    const below = circle.y + circle.height + (NAME_GAP + MARGIN) * u;
    const lefts = [circle.x, circle.x + (circle.width - width) / 2, circle.x + circle.width - width];
    return [above, below].flatMap((y) => lefts.map((x) => ({ x, y, width, height })));
  });
  let best: Box | undefined;
  let least = Infinity;
  for (const box of places) {
    const { x, y } = box;
    if (x < area.x || y < area.y || x + width > area.x + area.width || y + height > area.y + area.height) continue;
    if (taken.some((other) => boxesOverlap(box, other, 2 * u))) continue;
    const crossed = pairs.filter(({ a, b }) =>
      lineMeetsBox(...a, ...b, x - margin, y - margin, width + 2 * margin, height + 2 * margin),
    ).length;
    const cost = 60 * u * crossed + y;
    if (cost >= least) continue;
    least = cost;
    best = box;
  }
  return best;
}

/** The shortest way to join all topics of a group (minimum spanning tree, Prim 1957), as lines between them. */
function shortestTree(topics: readonly PlacedTopic[]): [PlacedTopic, PlacedTopic][] {
  const [first, ...rest] = topics;
  const reached = [first];
  const waiting = new Set(rest);
  const lines: [PlacedTopic, PlacedTopic][] = [];
  while (waiting.size > 0) {
    let best: [PlacedTopic, PlacedTopic] | undefined;
    let least = Infinity;
    for (const from of reached) {
      for (const to of waiting) {
        const [dx, dy] = [from.at[0] - to.at[0], from.at[1] - to.at[1]];
        const distance = dx * dx + dy * dy;
        if (distance < least) [best, least] = [[from, to], distance];
      }
    }
    if (!best) break;
    lines.push(best);
    reached.push(best[1]);
    waiting.delete(best[1]);
  }
  return lines;
}

/** The soft ground of a group: broad strokes that join its topics, with one edge around all of it. */
export function drawGround({ topics }: NetworkGroup, number: number, { colors, textScale: u }: ChartStyle): SvgNode {
  const path = shortestTree(topics)
    .map((ends) => `M${ends.map(({ at }) => at.map(hundredths).join(",")).join("L")}`)
    .join("");
  const layer = (color: string, more: number): SvgNode[] => [
    h("path", { d: path, fill: "none", stroke: color, "stroke-width": 2 * (LINE_MARGIN + more) * u, "stroke-linecap": "round" }),
    ...topics.map(({ at: [cx, cy], radius }) => h("circle", { cx, cy, r: radius + (MARGIN + more) * u, fill: color })),
  ];
  return group(`group-${number}`, [...layer(colors.lineStrong, 1), ...layer(colors.hover, 0)]);
}
