import fc from "fast-check";
import { expect, test } from "vitest";
import { maximumWeightMatching } from "./matching";

/** The largest sum over all ways to pair. */
function best(weight: readonly (readonly number[])[], from = 0, used: ReadonlySet<number> = new Set()): number {
  if (from === weight.length) return 0;
  const pairs = weight[from].map((w, j) => (used.has(j) ? -Infinity : w + best(weight, from + 1, new Set([...used, j]))));
  return Math.max(best(weight, from + 1, used), ...pairs);
}

test("the sum of weights is the largest there is, and nobody is paired twice", () => {
  const sides = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }));
  const table = sides.chain(([left, right]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: right, maxLength: right }), { minLength: left, maxLength: left }),
  );
  fc.assert(
    fc.property(table, (weight) => {
      const partner = maximumWeightMatching(weight);
      const taken = Array.from(partner).filter((j) => j >= 0);
      expect(new Set(taken).size).toBe(taken.length);
      expect(partner.reduce((sum, j, i) => sum + (j < 0 ? 0 : weight[i][j]), 0)).toBe(best(weight));
    }),
  );
});

test("nothing is paired with nothing", () => {
  expect([...maximumWeightMatching([])]).toEqual([]);
  expect([...maximumWeightMatching([[], []])]).toEqual([-1, -1]);
});
