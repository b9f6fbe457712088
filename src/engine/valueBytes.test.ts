import fc from "fast-check";
import { expect, test } from "vitest";
import { valueBytes, valueOf } from "./valueBytes";

const numbers = fc.oneof(
  fc.float64Array(),
  fc.int32Array(),
  fc.uint8Array(),
  fc.int8Array(),
  fc.uint16Array(),
  // arrays that are parts of others
  fc.tuple(fc.float64Array({ minLength: 3 }), fc.nat(2)).map(([whole, from]) => whole.subarray(from)),
);

test("values and typed arrays at any place come back as they were", () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      numbers,
      fc.string({ unit: "binary" }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
      fc.constantFrom(null, true),
      fc.array(tie("value")),
      fc.dictionary(fc.string(), tie("value"), { noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(value, (one) => {
      expect(valueOf(valueBytes(one).buffer)).toEqual(one);
    }),
  );
});

test("other bytes are refused", () => {
  expect(() => valueOf(new TextEncoder().encode("<html> nothing of ours </html>").buffer)).toThrow();
});
