/** Unpacks gzip; with unpack.ts the only place of the import where `fflate` comes in. */
import { Gunzip } from "fflate";
import { InputError } from "../errors";

/** So many packed bytes at a time, so that what they become has room. */
const STEP = 1 << 14;

/**
 * Unpacks gzip from its pieces: no room is made for what the file only claims, and several streams in one file are one text.
 * Throws InputError "broken-gzip".
 *
 * @param spend told the bytes that were unpacked; may throw
 */
export function gunzipper(
  name: string,
  spend: (bytes: number) => void,
): { readonly push: (piece: Uint8Array) => Uint8Array[]; readonly end: () => Uint8Array[] } {
  let pieces: Uint8Array[] = [];
  let length = 0; // of the last stream
  let packed = 0;
  let tail = new Uint8Array(); // the last four bytes
  const stream = new Gunzip((piece) => {
    spend(piece.length);
    pieces.push(piece);
    length += piece.length;
  });
  stream.onmember = () => (length = 0);
  const push = (piece: Uint8Array, last: boolean): Uint8Array[] => {
    pieces = [];
    try {
      for (let at = 0; at < piece.length || last; at += STEP) {
        stream.push(piece.subarray(at, at + STEP), last);
        if (last) break;
      }
    } catch (error) {
      if (error instanceof InputError) throw error;
      throw broken(name);
    }
    return pieces;
  };
  return {
    push(piece) {
      packed += piece.length;
      tail = Uint8Array.of(...tail, ...piece.subarray(-4)).slice(-4);
      return push(piece, false);
    },
    end() {
      const rest = push(new Uint8Array(), true);
      // a stream ends with the length of what it holds (RFC 1952)
      if (packed < 18 || length !== new DataView(tail.buffer).getUint32(0, true)) throw broken(name);
      return rest;
    },
  };
}

function broken(name: string): InputError {
  return new InputError("broken-gzip", name, "the compressed file is damaged or cut off", "download it again");
}
