import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { corpusOf } from "../fixtures/papers";
import { NO_CHOICES } from "../options";
import type { NameMatch, Paper, WordChoices } from "../types";
import { nameMatcher } from "./nameMatcher";
import { readText } from "./readText";

const paper = (abstract: string, i: number): Paper => ({
  id: `p${i}`,
  title: "Untitled",
  abstract,
  date: "",
  datePrecision: "none",
  url: "",
  authors: [],
});

function find(abstracts: readonly string[], name: string, choices: WordChoices = NO_CHOICES): NameMatch {
  const corpus = corpusOf(abstracts.map(paper));
  return nameMatcher(readText(corpus, choices), corpus.papers)(name);
}
const rows = (abstracts: readonly string[], name: string): number[] => [...find(abstracts, name).rows];

describe("a * stands for any letters inside one word", () => {
  const abstracts = [
    "Quantized hives.",
    "A quantisation of honey.",
    "Post-training quantization, and pre-training.",
    "The transformer hums; conformers too.",
    "We pretrain bees in a low-rank adaptive comb.",
    "Prequantizing nothing. Low. Rank adaptation is cut by a full stop.",
  ];
  test.each([
    ["quantiz*", [0, 2]],
    ["Quantiz*", [0, 2]],
    ["quanti*ation", [1, 2]],
    ["*former", [3]],
    ["*formers", [3]],
    ["pretrain*", [4]],
    ["low-rank adapt*", [4]],
    ["low rank adapt*", [4]],
    ["rank adapt*", [4, 5]],
  ])("%s is in papers %j", (name, expected) => {
    expect(rows(abstracts, name)).toEqual(expected);
  });

  test("in a compound that is written both ways too", () => {
    const both = ["We pretrain bees, and pretraining pays.", "The pre-training of bees.", "Pre-trained bees."];
    expect(rows(both, "pre-train*")).toEqual([0, 1, 2]);
    expect(rows(both, "pretrainin*")).toEqual([0, 1]);
  });

  test("in the terms where the text is withheld", () => {
    const corpus = corpusOf([
      { ...paper("", 0), terms: [["quantized hives", 2]] },
      { ...paper("", 1), terms: [["honey", 1]] },
    ]);
    expect([...nameMatcher(readText(corpus, NO_CHOICES), corpus.papers)("quantiz*").rows]).toEqual([0]);
  });
});

describe("double quotes ask for one spelling", () => {
  const abstracts = [
    "LoRA of bees.",
    "A LoRa radio in the hive.",
    "LORA and lora.",
    "LoRA's cost, LoRA-based combs.",
    "LoRAs alone, NLoRA too.",
  ];
  test.each([
    ['"LoRA"', [0, 3]],
    ['"LoRa"', [1]],
    ['"LoRa radio"', [1]],
    ['"LoRA-based"', [3]],
    ['"LoRA based"', []],
  ])("%s is in papers %j", (name, expected) => {
    expect(rows(abstracts, name)).toEqual(expected);
  });

  test("without them every spelling and the plural count", () => {
    expect(rows(abstracts, "LoRA")).toEqual([0, 1, 2, 3, 4]);
  });
});

