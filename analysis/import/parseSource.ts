import { InputError } from "../errors";
import type { Source } from "../types";
import { isCorpusFile, parseCorpusFile } from "./corpusFile";
import { looksLikeTable, parseCsv } from "./csvRecords";
import { brokenJson, parseJson, parseJsonLines } from "./jsonRecords";
import { parsePastedPage } from "./pastedPage";
import type { Parsed } from "./rawPaper";

/** What we know by its beginning but do not read. */
const FOREIGN: readonly (readonly [RegExp, string, string])[] = [
  [/^%PDF-/, "this is a PDF", "copy the list's text, or export it as CSV or JSON"],
  [/^PK\x03\x04/, "this is a zip or office file", "unpack it, or save the table as CSV"],
  [/^\x1f\x8b/, "this is gzip-compressed", "unpack it first"],
  [/^(?:%.*\n|\s)*@\w+\s*[{(]/, "this looks like BibTeX, which is not read yet", "export the list as CSV or CSL-JSON with abstracts"],
  [/^TY {1,2}- /, "this looks like RIS, which is not read yet", "export the list as CSV with abstracts"],
  [
    /^\s*<(?:\?xml|!doctype|html|feed|rss|PubmedArticleSet|xml)\b/i,
    "this is XML or HTML, which is not read",
    "open it in a browser and copy the text, or export the list as CSV or JSON",
  ],
];

/** Sniffs the format of one source from its content, never from its name, and reads it. Throws InputError. */
export function parseSource({ name, text: given }: Source): Parsed {
  const text = given.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const start = text.trimStart();
  if (start === "")
    throw new InputError("empty-input", name, "there is nothing in it", "paste titles with their abstracts, or choose a file");
  const foreign = FOREIGN.find(([pattern]) => pattern.test(start));
  if (foreign) throw new InputError("unknown-format", name, foreign[1], foreign[2]);
  if (looksBinary(text)) throw new InputError("binary-input", name, "this is not text", "give a text, CSV or JSON file");
  if (start.startsWith("[")) return parseJson(text, name);
  if (start.startsWith("{")) return parseObjectOrLines(text, name);
  if (looksLikeTable(start.slice(0, start.indexOf("\n") + 1 || undefined))) return parseCsv(text, name);
  return parsePastedPage(text, name);
}

/** One object over the whole text, or JSON Lines. */
function parseObjectOrLines(text: string, name: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const lines = text.trim().split("\n");
    if (lines.length > 1 && isJson(lines[0])) return parseJsonLines(text, name);
    throw brokenJson(text, name);
  }
  return isCorpusFile(value) ? parseCorpusFile(value, name) : parseJson(text, name);
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** More than one in a hundred characters that no text has: control characters, or signs for bytes that are no UTF-8. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 20000);
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return odd > 0.01 * sample.length;
}
