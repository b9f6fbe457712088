import fc from "fast-check";
import { expect, test } from "vitest";
import { PairSketch, PairTable } from "./pairTable";

const pairs = fc.array(fc.tuple(fc.integer({ min: -1, max: 50 }), fc.integer({ min: 0, max: 2 ** 31 - 1 })), { maxLength: 400 });

test("a pair has the number of its first sighting", () => {
  fc.assert(
    fc.property(pairs, fc.integer({ min: 0, max: 100 }), (seen, expected) => {
      const table = new PairTable(expected);
      const slow = new Map<string, number>();
      for (const [first, second] of seen) {
        const key = `${first} ${second}`;
        if (!slow.has(key)) slow.set(key, slow.size);
        expect(table.number(first, second)).toBe(slow.get(key));
      }
      expect(table.size).toBe(slow.size);
      for (let number = 0; number < table.size; number++)
        expect(slow.get(`${table.first.values[number]} ${table.second.values[number]}`)).toBe(number);
    }),
  );
});

test("a sketch says no less than how often a pair was seen", () => {
  fc.assert(
    fc.property(pairs, (seen) => {
      const sketch = new PairSketch(seen.length);
      for (const [first, second] of seen) sketch.saw(first, second);
      for (const [first, second] of seen) {
        const times = seen.filter(([a, b]) => a === first && b === second).length;
        expect(sketch.atMost(first, second)).toBeGreaterThanOrEqual(Math.min(times, 255));
      }
    }),
  );
});
