import { isCorpusFile, parseCorpusFile } from "./corpusFile";
import { brokenJson, parseJson, parseJsonLines } from "./jsonRecords";
import type { Parsed } from "./rawPaper";

/** A bracket alone is none: lists of papers begin with "[1] arXiv:…" or "[PDF] …". */
export function looksLikeJson(beginning: string): boolean {
  return /^(?:\{|\[\s*(?:[[{"\]]|null\b|-?[\d.]+\s*,|$))/.test(beginning);
}

/** A list, one object over the whole text, or JSON Lines. */
export function parseJsonText(text: string, name: string): Parsed {
  return text.trimStart().startsWith("[") ? parseJson(text, name) : parseObjectOrLines(text, name);
}

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
