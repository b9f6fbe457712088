import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { InputError } from "../../analysis/errors";
import { keptStreamOf, streamOf } from "./inputBytes";

const text = Array.from({ length: 5000 }, (_, i) => `bees ${i} gather ${(i * 7919) % 1009} pollen`).join("\n");
const packed = new Uint8Array(gzipSync(text));

async function readKept(bytes: Uint8Array<ArrayBuffer>): Promise<{ readonly size: number; readonly text: string }> {
  const input = await keptStreamOf(new File([bytes], "Bees"));
  if (!("pieces" in input)) throw new Error("a file is given in pieces");
  return { size: input.size, text: await textOf(input.pieces()) };
}

async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let all = "";
  for await (const piece of pieces) all += decoder.decode(piece, { stream: true });
  return all + decoder.decode();
}

describe("a list that the page kept", () => {
  test("is unpacked as it is read, and its size is that of the text", async () => {
    expect(await readKept(packed)).toEqual({ size: text.length, text });
  });

  const middle = packed.length >> 1;
  test.each([
    ["cut off", packed.slice(0, middle)],
    ["cut off within its last bytes", packed.slice(0, -3)],
    ["empty", new Uint8Array(4)],
    ["with other bytes in its middle", packed.map((byte, i) => (i > middle && i < middle + 50 ? 255 - byte : byte))],
    ["shorter than it says", Uint8Array.of(...packed.slice(0, -4), 255, 255, 255, 0)],
    ["longer than it says", Uint8Array.of(...packed.slice(0, -4), 1, 0, 0, 0)],
  ])("is damaged: %s", async (_, harmed) => {
    await expect(readKept(harmed)).rejects.toThrow(
      new InputError("damaged-list", "Bees", "it is damaged or cut off", "open its session file or import the list"),
    );
  });

  test("a short one is a text", async () => {
    expect(await keptStreamOf({ name: "Bees", text })).toEqual({ name: "Bees", text });
  });
});

test("a file of the reader is read as it is", async () => {
  const input = streamOf(new File([packed], "bees.jsonl.gz"));
  if (!("pieces" in input)) throw new Error("a file is given in pieces");
  const pieces: Uint8Array[] = [];
  for await (const piece of input.pieces()) pieces.push(piece);
  expect(input.size).toBe(packed.length);
  expect(gunzipSync(Buffer.concat(pieces)).toString()).toBe(text);
});
