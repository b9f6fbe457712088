import { dialectOf } from "./dialects";
import { isObject, type Json } from "./jsonValues";
import { plainRecord, withoutEnvelope } from "./plainRecord";
import { readJson } from "./readJson";

/** A stretch of a damaged JSON text that was to be a record. */
export interface BrokenPiece {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** The search for whole records goes through so many times the text, then it is given up. */
const PATIENCE = 20;
/** Lists are looked into in so many places to find the one of the papers. */
const MOST_TRIED = 50;
/** Blanks between records. */
const LONGEST_GAP = 1000;
/** Of a broken record so much is shown, and only records up to a size are repaired. */
const MOST_RAW = 5000;
const MOST_REPAIRED = 1_000_000;

/**
 * The whole records in a JSON text that is damaged or cut off: from the first paper on, objects that parse up to their closing
 * bracket. One that follows right behind the last is a record of the list; behind a broken one the next is taken that has about
 * the same fields as the first, or is a paper by itself.
 */
export function salvageJson(text: string): {
  readonly records: readonly { readonly record: Json; readonly line: number }[];
  readonly broken: readonly BrokenPiece[];
} {
  const records: { record: Json; line: number }[] = [];
  const broken: BrokenPiece[] = [];
  const starts = /\{\s*"/g;
  const first = firstRecord(text);
  if (first === undefined) return { records, broken };
  let patience = PATIENCE * text.length;
  let [line, counted] = [1, 0];
  const lineAt = (at: number): number => {
    for (; counted < at; counted++) if (text.charCodeAt(counted) === 10) line++;
    return line;
  };
  let lost = -1; // where a broken stretch begins
  const lose = (end: number): void => {
    if (lost >= 0) broken.push({ line: lineAt(lost), text: text.slice(lost, Math.min(end, lost + MOST_RAW)) });
    lost = -1;
  };
  let behind = first; // behind the last record
  starts.lastIndex = first;
  for (let match = starts.exec(text); match && patience > 0; match = starts.exec(text)) {
    const next = lost < 0 && ["", ","].includes(text.slice(behind, Math.min(match.index, behind + LONGEST_GAP)).trim());
    const end = closing(text, match.index);
    patience -= (end ?? text.length) - match.index;
    const record = end === undefined ? undefined : leniently(text.slice(match.index, end));
    if (record && end !== undefined) {
      starts.lastIndex = end;
      if (!next && !alike(record, records[0]?.record) && !isPaper(record)) continue;
      lose(match.index);
      records.push({ record, line: lineAt(match.index) });
      behind = end;
    } else if (lost < 0) lost = match.index;
  }
  lose(text.length);
  return { records, broken };
}

/** Where the first object in a list stands that is a paper; where none is whole, the first object. */
function firstRecord(text: string): number | undefined {
  const starts = /\{\s*"/g;
  let tried = 0;
  let any: number | undefined;
  for (let match = starts.exec(text); match && tried < MOST_TRIED; match = starts.exec(text)) {
    const at = match.index;
    any ??= at;
    if (
      !text
        .slice(Math.max(0, at - LONGEST_GAP), at)
        .trimEnd()
        .endsWith("[")
    )
      continue;
    tried++;
    const end = closing(text, at);
    const record = end === undefined ? undefined : leniently(text.slice(at, end));
    if (record && isPaper(record)) return at;
  }
  return any;
}

/** Behind the bracket that closes the one at `from`; undefined where none does. */
function closing(text: string, from: number): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === 92) at++;
      else if (code === 34) quoted = false;
    } else if (code === 34) quoted = true;
    else if (code === 123 || code === 91) depth++;
    else if (code === 125 || code === 93) {
      depth--;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

/** A record as JSON, or as programs write what only looks like it: line breaks in texts, NaN, commas before brackets. */
function leniently(piece: string): Json | undefined {
  const repaired = (): string =>
    piece
      .slice(0, MOST_REPAIRED)
      .replace(/[\u0000-\u001f]+/g, " ")
      .replace(/:\s*(?:-?Infinity|NaN)\b/g, ": null")
      .replace(/,\s*([}\]])/g, "$1");
  for (const text of [() => piece, repaired]) {
    try {
      const value = readJson(text());
      return isObject(value) ? value : undefined;
    } catch {
      continue;
    }
  }
  return undefined;
}

/** Half of the fields of the first record or more. */
function alike(record: Json, first: Json | undefined): boolean {
  const fields = Object.keys(first ?? {});
  return fields.length > 0 && fields.filter((name) => Object.hasOwn(record, name)).length * 2 >= fields.length;
}

/** A record of a service that we know, with a title; else one with title and abstract. */
export function isPaper(given: Json): boolean {
  const record = withoutEnvelope(given);
  const dialect = dialectOf(record);
  const { title, abstract } = dialect.fieldsOf(record);
  return title !== undefined && (abstract !== undefined || dialect !== plainRecord);
}
