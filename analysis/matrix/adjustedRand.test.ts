import { expect, test } from "vitest";
import { adjustedRand } from "./adjustedRand";

test("the adjusted Rand index is scikit-learn's", () => {
  expect(adjustedRand(Int32Array.of(0, 0, 1, 1, 2, 2), Int32Array.of(0, 0, 1, 2, 2, 2))).toBeCloseTo(0.444444, 6);
  expect(adjustedRand(Int32Array.of(0, 0, 1, 1), Int32Array.of(0, 1, 0, 1))).toBeCloseTo(-0.5, 6);
});

test("the same groups under other numbers agree fully", () => {
  expect(adjustedRand(Int32Array.of(0, 0, 1, 2), Int32Array.of(5, 5, 0, 1))).toBe(1);
});
