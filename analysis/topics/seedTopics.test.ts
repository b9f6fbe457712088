import { describe, expect, test } from "vitest";
import { analyze } from "../analyze";
import { isShared, readShared, SEED_FACTS, SEED_PASTE } from "../fixtures/shared";
import { importPapers } from "../import/importPapers";
import { DEFAULT_OPTIONS } from "../options";

/** Read by hand in titles and abstracts: the papers that name the topic, however they write it. */
const BY_HAND: readonly (readonly [string, string])[] = [
  ["MoE", "2310.15539 2501.11873 2505.15431 2507.07129"],
  // 2405.20202 says low-rank adapters, 2406.02214 spells the long form alone
  ["LoRA", "2310.15539 2403.17919 2405.15481 2405.20202 2406.02214 2407.20557 2410.01623 2502.14482 2505.22922"],
  ["Long context", "2309.16039 2401.00849 2407.12117 2409.10593 2410.01485 2412.01523 2502.21231 2505.15431 2506.07900"],
  // 2404.06954 says KV caching, 2412.17747 key-value (kv) cache
  ["KV cache", "2404.06954 2409.10593 2410.01485 2412.17747 2505.15431"],
  ["Federated learning", "2212.12712 2407.20557"],
];

const HERE = isShared(SEED_PASTE);

describe.runIf(HERE)("in the 112 papers of the real paste a topic is the papers that a reader finds", async () => {
  const { corpus } = await importPapers(
    [SEED_PASTE, SEED_FACTS].map((path) => ({ name: path, text: readShared(path) })),
    "2026-11-23",
  );
  const { topics } = analyze(corpus, DEFAULT_OPTIONS).result;

  test.each(BY_HAND)("%s", (label, ids) => {
    const topic = topics.find((candidate) => candidate.label === label);
    expect(Array.from(topic?.papers ?? [], (row) => corpus.papers[row].id).sort()).toEqual(ids.split(" "));
  });
});
