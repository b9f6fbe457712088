import fc from "fast-check";
import { expect, test } from "vitest";
import { naturalLog } from "./naturalLog";

test("is the logarithm, to the last places", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-320, max: 1e300, noNaN: true }), (x) => {
      expect(Math.abs(naturalLog(x) - Math.log(x))).toBeLessThanOrEqual(2e-15 * Math.max(1, Math.abs(Math.log(x))));
    }),
    { numRuns: 2000 },
  );
  for (let x = 1; x < 3000; x++) expect(Math.abs(naturalLog(x) - Math.log(x))).toBeLessThan(4e-15);
  expect(naturalLog(1)).toBe(0);
});

test("of what has none is what Math.log says", () => {
  for (const x of [0, -1, NaN, Infinity, -Infinity]) expect(naturalLog(x)).toBe(Math.log(x));
});
