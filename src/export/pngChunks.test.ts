import { expect, test } from "vitest";
import { crc32, type PngChunk, resolutionChunk, textChunk, withChunks } from "./pngChunks";

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Signature, IHDR and IEND: the start and the end of every PNG; the pixels between do not matter here. */
const bare = Uint8Array.from(
  Buffer.from("89504e470d0a1a0a0000000d4948445200000500000002d0080600000086b2f3e60000000049454e44ae426082", "hex"),
);

/** Reads chunks the way the specification says, and checks each CRC. */
function chunksOf(png: Uint8Array): PngChunk[] {
  const view = new DataView(png.buffer, png.byteOffset);
  const chunks: PngChunk[] = [];
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    const named = png.subarray(at + 4, at + 8 + length);
    const type = text(named.subarray(0, 4));
    if (type !== "IHDR") expect(view.getUint32(at + 8 + length), type).toBe(crc32(named));
    chunks.push({ type, data: named.subarray(4) });
    at += 12 + length;
  }
  return chunks;
}

test("the check sum is the one of the specification", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  expect(crc32(new TextEncoder().encode("IEND"))).toBe(0xae426082);
});

test("chunks stand after the header, and the rest is as it was", () => {
  const png = withChunks(bare, [resolutionChunk(192), textChunk("Title", "Bees")]);
  expect(chunksOf(png).map(({ type }) => type)).toEqual(["IHDR", "pHYs", "iTXt", "IEND"]);
  expect(png.subarray(0, 33)).toEqual(bare.subarray(0, 33));
  expect(png.subarray(-12)).toEqual(bare.subarray(-12));
});

test("192 pixels to an inch are 7,559 to a metre, across and down", () => {
  const { data } = resolutionChunk(192);
  const view = new DataView(data.buffer);
  expect([data.length, view.getUint32(0), view.getUint32(4), data[8]]).toEqual([9, 7559, 7559, 1]);
});

test("text keeps its keyword and every letter", () => {
  const { type, data } = textChunk("Description", "Bees — “naïve” 蜂 & more");
  expect(type).toBe("iTXt");
  expect(text(data).split("\0")).toEqual(["Description", "", "", "", "", "Bees — “naïve” 蜂 & more"]);
});
