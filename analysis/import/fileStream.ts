import { InputError } from "../errors";
import type { FileBytes, FileStream } from "../types";

/** The whole file, as most formats need it. @param read told the bytes that were read so far */
export async function wholeFile(file: FileStream, read: (bytes: number) => void): Promise<FileBytes> {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for await (const piece of file.pieces()) {
    if (at + piece.length > file.size) throw changed(file);
    bytes.set(piece, at);
    at += piece.length;
    read(at);
  }
  if (at < file.size) throw changed(file);
  return { name: file.name, bytes };
}

/** The first piece of a file, empty where there is none. */
export async function firstPiece({ pieces }: FileStream): Promise<Uint8Array> {
  for await (const piece of pieces()) return piece;
  return new Uint8Array();
}

function changed({ name }: FileStream): InputError {
  return new InputError("file-changed", name, "the file changed while it was read", "choose it again");
}
