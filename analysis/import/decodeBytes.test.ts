import { describe, expect, test } from "vitest";
import { decodeBytes } from "./decodeBytes";

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));
const big = (bytes: Uint8Array): Uint8Array => bytes.map((_, i) => bytes[i ^ 1]);
const TEXT = "title,abstract\nÜber Bienen,Sie kehren zurück.\n";

describe("bytes become text", () => {
  test("UTF-8, with and without a byte order mark", () => {
    const bytes = new TextEncoder().encode(TEXT);
    expect(decodeBytes(bytes)).toBe(TEXT);
    expect(decodeBytes(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]))).toBe(TEXT);
  });

  test("UTF-16 of both orders, with and without a byte order mark", () => {
    const little = utf16(TEXT);
    expect(decodeBytes(little)).toBe(TEXT);
    expect(decodeBytes(big(little))).toBe(TEXT);
    expect(decodeBytes(Uint8Array.from([0xff, 0xfe, ...little]))).toBe(TEXT);
    expect(decodeBytes(Uint8Array.from([0xfe, 0xff, ...big(little)]))).toBe(TEXT);
  });

  test("Latin-1 and the signs of Windows-1252", () => {
    expect(decodeBytes(latin(TEXT))).toBe(TEXT);
    expect(decodeBytes(Uint8Array.from([...latin("a caf\u00e9 "), 0x93, ...latin("open"), 0x94, 0x80]))).toBe("a café “open”€");
  });

  test("Chinese in GBK", () => {
    const bytes = [0xb1, 0xea, 0xcc, 0xe2]; // 标题
    expect(decodeBytes(Uint8Array.from([...latin("title,"), ...bytes, ...latin("\nbees\n")]))).toBe("title,标题\nbees\n");
  });

  test("UTF-8 that is cut in the middle of a letter stays UTF-8", () => {
    const bytes = new TextEncoder().encode("Über die Rückkehr der Bienen, für Züchter, größer und schöner: é");
    expect(decodeBytes(bytes.subarray(0, bytes.length - 1))).toMatch(/^Über die Rückkehr .* schöner: \ufffd$/);
  });
});
