import { describe, expect, test } from "vitest";
import { corpusOf } from "../fixtures/papers";
import { nameMatcher } from "../text/nameMatcher";
import { readText } from "../text/readText";
import { NO_CHOICES, plainTopic } from "../options";
import type { Paper, TopicDefinition, TopicMatches } from "../types";
import { acrossThemes, type FollowedTopic, followTopics } from "./followTopics";

const paper = (id: string, abstract: string): Paper => ({
  id,
  title: "Untitled",
  abstract,
  date: "",
  datePrecision: "none",
  url: "",
  authors: [],
});
const corpus = corpusOf([
  paper("a", "LoRA and LoRAs of bees, with long-context hives."),
  paper("b", "Low-rank adaptation of a long context."),
  paper("c", "Loran navigation; moebius strips. Long. Context is another matter."),
  paper("d", "A mixture of experts (MoE) and LoRA."),
]);
const text = readText(corpus, NO_CHOICES);
const rows = (name: string): number[] => [...nameMatcher(text, corpus.papers)(name).rows];
const matchesOf = ({ label, aliases, exclude }: TopicDefinition, of = corpus, model = text): TopicMatches => ({
  names: [label, ...aliases].map(nameMatcher(model, of.papers)),
  exclude: exclude.map(nameMatcher(model, of.papers)),
});

describe("a name is found", () => {
  test.each([
    ["LoRA", [0, 3]],
    ["loras", [0, 3]],
    ["low rank adaptation", [1]],
    ["Long context", [0, 1]],
    ["MoE", [3]],
    ["mixture-of-experts", [3]],
    ["absent words", []],
    ["", []],
  ])("%j in papers %j: plurals and hyphens are one, other words and sentence ends are not", (name, expected) => {
    expect(rows(name)).toEqual(expected);
  });
});

test("topics count papers, not mentions, with their themes and lift; pairs need two papers", () => {
  const definitions = [plainTopic("LoRA", ["low-rank adaptation"]), plainTopic("Long context"), plainTopic("MoE", ["mixture of experts"])];
  const matches = definitions.map((definition) => matchesOf(definition));
  const { followed, pairs } = followTopics(definitions, matches, text);
  const topics = acrossThemes(followed, { count: 2, assignment: Int32Array.of(0, 0, 1, 1) });
  expect([...topics[0].papers]).toEqual([0, 1, 3]);
  expect(topics[0].names).toEqual([
    { name: "LoRA", papers: 2 },
    { name: "low-rank adaptation", papers: 1 },
  ]);
  expect(topics[0].themes).toEqual([
    { theme: 0, papers: 2, lift: expect.closeTo(4 / 3, 9) as number },
    { theme: 1, papers: 1, lift: expect.closeTo(2 / 3, 9) as number },
  ]);
  expect(pairs).toEqual([
    {
      a: 0,
      b: 1,
      papers: 2,
      rows: Int32Array.of(0, 1),
      lift: expect.closeTo(4 / 3, 9) as number,
      pmi: expect.closeTo(Math.log2(4 / 3), 9) as number,
    },
  ]);
});

describe("a paper counts if it holds a name and no excluded one", () => {
  const list = corpusOf([
    paper("a", "LoRA of bees."),
    paper("b", "A LoRaWAN gateway; the LoRa radio of the hive."),
    paper("c", "LoRA beside a LoRa radio."),
    paper("d", "A LoRa radio, and no gateway."),
    paper("e", "A LoRaWAN and nothing else."),
    paper("f", "Bees alone."),
  ]);
  const model = readText(list, NO_CHOICES);
  const topicOf = (definition: TopicDefinition): FollowedTopic =>
    followTopics([definition], [matchesOf(definition, list, model)], model).followed[0];

  test("without exclusions the radio counts too", () => {
    const topic = topicOf(plainTopic("LoRA"));
    expect([...topic.papers]).toEqual([0, 1, 2, 3]);
    expect(topic).toMatchObject({ exclude: [], excluded: 0, color: null });
  });

  test("each exclusion tells the papers that it leaves out, the topic how many they are together", () => {
    const topic = topicOf({ ...plainTopic("LoRA"), exclude: ["LoRa radio", "LoRaWAN"], color: 7 });
    expect([...topic.papers]).toEqual([0]);
    expect(topic.names).toEqual([{ name: "LoRA", papers: 1 }]);
    expect(topic.exclude).toEqual([
      { name: "LoRa radio", papers: 3 },
      { name: "LoRaWAN", papers: 1 },
    ]);
    expect(topic.excluded).toBe(3);
    expect(topic.color).toBe(7);
  });
});

describe("the acronym of a name counts without being named", () => {
  const list = corpusOf([
    paper("a", "Honey bee dance (HBD) in spring."),
    paper("b", "HBD in summer."),
    paper("c", "The honey bee dance in autumn."),
    paper("d", "Glaciers."),
  ]);
  const topicWith = (definition: TopicDefinition, apart: readonly string[] = []): FollowedTopic => {
    const model = readText(list, { ...NO_CHOICES, apart });
    return followTopics([definition], [matchesOf(definition, list, model)], model).followed[0];
  };

  test("and is told beside the names", () => {
    const topic = topicWith(plainTopic("honey bee dance"));
    expect([...topic.papers]).toEqual([0, 1, 2]);
    expect(topic.names).toEqual([{ name: "honey bee dance", papers: 2 }]);
    expect(topic.counterparts).toEqual([{ name: "HBD", papers: 2 }]);
    expect(topic.written).toContain("hbd");
  });

  test("but is no counterpart where the reader names it", () => {
    const topic = topicWith(plainTopic("honey bee dance", ["HBD"]));
    expect([...topic.papers]).toEqual([0, 1, 2]);
    expect(topic.counterparts).toEqual([]);
  });

  test("and where it was taken apart it is offered, with the papers that it would add", () => {
    const topic = topicWith(plainTopic("honey bee dance"), ["hbd"]);
    expect([...topic.papers]).toEqual([0, 2]);
    expect(topic.notCounted).toEqual([{ name: "HBD", papers: 1, why: "acronym" }]);
  });
});
