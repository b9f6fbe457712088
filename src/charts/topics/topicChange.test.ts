import { describe, expect, test } from "vitest";
import type { Trends, Verdict } from "../../../analysis/types";
import { halfYears, theme as series } from "../trends/forTests";
import { pair, topic } from "./testTopics";
import { changeSentence } from "./topicChange";

const topics = ["LoRA", "Quantization", "RL"].map((label, id) => topic(id, { 0: 12 }, label));
/** Rows 0 and 1 before the cut, 2 to 7 since, 8 in the bin that is not complete. */
const binOfPaper = Int32Array.of(0, 1, 2, 2, 2, 3, 3, 3, 4);

function trends(verdict: Verdict, before = 2, since = 9): Trends {
  const trend = series(0, [before, since], [54, 58], { verdict, before, since }).trend;
  return {
    unit: "half-year",
    bins: halfYears(2023, 5, true),
    papers: Int32Array.of(30, 24, 30, 28, 1),
    binOfPaper,
    undated: 0,
    tooCoarse: 0,
    cut: 2,
    papersBefore: 54,
    papersSince: 58,
    themes: [],
    topics: [trend, trend, trend],
    bursts: [],
    firstSeen: [],
    sinceLast: [],
  };
}
const say = (...args: Parameters<typeof trends>): string => changeSentence(topics[0], topics, [], trends(...args));

describe("changeSentence", () => {
  test("gives the verdict with the papers it rests on", () => {
    expect(say("rising")).toBe("Rises from 2 of 54 papers before 2024 H1 to 9 of 58 since.");
    expect(say("fading", 9, 2)).toBe("Fades from 9 of 54 papers before 2024 H1 to 2 of 58 since.");
    expect(say("new", 0, 9)).toBe("New: 0 of 54 papers before 2024 H1, 9 of 58 since.");
    expect(say("steady", 5, 6)).toBe("Steady: 5 of 54 papers before 2024 H1, 6 of 58 since.");
    expect(say("too few", 1, 2)).toBe("Too few papers to say whether it rises or fades: 1 of 54 papers before 2024 H1, 2 of 58 since.");
  });

  test("names the topics it is found with more often than before, and counts complete bins only", () => {
    const rows = (...papers: number[]) => ({ papers: papers.length, rows: Int32Array.from(papers) });
    const grown = { ...pair(0, 1, 0), ...rows(2, 3, 5, 8) };
    const steady = { ...pair(0, 2, 0), ...rows(0, 1, 2, 3) };
    const elsewhere = { ...pair(1, 2, 0), ...rows(2, 3, 4, 5) };
    expect(changeSentence(topics[0], topics, [steady, grown, elsewhere], trends("steady", 5, 6))).toBe(
      "Steady: 5 of 54 papers before 2024 H1, 6 of 58 since. Since 2024 H1 more often with Quantization (0 of 54 papers before, 3 of 58 since).",
    );
    const more = { ...pair(2, 0, 0), ...rows(2, 3, 4, 5, 6) };
    expect(changeSentence(topics[0], topics, [grown, more], trends("steady", 5, 6))).toMatch(
      /more often with RL \(0 of 54 papers before, 5 of 58 since\) and Quantization \(0 before, 3 since\)\.$/,
    );
  });

  test("says nothing where nothing can be compared", () => {
    expect(changeSentence(topics[0], topics, [], { ...trends("too few"), bins: halfYears(2023, 1) })).toBe("");
    expect(changeSentence(topics[0], topics, [], { ...trends("too few"), papersBefore: 0 })).toBe("");
    expect(changeSentence({ ...topics[0], papers: new Int32Array(0) }, topics, [], trends("too few"))).toBe("");
  });
});
