import { expect, test } from "vitest";
import { burstsOf } from "./bursts";

const papers = Int32Array.from({ length: 12 }, () => 50);

test("a burst is found where it was planted", () => {
  const hits = Int32Array.of(1, 1, 0, 1, 1, 14, 15, 12, 1, 0, 1, 1);
  expect(burstsOf(hits, papers).map(({ from, to }) => [from, to])).toEqual([[5, 7]]);
});

test("an even term and a term in no paper have none", () => {
  expect(
    burstsOf(
      Int32Array.from({ length: 12 }, () => 4),
      papers,
    ),
  ).toEqual([]);
  expect(burstsOf(new Int32Array(12), papers)).toEqual([]);
});
