import type { FileStream } from "../types";
import { firstPiece } from "./fileStream";
import { jsonLinesReader } from "./jsonRecords";
import { looksLikeJson, looksLikeLines } from "./jsonText";
import type { Parsed } from "./rawPaper";

/** By so many characters a format is known. */
const BEGINNING = 20_000;

/**
 * Reads JSON Lines in UTF-8 while the bytes come: of the text only one piece is in memory at a time. Undefined where the
 * file is something else, or is in another encoding; then it has to be read as a whole.
 *
 * @param read told the bytes that were read so far
 */
export async function parseJsonLinesStream(file: FileStream, read: (bytes: number) => void): Promise<Parsed | undefined> {
  if (!beginsWithLines(await firstPiece(file))) return undefined;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = jsonLinesReader(file.name);
  let open = ""; // the line whose end is still to come
  let bytes = 0;
  try {
    for await (const piece of file.pieces()) {
      const lines = (open + decoder.decode(piece, { stream: true })).split(/\r?\n/);
      open = lines.pop() ?? "";
      lines.forEach(reader.line);
      read((bytes += piece.length));
    }
    reader.line(open + decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) return undefined; // bytes that are no UTF-8
    throw error;
  }
  return reader.end();
}

function beginsWithLines(piece: Uint8Array): boolean {
  const beginning = new TextDecoder("utf-8").decode(piece.subarray(0, BEGINNING)).trimStart();
  const whole = beginning.slice(0, beginning.lastIndexOf("\n"));
  return looksLikeJson(beginning) && looksLikeLines(whole);
}
