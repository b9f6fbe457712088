import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashOf, scanWords, wordsOf } from "./lettersAndDigits";
import { beginsWith, editDistance, isOneEdit } from "./nearWords";
import { NumberedWords } from "./numberedWords";

const texts = fc.string({
  unit: fc.constantFrom("a", "B", "é", "e\u0301", "İ", "ß", "7", "+", " ", "-", ".", "漢", "𝒳", "😀", "\ud835", "\udc9c"),
  maxLength: 30,
});
const codes = (word: string): Uint16Array => Uint16Array.from(word, (_, i) => word.charCodeAt(i));
const few = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });

describe("words of a search", () => {
  test("are found the same in one pass as by their pattern", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found: string[] = [];
        const lower = text.toLowerCase();
        scanWords(lower, (start, end, hash) => {
          found.push(lower.slice(start, end));
          expect(hash).toBe(hashOf(lower.slice(start, end)));
        });
        expect(found).toEqual(wordsOf(text));
      }),
    );
  });

  test("keep their numbers however many there are", () => {
    const words = new NumberedWords();
    const all = Array.from({ length: 5000 }, (_, i) => `word${i}`);
    const number = (word: string): number => words.numberOf(`<${word}>`, 1, word.length + 1, hashOf(word));
    expect(all.map(number)).toEqual(all.map((_, i) => i + 1));
    expect(all.map(number)).toEqual(all.map((_, i) => i + 1));
    expect(words.size).toBe(5000);
    expect(words.word(4321)).toBe("word4320");
    expect(words.find("word4320")).toBe(4321);
    expect(words.find("word")).toBe(0);
  });

  test("of two words the edits are counted", () => {
    expect(editDistance(codes("kitten"), codes("sitting"), 5)).toBe(3);
    expect(editDistance(codes("kitten"), codes("sitting"), 2)).toBe(3);
    expect(editDistance(codes("hive"), codes("hives"), 1)).toBe(1);
    fc.assert(
      fc.property(few, few, (a, b) => {
        const distance = editDistance(codes(a), codes(b), 20);
        expect(editDistance(codes(b), codes(a), 20)).toBe(distance);
        expect(isOneEdit(codes(a), codes(b))).toBe(distance === 1);
        expect(beginsWith(codes(a), codes(b))).toBe(a.startsWith(b));
      }),
    );
  });
});
