import fc from "fast-check";
import { expect, test } from "vitest";
import { compoundJoiner } from "./compounds";
import { FRESH, HYPHEN, Tokens } from "./tokens";
import { WrittenWords } from "./writtenWords";

const token = fc.record({ word: fc.constantFrom("pre", "training", "Pre", "self", "re", "retraining"), hyphen: fc.boolean() });
const texts = fc.array(fc.array(token, { maxLength: 12 }), { minLength: 1, maxLength: 5 });
const compounds = fc.subarray(["pre-training", "self-re", "selfre-training", "re-training", "pre-pre", "prepre-re"]);

test("parts of compounds become one token, left to right, and texts end where they ended", () => {
  fc.assert(
    fc.property(texts, compounds, (lists, joined) => {
      const words = new WrittenWords();
      const tokens = new Tokens(1);
      for (const list of lists) {
        list.forEach(({ word, hyphen }, i) => tokens.push(words.number(word), hyphen && i > 0 ? HYPHEN : FRESH));
        tokens.endText();
      }
      compoundJoiner(new Set(joined), words)(tokens);

      const wanted = lists.map((list) => {
        const parts: string[] = [];
        list.forEach(({ word, hyphen }, i) => {
          const before = parts.at(-1);
          const isJoined = hyphen && i > 0 && joined.includes(`${before?.replaceAll("-", "").toLowerCase()}-${word.toLowerCase()}`);
          if (isJoined) parts[parts.length - 1] = `${before}-${word}`;
          else parts.push(word);
        });
        return parts;
      });
      const ends = [0, ...tokens.ends];
      const found = lists.map((_, i) => Array.from(tokens.word.subarray(ends[i], ends[i + 1]), (word) => words.surface[word]));
      expect(found).toEqual(wanted);
      expect(tokens.size).toBe(wanted.flat().length);
    }),
  );
});
