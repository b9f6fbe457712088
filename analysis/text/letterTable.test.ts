import fc from "fast-check";
import { expect, test } from "vitest";
import { hashOf, LetterTable } from "./letterTable";

test("words keep their numbers while the table grows, whatever their hashes", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "7"), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 300 }), fc.constantFrom(1, 3, 2 ** 31), (words, hashes) => {
      const table = new LetterTable();
      const known = new Map<string, number>();
      for (const [i, text] of words.entries()) {
        const signs = Uint8Array.from(` ${text}.`, (sign) => sign.charCodeAt(0));
        const hash = hashOf(signs, 1, 1 + text.length) % hashes;
        expect(table.find(signs, 1, 1 + text.length, hash)).toBe(known.get(text) ?? -1);
        if (known.has(text)) continue;
        known.set(text, 1000 + i);
        table.add(signs, 1, 1 + text.length, hash, 1000 + i);
      }
    }),
  );
});
