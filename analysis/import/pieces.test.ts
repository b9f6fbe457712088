import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FileStream } from "../types";
import { importPapers } from "./importPapers";

const LINES = [
  {
    id: "a",
    title: "How bees find their way home",
    abstract: "Bees return to the hive — by the sun, and by its polarised light.",
    date: "2024-05",
  },
  { id: "b", title: "Tunnels under the Größe river", abstract: "The lining 🐝 was measured in four places.", date: "2024-06" },
  { id: "c", title: "Snow lines of small hills", abstract: "Snow lies longer on the northern side.", date: "2025-01" },
].map((record) => JSON.stringify(record));
const TEXT = [LINES[0], "{ broken", "", LINES[1], '"no record"', LINES[2]].join("\n");

/** The bytes in pieces that end at these places. */
function streamOf(bytes: Uint8Array, ends: readonly number[]): FileStream {
  const cuts = [...new Set([0, ...ends.map((end) => end % bytes.length), bytes.length])].sort((a, b) => a - b);
  return {
    name: "list.jsonl",
    size: bytes.length,
    async *pieces() {
      for (let i = 1; i < cuts.length; i++) yield await Promise.resolve(bytes.subarray(cuts[i - 1], cuts[i]));
    },
  };
}

describe("a file that is read in pieces gives what the whole file gives", () => {
  const gives = async (bytes: Uint8Array, ends: readonly number[]): Promise<void> => {
    expect(await importPapers([streamOf(bytes, ends)], "")).toEqual(await importPapers([{ name: "list.jsonl", bytes }], ""));
  };

  test("wherever the pieces end, in letters of several bytes too", async () => {
    const bytes = new Uint8Array(Buffer.from(TEXT));
    const twoLines = LINES[0].length + 20; // by which JSON Lines are known
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: twoLines, max: bytes.length - 1 })), (ends) => gives(bytes, ends)),
      { numRuns: 60 },
    );
  });

  test("with a byte order mark, with lines of Windows, in another encoding, with broken letters, and where it is no JSON Lines", async () => {
    for (const bytes of [
      Buffer.from(`\uFEFF${TEXT}`),
      Buffer.from(TEXT.replaceAll("\n", "\r\n")),
      Buffer.from(TEXT, "utf16le"),
      Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff, 0xfe])]),
      Buffer.from(`[${LINES.join()}]`),
      Buffer.from(`title,abstract\n${"A title of bees,They fly home at noon\n".repeat(3)}`),
    ])
      await gives(new Uint8Array(bytes), [300]);
  });
});

test("reading tells how far it is, from 0 to 1, never backwards", async () => {
  const told: number[] = [];
  await importPapers([streamOf(new Uint8Array(Buffer.from(TEXT)), [50, 100, 200])], "", {}, (share) => told.push(share));
  expect(told.length).toBeGreaterThan(5);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told[0]).toBeGreaterThan(0);
  expect(told.at(-1)).toBeLessThanOrEqual(1);
});

test("a file that changes while it is read is no half of a list", async () => {
  const stream = streamOf(new Uint8Array(Buffer.from(`[${LINES.join()}]`)), []);
  await expect(importPapers([{ ...stream, size: 10 }], "")).rejects.toThrow("the file changed while it was read");
  await expect(importPapers([{ ...stream, size: 1e4 }], "")).rejects.toThrow("the file changed while it was read");
});
