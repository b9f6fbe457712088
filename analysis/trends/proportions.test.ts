import { describe, expect, test } from "vitest";
import { benjaminiHochberg, fisherExact, newcombe, wilson } from "./proportions";

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
  [1, 54, 7, 58, 0.0619685587],
  [9, 54, 2, 58, 0.025381337],
  [0, 54, 4, 58, 0.119230794],
  [5, 10, 5, 10, 1],
])("Fisher's exact p of %i of %i against %i of %i is SciPy's", (a, na, b, nb, p) => {
  expect(fisherExact(a, na, b, nb)).toBeCloseTo(p, 8);
});

test("q values are those of Benjamini and Hochberg, in the order of the p values", () => {
  expect(benjaminiHochberg([0.01, 0.04, 0.03, 0.5])).toEqual([0.04, 0.16 / 3, 0.16 / 3, 0.5].map((q) => expect.closeTo(q, 12) as number));
  expect(benjaminiHochberg([])).toEqual([]);
});
