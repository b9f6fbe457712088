import { describe, expect, test } from "vitest";
import { boxesOverlap } from "../map/geometry";
import { chartStyle } from "../style";
import { renderSvg, type SvgNode } from "../svg";
import { movedPlaces, networkPlaces } from "./networkPlaces";
import { everything, pair, part, topic, words } from "./testTopics";
import { topicNetwork, type TopicNetworkOptions } from "./topicNetwork";

const style = chartStyle("light");
const names = [
  "KV cache",
  "Long context",
  "Pruning",
  "Distillation",
  "Quantization",
  "Instruction tuning",
  "Continual pre-training",
  "RL",
  "Speech",
];
const topics = names.map((name, id) => topic(id, { 0: 3 + 2 * id }, name));
const pairs = [pair(0, 1, 3), pair(1, 7, 3), pair(2, 3, 4), pair(2, 4, 2), pair(3, 5, 3), pair(5, 6, 5), pair(1, 4, 2), pair(3, 7, 2)];
const data = { topics, pairs, seed: 1 };

function options(changes: Partial<TopicNetworkOptions> = {}): TopicNetworkOptions {
  return { width: 900, height: 300, selection: {}, leastShared: 2, ...changes };
}

const lines = (body: SvgNode): SvgNode[] => part(body, "lines").children as SvgNode[];

