import { describe, expect, test } from "vitest";
import { corpusOf } from "../fixtures/papers";
import { matchNames } from "../text/nameMatcher";
import { readText } from "../text/readText";
import { NO_CHOICES } from "../options";
import type { Paper } from "../types";
import { buildTopics } from "./buildTopics";

const paper = (id: string, abstract: string): Paper => ({
  id,
  title: "Untitled",
  abstract,
  date: "",
  datePrecision: "none",
  url: "",
  authors: [],
});
const text = readText(
  corpusOf([
    paper("a", "LoRA and LoRAs of bees, with long-context hives."),
    paper("b", "Low-rank adaptation of a long context."),
    paper("c", "Loran navigation; moebius strips. Long. Context is another matter."),
    paper("d", "A mixture of experts (MoE) and LoRA."),
  ]),
  NO_CHOICES,
);
const rows = (name: string): number[] => [...matchNames(text, [name])[0]];

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
  const definitions = [
    { label: "LoRA", aliases: ["low-rank adaptation"] },
    { label: "Long context", aliases: [] },
    { label: "MoE", aliases: ["mixture of experts"] },
  ];
  const matches = definitions.map(({ label, aliases }) => matchNames(text, [label, ...aliases]));
  const { topics, pairs } = buildTopics(definitions, matches, { count: 2, assignment: Int32Array.of(0, 0, 1, 1) });
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
