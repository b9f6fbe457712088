import fc from "fast-check";
import { expect, test } from "vitest";
import { kthLargest } from "./kthLargest";

test("the k-th largest is the one that a sort puts there", () => {
  const numbers = fc.array(
    fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.double({ noNaN: true }).map((x) => x + 0),
    ),
    { maxLength: 80 },
  );
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 90 }), (list, k) => {
      const values = Float64Array.from(list);
      expect(kthLargest(values, k)).toBe(values.toSorted().toReversed()[k - 1] ?? -Infinity);
      expect([...values]).toEqual(list);
    }),
  );
});
