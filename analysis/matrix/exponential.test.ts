import fc from "fast-check";
import { expect, test } from "vitest";
import { exponential } from "./exponential";

test("is the power of e to the last digits, from nothing to the largest number", () => {
  fc.assert(
    fc.property(fc.double({ min: -708, max: 708, noNaN: true }), (x) => {
      expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(2e-15);
    }),
  );
  expect([0, -Infinity, -800, Infinity, 709].map(exponential)).toEqual([1, 0, 0, Infinity, Infinity]);
  expect(exponential(NaN)).toBeNaN();
});
