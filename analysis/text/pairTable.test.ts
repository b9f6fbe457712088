import fc from "fast-check";
import { expect, test } from "vitest";
import { PairTable } from "./pairTable";

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
