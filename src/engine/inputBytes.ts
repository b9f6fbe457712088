/** Inputs on the side of the worker: files are read there, piece by piece, so that the page never waits for them. */
import { InputError } from "../../analysis/errors";
import type { FileBytes, FileStream, Source } from "../../analysis/types";
import type { Input } from "./engine";

export function streamOf(input: Input): Source | FileStream {
  if (!(input instanceof File)) return input;
  const { name, size } = input;
  return { name, size, pieces: () => piecesOf(input.stream()) };
}

/** The same of a list that the page kept, as gzip where it is a file: browsers unpack it in half the time. */
export async function keptStreamOf(input: Input): Promise<Source | FileStream> {
  if (!(input instanceof File)) return input;
  const size = new DataView(await input.slice(-4).arrayBuffer()).getUint32(0, true); // of what it holds (RFC 1952)
  return { name: input.name, size, pieces: () => unpacked(input, size) };
}

async function* unpacked(file: File, size: number): AsyncGenerator<Uint8Array> {
  const damaged = new InputError("damaged-list", file.name, "it is damaged or cut off", "open its session file or import the list");
  let left = size;
  try {
    for await (const piece of piecesOf(file.stream().pipeThrough(new DecompressionStream("gzip")))) {
      left -= piece.length;
      if (left < 0) throw damaged;
      yield piece;
    }
  } catch (error) {
    throw error instanceof RangeError ? error : damaged; // there is no memory
  }
  if (left > 0) throw damaged;
}

async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

/** So much of a text tells what table it is; archives and spreadsheets, which begin with these bytes, are needed whole. */
const BEGINNING = 1_000_000;
const PACKED = /^(?:PK|\x1f\x8b)/;

export async function beginningOf(input: Input): Promise<Source | FileBytes> {
  if (!(input instanceof File)) return input;
  const packed = PACKED.test(new TextDecoder("latin1").decode(await input.slice(0, 2).arrayBuffer()));
  return { name: input.name, bytes: new Uint8Array(await (packed ? input : input.slice(0, BEGINNING)).arrayBuffer()) };
}
