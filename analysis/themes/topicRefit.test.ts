import { expect, test } from "vitest";
import { unitRows } from "../fixtures/unitRows";
import { csrFromRows } from "../matrix/csrMatrix";
import { rowOf } from "../matrix/denseMatrix";
import { refitTopics } from "./topicRefit";

// words 0 and 1 belong to the first theme, 2 and 3 to the second; word 4 stands everywhere
const first = [
  [0, 1],
  [1, 1],
  [4, 1],
] as const;
const second = [
  [2, 1],
  [3, 1],
  [4, 1],
] as const;
const weights = unitRows(csrFromRows([first, first, first, second, second, second], 5));
const partition = { count: 2, assignment: Int32Array.of(0, 0, 0, 1, 1, 1) };

test("the words of a theme stand out in it, and words of all themes in none", () => {
  const topics = refitTopics(weights, partition);
  for (const [theme, own, other] of [
    [0, 0, 2],
    [1, 2, 0],
  ]) {
    const row = rowOf(topics, theme);
    expect(row[own]).toBeGreaterThan(100 * row[other]);
    expect(row[own]).toBeGreaterThanOrEqual(row[4] - 1e-9);
    row.forEach((score) => expect(score).toBeGreaterThanOrEqual(0));
  }
});

test("papers in no theme do no harm", () => {
  const topics = refitTopics(weights, { count: 2, assignment: Int32Array.of(0, 0, -1, 1, 1, -1) });
  expect(topics.value.every(Number.isFinite)).toBe(true);
  expect(rowOf(topics, 0)[0]).toBeGreaterThan(rowOf(topics, 0)[2]);
});
