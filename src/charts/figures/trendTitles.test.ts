import { expect, test } from "vitest";
import { halfYears } from "../trends/forTests";
import { testTrends } from "../trends/wide/testData";
import { busiestTitle, largestTitle, ranksTitle } from "./trendTitles";

const base = testTrends(2, 4, { bins: halfYears(2023, 4, true), papers: [20, 3, 30, 90] });
const withCounts = (...counts: readonly (readonly number[])[]) => ({
  ...base,
  series: base.series.map((one, i) => ({ ...one, trend: { ...one.trend, counts: Int32Array.from(counts[i]) } })),
});

test("the largest theme is that of the last complete bin with enough papers", () => {
  expect(largestTitle(withCounts([9, 0, 5, 80], [1, 0, 7, 0]))).toBe("Largest in 2024 H1: Theme number 1, 7 of 30 papers");
  expect(largestTitle(withCounts([9, 0, 7, 80], [1, 0, 7, 0]))).toBe(
    "Largest in 2024 H1: Theme number 0 and Theme number 1, each 7 of 30 papers",
  );
});

test("the busiest bin is complete", () => expect(busiestTitle(base)).toBe("Most papers in 2024 H1: 30 of 143"));

test("ranks compare the first and the last bin with enough papers, or say who is always first", () => {
  expect(ranksTitle(withCounts([9, 0, 5, 0], [1, 3, 7, 0]))).toBe(
    "Largest in 2023 H1: Theme number 0, 9 of 20; in 2024 H1: Theme number 1, 7 of 30",
  );
  expect(ranksTitle(withCounts([9, 0, 8, 0], [1, 3, 7, 0]))).toBe("Largest in all two half-years: Theme number 0");
});

test("without such bins the title claims nothing", () => {
  const none = testTrends(2, 0);
  expect([largestTitle(none), busiestTitle(none), ranksTitle(none)]).toEqual(Array(3).fill("Themes over time"));
});
