import { describe, expect, test } from "vitest";
import { boxesOverlap } from "../map/geometry";
import { chartStyle } from "../style";
import { renderSvg, type SvgNode } from "../svg";
import { networkPlaces } from "./networkPlaces";
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
