import fc from "fast-check";
import { expect, test } from "vitest";
import { codeUnitOrder } from "./codeUnitOrder";

test("the order is that of sort", () => {
  const sign = fc.constantFrom("a", "b", "z", "=", "0", "~", "\u007f", "\u0080", "é", "ß", "語", "\u{1d400}");
  const text = fc.array(sign, { maxLength: 7 }).map((signs) => signs.join(""));
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 60 }), (strings) => {
      expect(Array.from(codeUnitOrder(strings), (i) => strings[i])).toEqual([...strings].sort());
    }),
    { numRuns: 300 },
  );
});
