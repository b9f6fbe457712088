import { describe, expect, test } from "vitest";
import { benjaminiHochberg, chanceOfAtLeast, newcombe, wilson } from "./proportions";

describe("intervals of shares", () => {
  test("Wilson's for 7 of 58 and for none of 10", () => {
    const { low, high } = wilson(7, 58);
    expect([low, high]).toEqual([expect.closeTo(0.0597, 3), expect.closeTo(0.2289, 3)]);
    expect(wilson(0, 10)).toEqual({ low: 0, high: expect.closeTo(0.2775, 3) as number });
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });

  test("Newcombe's for the change from 1 of 54 to 7 of 58, and from 9 of 54 to 2 of 58", () => {
    const rise = newcombe(1, 54, 7, 58);
    expect([rise.difference, rise.low, rise.high].map((x) => 100 * x)).toEqual([
      expect.closeTo(10.2, 1),
      expect.closeTo(0.2, 1),
      expect.closeTo(21.1, 1),
    ]);
    const fall = newcombe(9, 54, 2, 58);
    expect([fall.difference, fall.low, fall.high].map((x) => 100 * x)).toEqual([
      expect.closeTo(-13.2, 1),
      expect.closeTo(-25.5, 1),
      expect.closeTo(-1.9, 1),
    ]);
  });
});

test.each([
  [7, 8, 58, 112, 0.0381777902],
  [0, 8, 58, 112, 1],
  [4, 4, 5, 10, 0.0238095238],
])("%i or more of %i papers among %i of %i: the hypergeometric tail is SciPy's", (inside, hits, n, total, p) => {
  expect(chanceOfAtLeast(inside, hits, n, total)).toBeCloseTo(p, 6);
});

test("q values are those of Benjamini and Hochberg, in the order of the p values", () => {
  expect(benjaminiHochberg([0.01, 0.04, 0.03, 0.5])).toEqual([0.04, 0.16 / 3, 0.16 / 3, 0.5].map((q) => expect.closeTo(q, 12) as number));
  expect(benjaminiHochberg([])).toEqual([]);
});
