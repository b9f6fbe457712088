/** The only place where `papaparse` comes in. */
import Papa, { type ParseStepResult } from "papaparse";

/** How a table is written. */
export interface Notation {
  readonly delimiter: string;
  /** Are cells put in quotation marks where they hold the delimiter? Web of Science does not, and its quotation marks are text. */
  readonly quoted: boolean;
}

export interface Row {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A stretch of a table that is no row, as where a quotation mark is missing. */
export interface BrokenRow {
  readonly line: number;
  readonly text: string;
}

/** Rows are sought again in so many lines behind a damage, and a row is no longer than so many characters there. */
const LINES_TRIED = 40;
const LONGEST_ROW = 100_000;
/** The search for rows behind damages goes through so many times the text, then it is given up. */
const PATIENCE = 10;

const config = ({ delimiter, quoted }: Notation) => ({ delimiter, newline: "\n" as const, ...(quoted ? {} : { fastMode: true }) });

/** The first rows of a text, cells as they stand. */
export function firstRows(text: string, notation: Notation, count: number): string[][] {
  return Papa.parse<string[]>(text, { ...config(notation), preview: count }).data;
}

/**
 * Reads rows out of a text that comes in windows, see RecordReader. A row that runs over several lines and has another
 * number of cells than the others, or a quotation mark where none can be, lost one or has one too many: reading goes on at
 * the next line from which a row of the right width follows.
 *
 * @param width cells of a row
 * @param row told each row but blank ones, @param broken what is none
 */
export function rowReader(
  notation: Notation,
  width: number,
  row: (row: Row) => void,
  broken: (row: BrokenRow) => void,
): (window: string, last: boolean) => number {
  let line = 1;
  let patience = 0; // so many characters may still be looked at
  const readFrom = (window: string, start: number, last: boolean): number => {
    let at = start;
    const parser = new Papa.Parser({
      ...config(notation),
      step: ({ data: [cells], errors, meta: { cursor } }: ParseStepResult<string[][]>) => {
        const raw = window.slice(at, start + cursor);
        const lines = linesIn(raw);
        patience += PATIENCE * raw.length;
        const sign = cells.length === width ? (errors.at(0)?.code as QuoteFault | undefined) : "width";
        const next = notation.quoted && lines > 1 && sign && patience > 0 ? nextRow(raw, notation, width, sign) : undefined;
        patience -= next?.looked ?? 0;
        if (next?.offset !== undefined) {
          broken({ line, text: raw.slice(0, next.offset) });
          line += linesIn(raw.slice(0, next.offset));
          patience -= PATIENCE * (raw.length - next.offset); // which is read again
          at += next.offset;
          parser.abort();
          return;
        }
        if (cells.some((cell) => cell.trim() !== "")) row({ line, cells });
        line += lines;
        at = start + cursor;
      },
    });
    parser.parse(start === 0 ? window : window.slice(start), 0, !last);
    return at;
  };
  return (window, last) => {
    let at = 0;
    for (let before = -1; at > before && at < window.length;) {
      before = at;
      at = readFrom(window, at, last);
    }
    return at;
  };
}

/** What tells that a row is broken: its width, or a cell of the right number that is not closed or holds a single quotation mark. */
type Sign = "width" | QuoteFault;
type QuoteFault = "MissingQuotes" | "InvalidQuotes";

/**
 * Where in the raw text of a broken row the next row begins, and how many characters were looked at to find it. Cells may well hold
 * single quotation marks and line breaks: if these are the only sign, the next row must have one where a cell begins.
 */
function nextRow(raw: string, notation: Notation, width: number, sign: Sign): { readonly offset?: number; readonly looked: number } {
  let offset = 0;
  let looked = 0;
  const opens = (rest: string): boolean => rest.startsWith('"') || rest.includes(`${notation.delimiter}"`);
  for (let tried = 0; tried < LINES_TRIED; tried++) {
    offset = raw.indexOf("\n", offset) + 1;
    if (offset === 0 || offset >= raw.length) break;
    const rest = raw.slice(offset, offset + LONGEST_ROW);
    looked += rest.length;
    if (sign === "InvalidQuotes" && !opens(rest)) continue;
    const [row] = Papa.parse<string[]>(rest, { ...config(notation), preview: 1 }).data;
    if (row?.length === width && row.filter((cell) => cell.trim() !== "").length > 1) return { offset, looked };
  }
  return { looked };
}

function linesIn(raw: string): number {
  let count = 0;
  for (let at = raw.indexOf("\n"); at >= 0; at = raw.indexOf("\n", at + 1)) count++;
  return count;
}

/** Rows -> comma-separated values, each row on a line of its own; empty cells and rows at the ends are left away. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) =>
    row
      .map((cell) => `"${cell.replace(/\s+/g, " ").trim().replaceAll('"', '""')}"`)
      .join(",")
      .replace(/(?:(?:^|,)"")+$/, ""),
  );
  return lines.join("\n").trimEnd();
}
