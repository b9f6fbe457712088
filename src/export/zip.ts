/** The only place where files are packed into one and unpacked: office documents and the report are zip files. */
import { strFromU8, strToU8, unzipSync, Zlib, zipSync } from "fflate";
import { joined } from "./joined";

/** Path -> bytes. */
export type Files = Record<string, Uint8Array>;

/** No clock is asked: the same files are the same bytes. The first day that the format knows. */
const mtime = new Date(1980, 0, 1);
/** Already packed: packing again takes time and saves nothing. */
const PACKED = /\.(png|xlsx)$/;

export function packFiles(files: Files): Uint8Array<ArrayBuffer> {
  const level = (path: string): 0 | 6 => (PACKED.test(path) ? 0 : 6);
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, [bytes, { level: level(path), mtime }]])));
}

/** Without entries that are folders. */
export function unpackFiles(bytes: Uint8Array): Files {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith("/")));
}

/** So many bytes are packed between two pauses. */
const PIECE = 1 << 17;

/** Bytes as a zlib stream (RFC 1950), as a PNG holds its pixels. */
export function* deflated(bytes: Uint8Array): Generator<void, Uint8Array> {
  const parts: Uint8Array[] = [];
  const packing = new Zlib({ level: 6 }, (part) => parts.push(part));
  for (let at = 0; at < bytes.length || at === 0; at += PIECE) {
    packing.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    yield;
  }
  return joined(parts);
}

export const bytesOf = (text: string): Uint8Array => strToU8(text);
export const textOf = (bytes: Uint8Array): string => strFromU8(bytes);
