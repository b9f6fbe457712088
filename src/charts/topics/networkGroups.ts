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
  /** The lines between them. */
  readonly pairs: readonly PlacedPair[];
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
    return { topics: members, pairs: inside, name, label };
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

/** Above or below the group, at its left, middle or right, where no word or circle stands and few lines cross. */
function placeName(
  name: string,
  members: readonly PlacedTopic[],
  pairs: readonly PlacedPair[],
  taken: readonly Box[],
  area: Box,
  u: number,
): Box | undefined {
  const boxes = members.flatMap((topic) => [circleOf(topic), topic.label]);
  const left = Math.min(...boxes.map(({ x }) => x));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const [width, height] = [textWidth(name, GROUP_NAME_SIZE * u, 600), NAME_HEIGHT * u];
  const tops = boxes.flatMap(({ y, height: tall }) => [y - height - (NAME_GAP + MARGIN) * u, y + tall + (NAME_GAP + MARGIN) * u]);
  const lefts = [...boxes.map(({ x }) => x), (left + right - width) / 2, right - width];
  const top = Math.min(...boxes.map(({ y }) => y));
  let best: Box | undefined;
  let least = Infinity;
  for (const y of tops) {
    for (const x of lefts) {
      const box = { x, y, width, height };
      if (x < area.x || y < area.y || x + width > area.x + area.width || y + height > area.y + area.height) continue;
      if (taken.some((other) => boxesOverlap(box, other, 2 * u))) continue;
      const crossed = pairs.filter(({ a, b }) => lineMeetsBox(...a, ...b, x, y, width, height)).length;
      const cost = 40 * u * crossed + Math.abs(y + height - top) + 0.2 * Math.abs(x + width / 2 - (left + right) / 2);
      if (cost >= least) continue;
      least = cost;
      best = box;
    }
  }
  return best;
}

/** The soft ground of a group: broad strokes along the lines between its topics, with one edge around all of it. */
export function drawGround({ topics, pairs }: NetworkGroup, number: number, { colors, textScale: u }: ChartStyle): SvgNode {
  const path = pairs.map(({ a, b }) => `M${a.map(hundredths).join(",")}L${b.map(hundredths).join(",")}`).join("");
  const layer = (color: string, more: number): SvgNode[] => [
    h("path", { d: path, fill: "none", stroke: color, "stroke-width": 2 * (LINE_MARGIN + more) * u, "stroke-linecap": "round" }),
    ...topics.map(({ at: [cx, cy], radius }) => h("circle", { cx, cy, r: radius + (MARGIN + more) * u, fill: color })),
  ];
  return group(`group-${number}`, [...layer(colors.lineStrong, 1), ...layer(colors.hover, 0)]);
}
