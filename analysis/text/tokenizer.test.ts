import { describe, expect, test } from "vitest";
import { tokenizer } from "./tokenizer";

const tokenize = tokenizer();
const words = (text: string): string[] => tokenize(text).map((token) => (token.hyphen ? "-" : "") + token.surface);

describe("a token", () => {
  test.each([
    ["RL helps QA with a KV store", ["RL", "helps", "QA", "with", "a", "KV", "store"]],
    ["k-NN and GPT-4 in C++ and C#", ["k", "-NN", "and", "GPT", "-4", "in", "C++", "and", "C#"]],
    ["Qwen2.5-VL, T5 and 3D scenes", ["Qwen2.5", "-VL", "T5", "and", "3D", "scenes"]],
    ["the bees' hive, the hive's bees", ["the", "bees", "hive", "the", "hive", "bees"]],
    ["naïve Nyström schöne 蜜蜂", ["naïve", "Nyström", "schöne", "蜜蜂"]],
    ["see https://example.org/a-b and me@example.org.", ["see", "and"]],
    ["\\alpha_{i} of $x^2$", ["i", "of", "x", "2"]],
  ])("of %j", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test("of Chinese and Japanese is a pair of signs, and no phrase reaches over it", () => {
    expect(words("蜜蜂回家 and ミツバチ")).toEqual(["蜜蜂", "蜂回", "回家", "and", "ミツ", "ツバ", "バチ"]);
    expect(words("用GPT-4模型")).toEqual(["用", "GPT", "-4", "模型"]);
    expect(tokenize("蜜蜂回家").every((token) => token.fresh)).toBe(true);
  });

  test("is fresh after punctuation and brackets, not after a hyphen", () => {
    expect(tokenize("honey (nectar) pre-training").map((token) => token.fresh)).toEqual([true, true, true, false]);
  });

  test("opens a sentence after a full stop only", () => {
    expect(tokenize("Bees fly. Hives stay, though.").map((token) => token.opening)).toEqual([true, false, true, false, false]);
  });
});

test("figures of speech of abstracts are no words", () => {
  expect(words("beats the state-of-the-art by far")).toEqual(["beats", "the", "by", "far"]);
  expect(words("Our code is publicly available at https://example.org")).toEqual(["Our"]);
});
