import { InputError } from "../errors";
import type { FileBytes, FileStream } from "../types";
import { decoderOf, type Encoding, encodingJudge, OtherEncoding, SAMPLE, strictDecoder } from "./decodeBytes";

/** The pieces of a file, from its beginning each time. */
export interface Pieces {
  readonly name: string;
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

/** A file that is in memory, as one that is read. */
export function piecesOf({ name, bytes }: FileBytes): Pieces {
  // eslint-disable-next-line @typescript-eslint/require-await -- there is nothing to wait for
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    yield bytes;
  };
  return { name, pieces };
}

/** A file that must stay as it is while it is read. @param read told the bytes that were read so far */
export function watched({ name, size, pieces }: FileStream, read: (bytes: number) => void): Pieces {
  const changed = new InputError("file-changed", name, "the file changed while it was read", "choose it again");
  return {
    name,
    async *pieces() {
      let bytes = 0;
      for await (const piece of pieces()) {
        bytes += piece.length;
        if (bytes > size) throw changed;
        read(bytes);
        yield piece;
      }
      if (bytes < size) throw changed;
    },
  };
}

/** The first bytes of a file: as many as tell what it is. */
export async function beginningOf({ pieces }: Pieces): Promise<Uint8Array> {
  const first: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces()) {
    first.push(piece);
    length += piece.length;
    if (length >= SAMPLE) break;
  }
  return joined(first);
}

/** The whole file. */
export async function wholeFile({ name, pieces }: Pieces): Promise<FileBytes> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces()) all.push(piece);
  return { name, bytes: joined(all) };
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0];
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * Reads the text of a file from its pieces. Where its bytes turn out to be in another encoding than they seemed to be, it
 * begins anew; nobody knows before the last byte.
 */
export async function readText<T>(file: Pieces, beginning: Uint8Array, read: (text: AsyncIterable<string>) => Promise<T>): Promise<T> {
  try {
    return await read(decoded(file, strictDecoder(beginning)));
  } catch (error) {
    if (!(error instanceof OtherEncoding)) throw error;
    return read(decoded(file, decoderOf(await encodingOf(file))));
  }
}

/** The same for whoever reads it several times: its encoding is found out beforehand. @returns its text, from its beginning each time */
export async function rereadText(file: Pieces, beginning: Uint8Array): Promise<() => AsyncIterable<string>> {
  try {
    const decode = strictDecoder(beginning);
    for await (const piece of file.pieces()) decode(piece, false);
    decode(new Uint8Array(), true);
    return () => decoded(file, strictDecoder(beginning));
  } catch (error) {
    if (!(error instanceof OtherEncoding)) throw error;
    const encoding = await encodingOf(file);
    return () => decoded(file, decoderOf(encoding));
  }
}

async function encodingOf({ pieces }: Pieces): Promise<Encoding> {
  const judge = encodingJudge();
  for await (const piece of pieces()) judge.look(piece);
  return judge.verdict();
}

async function* decoded({ pieces }: Pieces, decode: (piece: Uint8Array, last: boolean) => string): AsyncGenerator<string> {
  for await (const piece of pieces()) yield decode(piece, false);
  yield decode(new Uint8Array(), true);
}
