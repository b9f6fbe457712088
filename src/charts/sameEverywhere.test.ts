import fc from "fast-check";
import { expect, test } from "vitest";
import { direction, lengthOf } from "./sameEverywhere";

test("directions are cosine and sine of parts of a turn", () => {
  fc.assert(
    fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (turns) => {
      const [cos, sin] = direction(turns);
      expect(cos).toBeCloseTo(Math.cos(2 * Math.PI * turns), 12);
      expect(sin).toBeCloseTo(Math.sin(2 * Math.PI * turns), 12);
    }),
  );
  expect(lengthOf(3, -4)).toBe(5);
});
