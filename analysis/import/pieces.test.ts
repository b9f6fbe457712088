import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { damage } from "../fixtures/damage";
import { WRITTEN } from "../fixtures/writtenLists";
import { type InputError, sentence } from "../errors";
import type { FileStream } from "../types";
import { importPapers } from "./importPapers";
import { parsePieces, parseSource } from "./parseSource";

const few = (count: number): string[] => Array.from({ length: count }, (_, i) => `Bees ${i} fly home — by the “sun”.`);
/** So long that most of its records come when its reader is chosen already. */
const LONG = [...few(10), ...Array.from({ length: 4 }, () => "Bees fly home by the sun. ".repeat(1400)), ...few(40)];

/** The bytes in pieces that end at these places. */
function streamOf(bytes: Uint8Array, ends: readonly number[]): FileStream {
  const cuts = [...new Set([0, ...ends.map((end) => end % bytes.length), bytes.length])].sort((a, b) => a - b);
  return {
    name: "list",
    size: bytes.length,
    async *pieces() {
      for (let i = 1; i < cuts.length; i++) yield await Promise.resolve(bytes.subarray(cuts[i - 1], cuts[i]));
    },
  };
}

const ends = fc.array(fc.nat(1e6), { maxLength: 20 });
const FORMATS = Object.keys(WRITTEN);

describe("a text that comes in pieces gives what the whole text gives", () => {
  test.each(FORMATS)("%s, wherever the pieces end, also where it is damaged", async (format) => {
    const text = WRITTEN[format](LONG);
    const near = Math.floor(text.length * 0.95);
    const line = text.lastIndexOf("\n", near);
    const head = line < 0 ? near : line; // some are written in one line
    await fc.assert(
      fc.asyncProperty(damage, damage, ends, async (harm, more, places) => {
        const harmed = text.slice(0, head) + more(harm(text.slice(head)));
        // half of the cuts in the last records, the others anywhere
        const cuts = places.map((place, i) => (i % 2 === 0 ? head + (place % (harmed.length - head + 1)) : place % harmed.length));
        const sorted = [0, ...cuts.sort((a, b) => a - b), harmed.length];
        const pieces = sorted.slice(1).map((end, i) => harmed.slice(sorted[i], end));
        expect(await parsePieces("list", pieces)).toEqual(await parseSource({ name: "list", text: harmed }));
      }),
      { numRuns: 6 },
    );
  });

  test("with lines of Windows and old Macs, between \\r and \\n too", async () => {
    for (const format of ["CSV", "RIS", "BibTeX"]) {
      const text = WRITTEN[format](LONG);
      const whole = await parseSource({ name: "list", text });
      for (const written of [text.replaceAll("\n", "\r\n"), text.replaceAll("\n", "\r")]) {
        const pieces = [written.slice(0, 120_000), ...written.slice(120_000).split(/(?<=\r)/)];
        expect(await parsePieces("list", pieces)).toEqual(whole);
      }
    }
  });
});

describe("a file that is read in pieces gives what the whole file gives", () => {
  const gives = async (bytes: Uint8Array, places: readonly number[]): Promise<void> => {
    const whole = await importPapers([{ name: "list", bytes }], "");
    expect(whole.corpus.papers.length).toBeGreaterThan(2);
    expect(await importPapers([streamOf(bytes, places)], "")).toEqual(whole);
  };

  test.each(FORMATS)("%s, wherever the pieces end, in letters of several bytes too", async (format) => {
    const bytes = new Uint8Array(Buffer.from(WRITTEN[format](few(12))));
    await fc.assert(
      fc.asyncProperty(ends, (places) => gives(bytes, places)),
      { numRuns: 3 },
    );
  });

  test("with a byte order mark, in another encoding, with broken letters, and packed", async () => {
    const text = WRITTEN.CSV(few(12));
    for (const bytes of [
      Buffer.from(`\uFEFF${text}`),
      Buffer.from(text, "utf16le"),
      Buffer.from(`\uFEFF${text}`, "utf16le"),
      Buffer.from(text, "utf16le").swap16(),
      Buffer.from(text.replaceAll("—", "é").replaceAll(/[“”]/g, "'"), "latin1"),
      Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe])]),
      gzipSync(text),
      Buffer.concat([gzipSync(text.slice(0, 400)), gzipSync(text.slice(400))]),
      gzipSync(Buffer.from(text, "utf16le")),
      gzipSync(gzipSync(text)),
    ])
      await fc.assert(
        fc.asyncProperty(ends, (places) => gives(new Uint8Array(bytes), places)),
        { numRuns: 3 },
      );
  });
});

test("a packed file that is cut off anywhere is told, and is no half of a list", async () => {
  const bytes = gzipSync(WRITTEN.RIS(few(12)));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 3, max: bytes.length - 1 }), ends, async (end, places) => {
      const cut = streamOf(bytes.subarray(0, end), places);
      await expect(importPapers([cut], "")).rejects.toThrow("the compressed file is damaged or cut off");
    }),
    { numRuns: 30 },
  );
});

test("reading tells how far it is, from 0 to 1, never backwards", async () => {
  const told: number[] = [];
  const bytes = Buffer.from(WRITTEN.CSV(few(12)).replaceAll(/[—“”]/g, "é"), "latin1"); // read twice for its encoding
  await importPapers([streamOf(bytes, [50, 100, 200])], "", {}, (share) => told.push(share));
  expect(told.length).toBeGreaterThan(5);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told[0]).toBeGreaterThan(0);
  expect(told.at(-1)).toBeLessThanOrEqual(1);
});

test("a file that changes while it is read is no half of a list", async () => {
  const stream = streamOf(Buffer.from(WRITTEN.CSV(few(12))), [30, 60]);
  await expect(importPapers([{ ...stream, size: 10 }], "")).rejects.toThrow("the file changed while it was read");
  await expect(importPapers([{ ...stream, size: 1e4 }], "")).rejects.toThrow("the file changed while it was read");
});

describe("a record without an end", () => {
  const endless = "They fly home by the sun. ".repeat(450_000);
  test.each([
    ["a table", `title,abstract\nBees,"${endless}`],
    ["XML", `<feed><entry><title>Bees</title><summary>${endless}`],
    ["BibTeX", `@article{a,\n title = {Bees}, abstract = {${endless}`],
    ["RIS", `TY  - JOUR\nTI  - Bees\nAB  - ${endless.replaceAll(". ", ".\n")}`],
  ])("of more than ten million letters is refused with a sentence: %s", async (_, text) => {
    const said = await parseSource({ name: "list", text }).then(() => "it was read", (error: InputError) => [error.code, sentence(error)]); // prettier-ignore
    expect(said).toEqual([
      "long-record",
      "list: a record of more than 10 million letters was found — look for a missing quotation mark or bracket, or save the list again",
    ]);
  });
});
