import { InputError } from "../errors";
import type { Columns, Source } from "../types";
import { parseTable } from "./csvRecords";
import { FORMATS } from "./formats";
import type { Parsed } from "./rawPaper";

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
export async function parseSource({ name, text: given }: Source, columns?: Columns): Promise<Parsed> {
  const text = given.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const start = text.trimStart();
  if (start === "")
    throw new InputError("empty-input", name, "there is nothing in it", "paste titles with their abstracts, or choose a file");
  const foreign = FOREIGN.find(([pattern]) => pattern.test(start));
  if (foreign) throw new InputError("unknown-format", name, foreign[1], foreign[2]);
  if (looksBinary(text)) throw new InputError("binary-input", name, "this is not text", "give a text, CSV or JSON file");
  if (columns) return parseTable(text, name, columns);
  const beginning = start.slice(0, BEGINNING);
  const format = FORMATS.find(({ fits }) => fits(beginning));
  const read = await format?.reader();
  if (!read) throw new InputError("unknown-format", name, "the format is not known", "give CSV, JSON, BibTeX or RIS");
  return read(text, name);
}

/** More than one in a hundred characters that no text has: control characters, or signs for bytes that are no UTF-8. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 20000);
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return odd > 0.01 * sample.length;
}
