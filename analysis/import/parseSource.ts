import { InputError } from "../errors";
import type { Columns, Source } from "../types";
import { tableReader } from "./csvRecords";
import { FORMATS } from "./formats";
import type { Parsed, RawPaper } from "./rawPaper";
import { readPieces, type RecordReader } from "./recordReader";

/** By so many characters a format is known. */
const BEGINNING = 20_000;

/** What we know by its beginning but do not read. */
const FOREIGN: readonly (readonly [RegExp, string, string])[] = [
  [/^%PDF-/, "this is a PDF", "copy the list's text, or export it as CSV or JSON"],
  [/^PK\x03\x04/, "this is a zip or office file", "unpack it, or save the table as CSV"],
  [/^\x1f\x8b/, "this is gzip-compressed", "unpack it first"],
  [
    /^<(?:!doctype html|html|head|body)\b/i,
    "this is a web page",
    "open it in a browser and copy the text, or export the list as CSV, RIS or BibTeX",
  ],
];

/**
 * Sniffs the format of one source from its content, never from its name, and reads it. Throws InputError.
 *
 * @param columns given where the reader said what the columns hold: then it is a table
 */
export function parseSource({ name, text }: Source, columns?: Columns): Promise<Parsed> {
  return parsePieces(name, [text], columns);
}

/** The same from the pieces of a text. @param take as for `readPieces` */
export function parsePieces(
  name: string,
  pieces: AsyncIterable<string> | Iterable<string>,
  columns?: Columns,
  take?: (papers: readonly RawPaper[]) => void,
): Promise<Parsed> {
  return readPieces(name, plainLines(pieces), (window) => readerFor(name, window, columns), take);
}

async function readerFor(name: string, window: string, columns: Columns | undefined): Promise<RecordReader> {
  const start = window.trimStart();
  if (start === "")
    throw new InputError("empty-input", name, "there is nothing in it", "paste titles with their abstracts, or choose a file");
  const foreign = FOREIGN.find(([pattern]) => pattern.test(start));
  if (foreign) throw new InputError("unknown-format", name, foreign[1], foreign[2]);
  if (looksBinary(window)) throw new InputError("binary-input", name, "this is not text", "give a text, CSV or JSON file");
  if (columns) return tableReader(name, columns);
  const beginning = start.slice(0, BEGINNING);
  const format = FORMATS.find(({ fits }) => fits(beginning));
  const open = await format?.reader();
  if (!open) throw new InputError("unknown-format", name, "the format is not known", "give CSV, JSON, BibTeX or RIS");
  return open(name);
}

/** Without a byte order mark, and with lines that end in "\n". */
async function* plainLines(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let first = true;
  let held = ""; // a "\r" to which the next piece may have the "\n"
  for await (const piece of pieces) {
    if (piece === "") continue;
    const text = held + (first ? piece.replace(/^\uFEFF/, "") : piece);
    first = false;
    held = text.endsWith("\r") ? "\r" : "";
    yield text.slice(0, text.length - held.length).replace(/\r\n?/g, "\n");
  }
  if (held !== "") yield "\n";
}

/** More than one in a hundred characters that no text has: control characters, or signs for bytes that are no UTF-8. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 20000);
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return odd > 0.01 * sample.length;
}
