import { describe, expect, test } from "vitest";
import { InputError, sentence } from "./errors";
import { topicsJson } from "./export/topicsJson";
import { parseTopics, plainTopic, resolveOptions, SAMPLE_TOPICS } from "./options";

function refusal(value: unknown): string {
  try {
    parseTopics(value);
  } catch (error) {
    if (error instanceof InputError) return sentence(error);
    throw error;
  }
  return "";
}

describe("a list of topics", () => {
  test("has a label for each; names, exclusions and colour may be left out", () => {
    expect(parseTopics([{ label: "Bees" }, { label: "LoRA", aliases: ["low-rank"], exclude: ["LoRaWAN"], color: 19 }])).toEqual([
      { label: "Bees", aliases: [], exclude: [], color: null },
      { label: "LoRA", aliases: ["low-rank"], exclude: ["LoRaWAN"], color: 19 },
    ]);
    expect(parseTopics([])).toEqual([]);
    expect(resolveOptions({}).topics).toBe(SAMPLE_TOPICS);
  });

  test("is tidied: blanks, curly quotes, and names that say the same twice", () => {
    expect(parseTopics([{ label: " LoRA ", aliases: ["lora", "low  rank", "Low rank", "“LoRA”", '"Lora"'], color: null }])).toEqual([
      { label: "LoRA", aliases: ["low rank", '"LoRA"', '"Lora"'], exclude: [], color: null },
    ]);
  });

  test.each([
    [{}, "the list of topics is no list — write"],
    [["Bees"], "has no label in entry 1"],
    [[{ label: "Bees" }, { label: " " }], "has no label in entry 2"],
    [[{ label: "Bees" }, { label: "BEES" }], 'names "BEES" twice — give each topic a label of its own'],
    [[{ label: "Bees", aliases: "hive" }], "has aliases in entry 1 that are no words"],
    [[{ label: "Bees", exclude: [""] }], "has exclude in entry 1 that are no words"],
    [[{ label: "Bees", colour: 3 }], 'has "colour" in entry 1 — take it out; a topic has label, aliases, exclude, color'],
    [[{ label: "Bees", color: 20 }], "has the color 20 in entry 1 — give a whole number from 0 to 19, or null"],
    [[{ label: "Bees", color: "red" }], 'has the color "red" in entry 1'],
    [
      [{ label: "Bees", aliases: ["b*"] }],
      "entry 1 of the list of topics: the name b* has a * beside fewer than two letters — write words",
    ],
    [[{ label: "Bees", exclude: ["honey *"] }], "the name honey * has a * beside fewer than two letters"],
    [[{ label: "Bees", aliases: ["ho*-b*"] }], "the name ho*-b* has a * beside fewer than two letters"],
    [[{ label: "Bees", aliases: ['"Be*"'] }], "has a * inside quotes"],
    [[{ label: "Bees", aliases: ['honey "bees"'] }], "has a quote in its middle"],
    [[{ label: "…" }], "the name … has no letter"],
  ])("%j is refused with a sentence that says where, what, and what to do", (value, told) => {
    expect(refusal(value)).toContain(told);
    expect(refusal(value)).toMatch(/ — \S/);
  });

  test("comes back from its file as it was", () => {
    const topics = [...SAMPLE_TOPICS, { ...plainTopic('"X"', ["x*ray"]), exclude: ["y"], color: 0 }];
    expect(parseTopics(JSON.parse(topicsJson(topics)))).toEqual(topics);
    expect(parseTopics(JSON.parse(topicsJson([])))).toEqual([]);
    expect(topicsJson(topics).trim().split("\n")).toHaveLength(topics.length + 2);
  });
});
