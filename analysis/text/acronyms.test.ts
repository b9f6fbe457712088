import { describe, expect, test } from "vitest";
import { learnAcronyms, longFormBefore } from "./acronyms";

describe("long forms are found before their bracket", () => {
  test.each([
    ["We use a Tunnel Boring Machine ", "TBM", "Tunnel Boring Machine"],
    ["layers of Mixture-of-Experts ", "MoE", "Mixture-of-Experts"],
    ["with low-rank adaptation ", "LoRA", "low-rank adaptation"],
    ["a multi-modal large language model ", "MLLM", "multi-modal large language model"],
    ["the key-value ", "KV", "key-value"],
    ["a cross-entropy loss ", "CEL", "cross-entropy loss"],
  ])("%j (%s)", (before, short, long) => {
    expect(longFormBefore(before, short)).toBe(long);
  });

  test("and not where the letters do not fit", () => {
    expect(longFormBefore("we measured the hive ", "TBM")).toBe("");
  });
});

test("a pair counts papers, not mentions, and plurals are one", () => {
  const pairs = learnAcronyms(["Queen bees (QB) and queen bees (QB).", "Many queen bees (QBs).", "No pair here (see above)."]);
  expect(pairs).toEqual([{ short: "QB", long: "Queen bees", papers: 2 }]);
});
