/** Parts of a PNG file (PNG specification, third edition; CRC of its annex D). */

import { joined } from "./joined";

export interface PngChunk {
  /** Four letters: "pHYs". */
  readonly type: string;
  readonly data: Uint8Array;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const HEADER = 25;
const METRES_PER_INCH = 0.0254;

/** A file of these chunks, the first of which is its header. */
export function pngWith(chunks: readonly PngChunk[]): Uint8Array<ArrayBuffer> {
  return joined([SIGNATURE, ...chunks.map(encoded)]);
}

/** The file with more chunks, right after its header. */
export function withChunks(png: Uint8Array, chunks: readonly PngChunk[]): Uint8Array<ArrayBuffer> {
  const at = SIGNATURE.length + HEADER;
  return joined([png.subarray(0, at), ...chunks.map(encoded), png.subarray(at)]);
}

/** How many pixels are an inch on paper. */
export function resolutionChunk(dpi: number): PngChunk {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = Math.round(dpi / METRES_PER_INCH);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = 1; // the unit is the metre
  return { type: "pHYs", data };
}

/** Text in any script under a keyword, not compressed. */
export function textChunk(keyword: string, text: string): PngChunk {
  // keyword, its end; not compressed, no method; no language, no translated keyword
  return { type: "iTXt", data: new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`) };
}

function encoded({ type, data }: PngChunk): Uint8Array {
  const named = joined([new TextEncoder().encode(type), data]);
  const chunk = new Uint8Array(named.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(named, 4);
  view.setUint32(named.length + 4, crc32(named));
  return chunk;
}

/** What a byte does to the check. */
const OF_BYTE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** Cyclic redundancy check with the polynomial 0xEDB88320. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = OF_BYTE[(crc ^ bytes[i]) & 255] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
