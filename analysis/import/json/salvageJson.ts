import { dialectOf } from "./dialects";
import { isObject, type Json } from "./jsonValues";
import { plainRecord, withoutEnvelope } from "./plainRecord";

/** A stretch of a damaged JSON text that was to be a record. */
export interface BrokenPiece {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** The search for whole records goes through so many times the text, then it is given up. */
const PATIENCE = 20;
/** Of a broken record so much is shown, and only records up to a size are repaired. */
/** Lists are looked into in so many places to find the one of the papers. */
const MOST_TRIED = 50;
const MOST_RAW = 5000;
const MOST_REPAIRED = 1_000_000;

/**
 * The whole records in a JSON text that is damaged or cut off. A record begins as the first one does, with a bracket and the
 * name of its first field; it is whole where it parses up to its closing bracket. Behind a broken one the next such beginning
 * is sought whose record has about the same fields as the first.
 */
export function salvageJson(text: string): {
  readonly records: readonly { readonly record: Json; readonly line: number }[];
  readonly broken: readonly BrokenPiece[];
} {
  const records: { record: Json; line: number }[] = [];
  const broken: BrokenPiece[] = [];
  const first = firstRecord(text);
  if (!first) return { records, broken };
  const starts = new RegExp(`\\{\\s*"${first.field.replace(/[^\w]/g, "\\$&")}"\\s*:`, "g");
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
  starts.lastIndex = first.at;
  for (let match = starts.exec(text); match && patience > 0; match = starts.exec(text)) {
    const end = closing(text, match.index);
    patience -= (end ?? text.length) - match.index;
    const record = end === undefined ? undefined : leniently(text.slice(match.index, end));
    if (record && (lost < 0 || alike(record, first.fields))) {
      lose(match.index);
      records.push({ record, line: lineAt(match.index) });
      first.fields = records.length === 1 ? Object.keys(record) : first.fields;
      starts.lastIndex = end ?? text.length;
    } else if (lost < 0) lost = match.index;
  }
  lose(text.length);
  return { records, broken };
}

/** The first object in a list that is a paper: its place and its first field. Where none is whole the first object. */
function firstRecord(text: string): { at: number; field: string; fields: readonly string[] } | undefined {
  const starts = /[[{]?\s*\{\s*"((?:[^"\\\n]|\\.){1,100})"\s*:/g;
  let tried = 0;
  let any: { at: number; field: string; fields: readonly string[] } | undefined;
  for (let match = starts.exec(text); match && tried < MOST_TRIED; match = starts.exec(text)) {
    const start = { at: match.index + match[0].indexOf("{"), field: match[1], fields: [] };
    any ??= start;
    if (!match[0].startsWith("[")) continue;
    tried++;
    const end = closing(text, start.at);
    const record = end === undefined ? undefined : leniently(text.slice(start.at, end));
    if (record && isPaper(record)) return start;
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
      const value: unknown = JSON.parse(text());
      return isObject(value) ? value : undefined;
    } catch {
      continue;
    }
  }
  return undefined;
}

/** Half of the fields of the first record or more; where none is known yet, it is a paper. */
function alike(record: Json, fields: readonly string[]): boolean {
  if (fields.length > 0) return fields.filter((name) => Object.hasOwn(record, name)).length * 2 >= fields.length;
  return isPaper(record);
}

/** A record of a service that we know, with a title; else one with title and abstract. */
function isPaper(given: Json): boolean {
  const record = withoutEnvelope(given);
  const dialect = dialectOf(record);
  const { title, abstract } = dialect.fieldsOf(record);
  return title !== undefined && (abstract !== undefined || dialect !== plainRecord);
}