describe("an acronym and its long form find each other", () => {
  const abstracts = [
    "Honey bee dance (HBD) is studied.",
    "HBD again.",
    "The honey bee dance without its short form.",
    "Glaciers melt.",
    "Honey bee dance (HBD) once more.",
  ];
  const counting = (name: string, texts = abstracts, choices = NO_CHOICES): [string, number[]][] =>
    find(texts, name, choices)
      .counterparts.filter(({ counts }) => counts)
      .map((other) => [other.name, [...other.rows]]);

  test("in both directions, where papers introduce the pair", () => {
    expect(counting("HBD")).toEqual([["Honey bee dance", [0, 2, 4]]]);
    expect(counting("honey bee dances")).toEqual([["HBD", [0, 1, 4]]]);
    expect(counting("glaciers")).toEqual([]);
  });

  test("not where the reader took the two apart: then each is offered as a name that does not count", () => {
    const apart = { ...NO_CHOICES, apart: ["hbd"] };
    expect(counting("HBD", abstracts, apart)).toEqual([]);
    expect(find(abstracts, "HBD", apart).counterparts).toMatchObject([{ name: "Honey bee dance", counts: false }]);
  });

  test("not in a paper that gives the acronym another meaning", () => {
    const texts = [...abstracts, "Heavy boulder drift (HBD) of glaciers.", "Heavy boulder drift, HBD."];
    expect(counting("honey bee dance", texts)).toEqual([["HBD", [0, 1, 4]]]);
    expect(counting("heavy boulder drift", texts)).toEqual([]);
  });

  test("not where the acronym is hardly ever spelled out, and so may be an ordinary word", () => {
    const texts = [
      "Swarm entry tests (SET) at noon.",
      "Swarm entry tests (SET).",
      ...Array.from({ length: 12 }, () => "We set a hive there."),
    ];
    expect(counting("swarm entry tests", texts)).toEqual([]);
  });
});

describe("a long form of many meanings", () => {
  const abstracts = ["Long range (LoRa) radio.", "LoRa again.", ...Array.from({ length: 60 }, () => "Forces of long range.")];

  test("is no other name of the acronym that some paper gave it, but is offered as one", () => {
    expect(find(abstracts, "LoRa").counterparts).toMatchObject([{ name: "Long range", counts: false }]);
    expect(find(abstracts, "long range").counterparts).toMatchObject([{ name: "LoRa", counts: false }]);
  });

  test("counts where more than one in fifty of its papers has the acronym", () => {
    expect(find(abstracts.slice(0, 40), "LoRa").counterparts).toMatchObject([{ name: "Long range", counts: true }]);
  });
});

describe("how a name is written in the papers", () => {
  const abstracts = ["Pruning of combs: pruned combs.", "They prune. Pre-training and pretraining.", "LoRA."];
  test("is told in all forms of its words, in the words of a pattern, and for a spelling as it is", () => {
    expect(find(abstracts, "pruning").written).toEqual(["prune", "pruned", "pruning"]);
    expect(find(abstracts, "prun*").written).toEqual(["prune", "pruned", "pruning"]);
    expect(find(abstracts, "pretraining").written).toContain("pre-training");
    expect(find(abstracts, '"LoRA"').written).toEqual(['"LoRA"']);
    expect(find(abstracts, "absent").written).toEqual([]);
  });
});

describe("names in letters without blanks between words", () => {
  const abstracts = ["我们研究知识蒸馏的方法。", "知识很多,蒸馏很少。", "モデルの知識蒸留を調べる。", "LoRA微调与知识蒸馏", "蒸馏。知识"];
  test.each([
    ["知识蒸馏", [0, 3]],
    ['"知识蒸馏"', [0, 3]],
    ["知识", [0, 1, 3, 4]],
    ["知識蒸留", [2]],
    ["LoRA微调", [3]],
  ])("%s", (name, expected) => expect(rows(abstracts, name)).toEqual(expected));
});

test("a name is found where its words stand one after the other within a sentence, small words too", () => {
  const word = fc.constantFrom("bee", "hive", "comb", "of", "the", "queen");
  const sentence = fc.array(word, { minLength: 1, maxLength: 6 });
  const texts = fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(texts, fc.array(word, { minLength: 1, maxLength: 3 }), (papers, name) => {
      const abstracts = papers.map((sentences) => sentences.map((words) => `${words.join(" ")}.`).join(" "));
      const holding = papers.flatMap((sentences, row) =>
        sentences.some((words) => ` ${words.join(" ")} `.includes(` ${name.join(" ")} `)) ? [row] : [],
      );
      expect(rows(abstracts, name.join(" "))).toEqual(holding);
    }),
    { numRuns: 300 },
  );
});
