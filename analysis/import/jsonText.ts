import { InputError } from "../errors";
import { brokenJson } from "./brokenJson";
import { isCorpusFile, parseCorpusFile } from "./corpusFile";
import { isObject } from "./json/jsonValues";
import { readJson } from "./json/readJson";
import { isPaper, salvageJson } from "./json/salvageJson";
import { jsonLinesReader, parseJson, parseSalvaged } from "./jsonRecords";
import type { Parsed } from "./rawPaper";
import { readWhole } from "./recordReader";

/** So many lines tell whether a text is JSON Lines. */
const LINES_LOOKED_AT = 20;

/** A bracket alone is none: lists of papers begin with "[1] arXiv:…" or "[PDF] …". */
export function looksLikeJson(beginning: string): boolean {
  return /^(?:\{\s*["}]|\[\s*(?:[[{"\]]|null\b|-?[\d.]+\s*,|$))/.test(beginning);
}

/** Lines of JSON, known by those that are whole. */
export function looksLikeJsonLines(beginning: string): boolean {
  return looksLikeJson(beginning) && looksLikeLines(beginning.slice(0, beginning.lastIndexOf("\n")));
}

/** JSON with a list of papers somewhere, JSON Lines, or a file of ours. Throws InputError "broken-json", "no-records", "newer-corpus" or "result-file". */
export function parseJsonText(text: string, name: string): Parsed {
  let value: unknown;
  try {
    value = readJson(text);
  } catch {
    return parseDamaged(text, name);
  }
  if (isCorpusFile(value)) return parseCorpusFile(value, name);
  // a session that comes packed is not recognised by the page: then at least its papers are read
  if (isObject(value) && isCorpusFile(value.corpus)) return parseCorpusFile(value.corpus, name);
  if (isObject(value) && "schemaVersion" in value && "themes" in value && "choice" in value)
    throw new InputError(
      "result-file",
      name,
      "this is a result, which holds no abstracts",
      "give the list that it was made from, or a session file",
    );
  return parseJson(value, name);
}

/** JSON Lines, or the records that are whole; an error where none of them is surely a paper. */
function parseDamaged(text: string, name: string): Parsed {
  if (looksLikeLines(text)) return readWhole(text, jsonLinesReader(name));
  const { records, broken } = salvageJson(text);
  if (!records.some(({ record }) => isPaper(record))) throw brokenJson(text, name);
  return parseSalvaged(records, broken, name);
}

/** Half of the first lines are whole values by themselves. */
function looksLikeLines(text: string): boolean {
  const lines: string[] = [];
  for (let at = 0; at < text.length && lines.length < LINES_LOOKED_AT;) {
    const end = text.indexOf("\n", at);
    const line = text.slice(at, end < 0 ? text.length : end).trim();
    if (line !== "") lines.push(line);
    at = end < 0 ? text.length : end + 1;
  }
  return lines.length > 1 && lines.filter(isRecord).length * 2 >= lines.length;
}

function isRecord(line: string): boolean {
  try {
    return isObject(JSON.parse(line));
  } catch {
    return false;
  }
}