describe("topicNetwork", () => {
  test("every topic has a circle whose area is as its papers", () => {
    const { nodes } = topicNetwork(data, options(), style);
    expect(nodes.map((node) => node.topic).sort()).toEqual(topics.map(({ id }) => id));
    const areas = nodes.map((node) => node.radius ** 2 / topics[node.topic].papers.length);
    areas.forEach((area) => expect(area).toBeCloseTo(areas[0]));
  });

  test.each([
    [900, 300],
    [390, 320],
    [1200, 700],
  ])("labels, circles and numbers of a picture of %i x %i neither touch nor leave it", (width, height) => {
    const places = networkPlaces(data, { width, height, leastShared: 2 }, 1);
    const circles = places.topics.map(({ at: [x, y], radius: r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }));
    const boxes = [...circles, ...places.topics.map(({ label }) => label), ...places.pairs.flatMap(({ number }) => number ?? [])];
    boxes.forEach((box, i) => {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      boxes.slice(i + 1).forEach((other) => expect(boxesOverlap(box, other)).toBe(false));
    });
  });

  test("lines are as wide as the papers in common, with their number", () => {
    const { body } = topicNetwork(data, options(), style);
    const widths = lines(body).map(({ attributes }) => Number(attributes["stroke-width"]));
    expect(Math.max(...widths) / Math.min(...widths)).toBeCloseTo(5 / 2);
    expect(words(part(body, "numbers")).toSorted()).toEqual(["2", "2", "2", "3", "3", "3", "4", "5"]);
  });

  test("only the lines of the chosen topic are in the accent colour, and nothing moves", () => {
    const plain = topicNetwork(data, options(), style);
    const chosen = topicNetwork(data, options({ selection: { topic: 1 } }), style);
    const accent = (body: SvgNode): number => lines(body).filter(({ attributes }) => attributes.stroke === style.colors.accent).length;
    expect([accent(plain.body), accent(chosen.body)]).toEqual([0, 3]);
    expect(chosen.nodes).toEqual(plain.nodes);
    expect(words(chosen.body).toSorted()).toEqual(words(plain.body).toSorted());
  });

  test("a theme or a paper dims the topics that it does not name", () => {
    const fill = (body: SvgNode, id: number): unknown =>
      everything(part(body, `network-topic-${id}`)).filter(({ tag }) => tag === "circle")[1].attributes.fill;
    const few = { ...data, topics: [topic(0, { 1: 2 }), ...topics.slice(1)] };
    const { body } = topicNetwork(few, options({ selection: { theme: 1 } }), style);
    expect(fill(body, 0)).toBe(style.colors.control);
    expect(fill(body, 1)).not.toBe(style.colors.control);
    const paper = topicNetwork(few, options({ selection: { paper: 10 } }), style).body;
    expect(fill(paper, 0)).not.toBe(style.colors.control);
    expect(fill(paper, 8)).toBe(style.colors.control);
  });

  test("topics found with no other stand in a row at the bottom under a note", () => {
    const { nodes, body } = topicNetwork(data, options(), style);
    const alone = nodes.find((node) => node.topic === 8) as (typeof nodes)[number];
    expect(nodes.every((node) => node === alone || node.y < alone.y - node.radius)).toBe(true);
    expect(words(body)).toContain("found with no other topic in two papers or more");
  });

  test("pairs of fewer papers than asked for are left out", () => {
    const { body } = topicNetwork(data, options({ leastShared: 4 }), style);
    expect(lines(body)).toHaveLength(2);
    expect(words(body)[0]).toContain("from 4 on");
  });

  test("pairs that are no more frequent than by chance have no line, and the legend says so", () => {
    const chance = [pair(0, 1, 9, 1), pair(1, 2, 9, 0.4), pair(2, 3, 3, 1.2)];
    const { body } = topicNetwork({ ...data, pairs: chance }, options({ leastShared: 3 }), style);
    expect(lines(body)).toHaveLength(1);
    expect(words(body)[0]).toContain("more than by chance");
  });

  test("of very many pairs each topic keeps its strongest, and the legend says how many", () => {
    const many = Array.from({ length: 16 }, (_, id) => topic(id, { 0: 30 }));
    const every = many.flatMap(({ id: a }) => many.slice(a + 1).map(({ id: b }) => pair(a, b, 3 + ((7 * a + 5 * b) % 11), 3)));
    const { body } = topicNetwork({ ...data, topics: many, pairs: every }, options({ width: 1400, height: 700 }), style);
    expect(lines(body).length).toBeLessThanOrEqual(2 * many.length);
    const drawn = networkPlaces({ ...data, topics: many, pairs: every }, { width: 1400, height: 700, leastShared: 3 }, 1).pairs;
    for (const { id } of many) {
      const own = every.filter(({ a, b }) => a === id || b === id);
      const strongest = own.reduce((best, one) => (one.papers > best.papers ? one : best));
      expect(drawn.map((one) => one.pair)).toContain(strongest);
    }
    expect(words(body)[0]).toContain("the two strongest of each topic");
  });

  test("topics found together more than with others share a ground and a name from two of them", () => {
    const ring = (from: number): ReturnType<typeof pair>[] => [
      pair(from, from + 1, 6),
      pair(from + 1, from + 2, 5),
      pair(from, from + 2, 4),
    ];
    const grouped = { ...data, pairs: [...ring(0), ...ring(3), pair(2, 3, 3, 1.1)] };
    const places = networkPlaces(grouped, { width: 900, height: 400, leastShared: 3 }, 1);
    const members = places.groups.map(({ topics: of }) => of.map((placed) => placed.topic.id).toSorted());
    expect(members).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(places.groups.map(({ name }) => name)).toEqual(["Long context, KV cache + 1", "Quantization, Distillation + 1"]);
    const { body } = topicNetwork(grouped, options({ height: 400, leastShared: 3 }), style);
    expect(part(body, "groups").children).toHaveLength(2);
    expect(words(body)[0]).toContain("ground");
    const boxes = [...places.topics.map(({ label }) => label), ...places.groups.flatMap(({ label }) => label ?? [])];
    expect(boxes).toHaveLength(8);
    boxes.forEach((box, i) => boxes.slice(i + 1).forEach((other) => expect(boxesOverlap(box, other)).toBe(false)));
  });

  test("one group alone has no ground: it would say nothing", () => {
    const { body } = topicNetwork({ ...data, pairs: [pair(0, 1, 4)] }, options(), style);
    expect(part(body, "groups").children).toEqual([]);
  });

  test("with the unclear papers chosen, topics that name some stay plain", () => {
    const fill = (body: SvgNode, id: number): unknown =>
      everything(part(body, `network-topic-${id}`)).filter(({ tag }) => tag === "circle")[1].attributes.fill;
    const some = { ...topics[0], papers: Int32Array.from({ length: 5 }, (_, row) => row) };
    const { body } = topicNetwork({ ...data, topics: [some, ...topics.slice(1)] }, options({ selection: { theme: -1 } }), style);
    expect(fill(body, 0)).toBe(style.colors.control);
    expect(fill(body, 1)).not.toBe(style.colors.control);
  });

  test("a topic that was moved stands there, with its lines; it stays in the picture and the others stay where they are", () => {
    const room = { width: 900, height: 300, leastShared: 2 };
    const places = networkPlaces(data, room, 1);
    const after = movedPlaces(places, new Map([[1, [300, 150]]]), 1);
    const at = (of: typeof places, id: number) => of.topics.find((placed) => placed.topic.id === id)?.at;
    expect(at(after, 1)).toEqual([300, 150]);
    for (const { id } of topics.slice(2, 8)) expect(at(after, id)).toEqual(at(places, id));
    for (const { pair: one, a, b } of after.pairs) expect([a, b]).toEqual([at(after, one.a), at(after, one.b)]);
    expect(movedPlaces(places, new Map(), 1)).toBe(places);
    const far = movedPlaces(places, new Map([[1, [5000, -5000]]]), 1).topics[1];
    expect(far.at[0] + far.radius).toBeLessThanOrEqual(900);
    expect(far.label.y).toBeGreaterThanOrEqual(0);
    expect(far.label.x + far.label.width).toBeLessThanOrEqual(900);
  });

  test("a label changes its side where another topic is put on it", () => {
    const two = { ...data, topics: topics.slice(0, 3), pairs: [pair(0, 1, 3), pair(1, 2, 3)] };
    const places = networkPlaces(two, { width: 900, height: 300, leastShared: 2 }, 1);
    const [first] = places.topics;
    const onLabel = [first.label.x + first.label.width / 2, first.at[1]] as const;
    const after = movedPlaces(places, new Map([[1, onLabel]]), 1);
    const labels = after.topics.map(({ label }) => label);
    const circles = after.topics.map(({ at: [x, y], radius: r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }));
    labels.forEach((label, i) => {
      circles.forEach((circle, j) => expect(i !== j && boxesOverlap(label, circle)).toBe(false));
      labels.slice(i + 1).forEach((other) => expect(boxesOverlap(label, other)).toBe(false));
    });
  });

  test("no pairs, one topic, no topics, pairs of unknown topics: still a picture", () => {
    expect(topicNetwork({ ...data, pairs: [] }, options(), style).nodes).toHaveLength(topics.length);
    expect(topicNetwork({ ...data, topics: topics.slice(0, 1) }, options(), style).nodes).toHaveLength(1);
    expect(topicNetwork({ ...data, topics: [] }, options(), style).nodes).toEqual([]);
  });

  test("same input, same picture; places can be kept", () => {
    const room = options({ selection: { topic: 3 } });
    const picture = renderSvg(topicNetwork(data, room, style).body);
    expect(renderSvg(topicNetwork(data, room, style).body)).toBe(picture);
    expect(renderSvg(topicNetwork(data, room, style, networkPlaces(data, room, 1)).body)).toBe(picture);
  });
});
