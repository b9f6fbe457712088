import { expect, test } from "vitest";
import type { SearchAnswer } from "../../analysis/types";
import { packed, unpacked } from "./packedAnswer";

test("an answer comes across as it was", () => {
  const same = ["hive", "hives"];
  const answer: SearchAnswer = {
    hits: [
      { row: 7, words: same, inTitle: true, how: "whole" },
      { row: 2, words: same, inTitle: false, how: "beginning" },
      { row: 5, words: [], inTitle: false, how: "typo" },
    ],
    nearest: ["hive"],
    problem: "",
  };
  expect(unpacked(structuredClone(packed(answer)))).toEqual(answer);
});
