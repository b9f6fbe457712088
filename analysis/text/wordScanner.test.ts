import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FRESH, HYPHEN, OPENING, Tokens } from "./tokens";
import { WordScanner } from "./wordScanner";

const EMAIL = /\S+@\S+\.\w+/g;
const PIECES = /\\[a-zA-Z]+|./suy;

/** The rules sign by sign, slow; without figures of speech, addresses and Chinese. */
function slowly(text: string): [string, number][] {
  const found: [string, number][] = [];
  let flags = FRESH | OPENING;
  let [end, hyphen] = [-1, -1];
  const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:\.\p{N}+)*(?:['’]\p{L}+)*(?:\+\+|#)?/uy;
  const read = text.replace(EMAIL, " . ");
  for (let i = 0; i < read.length;) {
    WORD.lastIndex = i;
    const word = WORD.exec(read)?.[0];
    if (word !== undefined) {
      const bare = word.replace(/['’]s$/i, "").replace(/['’]/g, "");
      found.push([bare.normalize("NFC"), flags | (hyphen === i ? HYPHEN : 0)]);
      flags = 0;
      end = i += word.length;
      continue;
    }
    PIECES.lastIndex = i;
    const piece = (PIECES.exec(read) as RegExpExecArray)[0];
    if (/^[-‐‑]$/.test(piece) && end === i) hyphen = i + 1;
    else if (/[.!?\n]/.test(piece)) flags |= FRESH | OPENING;
    else if (!/^(?:\\[a-zA-Z]+|[{}$_^~\s])$/.test(piece)) flags |= FRESH;
    i += piece.length;
  }
  return found;
}

function scanned(...texts: string[]): [string, number][] {
  const scanner = new WordScanner();
  const tokens = new Tokens(1);
  for (const text of texts) scanner.scan(text, tokens);
  return Array.from(tokens.word.subarray(0, tokens.size), (word, i) => [scanner.words.surface[word], tokens.flags[i]]);
}

const pieces = fc.constantFrom(
  ..."a Bee GPT 4 2.5 k naïve é ’ ' s 's ++ C++ C# # + - ‐ -- . , ; ( ) $ _ { } ^ ~ \\ \\alpha \\1 \n \t \u00a0 🐝 \ud83d \u0000 @ me@hive.org Ω ᾠ ́ : / %".split(
    " ",
  ),
);
const texts = fc.array(fc.oneof(pieces, fc.constant(" "), fc.constant("bees")), { maxLength: 40 }).map((parts) => parts.join(""));

describe("the scanner", () => {
  test("finds what the rules find sign by sign", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(scanned(text)).toEqual(slowly(text));
      }),
      { numRuns: 2000 },
    );
  });

  test("knows words again, in this text and the next", () => {
    const scanner = new WordScanner();
    const tokens = new Tokens(1);
    for (const text of ["Bees like bees’ honey", "honey of BEES, bee's honey; naïve bees, naïve"]) scanner.scan(text, tokens);
    expect(tokens.ends).toEqual([4, 12]);
    const words = [...tokens.word.subarray(0, tokens.size)].map((word) => scanner.words.surface[word]);
    expect(words).toEqual(["Bees", "like", "bees", "honey", "honey", "of", "BEES", "bee", "honey", "naïve", "bees", "naïve"]);
    expect(scanner.words.surface).toEqual(["Bees", "like", "bees", "honey", "of", "BEES", "bee", "naïve"]);
  });

  test("passes web addresses over, also where a blank is missing before them", () => {
    expect(scanned("see www.hive.org/a-b and hive://x or athttps://hive.org/x, end").map(([word]) => word)).toEqual([
      "see",
      "and",
      "or",
      "end",
    ]);
  });
});

test("many texts are read by a kernel to the same tokens", () => {
  const pieces =
    "bees Bees model models MoE GPT-4 2.5 1. C++ c# don't model's \\alpha https://a.b/c :// : me@a.org www.a.b state-of-the-art code naïve 蜜蜂 é " +
    "abcdefghijklmno abcdefghijklmnop abcdefghijklmnopq a b - -- ‑ . ! , ( ) _ $x$ ~ \n \t x\u0000y";
  const texts = fc.array(fc.array(fc.tuple(fc.constantFrom(...pieces.split(" ")), fc.constantFrom(" ", " ", "", "-", "\n", ":", "'"))), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(texts, (lists) => {
      const written = lists.map((list) => list.flat().join(""));
      const [plain, fast] = [new WordScanner(), new WordScanner()];
      const [slow, quick] = [new Tokens(), new Tokens()];
      for (const text of written) plain.scan(text, slow);
      fast.scanMany(1e6, Math.max(0, ...written.map(({ length }) => length)), () => written.forEach((text) => fast.scan(text, quick)));
      const seen = ({ word, flags, size, ends }: Tokens, { words }: WordScanner): unknown => [
        Array.from(word.subarray(0, size), (number) => words.surface[number]),
        [...flags.subarray(0, size)],
        ends,
      ];
      expect(seen(quick, fast)).toEqual(seen(slow, plain));
      expect(fast.words.surface).toEqual(plain.words.surface);
    }),
  );
});
