/** The only place where `papaparse` comes in. */
import Papa from "papaparse";

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

/** A sign that stands in no text: no quotation mark. */
const NEVER = "\u0000";
/** Rows are sought again in so many lines behind a damage, and a row is no longer than so many characters there. */
const LINES_TRIED = 40;
const LONGEST_ROW = 100_000;
/** The search for rows behind damages goes through so many times the text, then it is given up. */
const PATIENCE = 10;

const config = ({ delimiter, quoted }: Notation) => ({ delimiter, newline: "\n" as const, ...(quoted ? {} : { quoteChar: NEVER }) });

/** The first rows of a text, cells as they stand. */
export function firstRows(text: string, notation: Notation, count: number): string[][] {
  return Papa.parse<string[]>(text, { ...config(notation), preview: count }).data;
}

/**
 * All rows but blank ones. A row that runs over several lines and has another number of cells than the others lost a
 * quotation mark: reading goes on at the next line from which a row of the right width follows.
 *
 * @param width cells of a row
 */
export function rowsOf(text: string, notation: Notation, width: number): { rows: Row[]; broken: BrokenRow[] } {
  const rows: Row[] = [];
  const broken: BrokenRow[] = [];
  let patience = PATIENCE * text.length;
  let [at, line] = [0, 1];
  while (at < text.length) {
    const start = at;
    let goOn = text.length;
    let previous = 0;
    Papa.parse<string[]>(start === 0 ? text : text.slice(start), {
      ...config(notation),
      step: ({ data: cells, meta: { cursor } }, parser) => {
        const raw = text.slice(start + previous, start + cursor);
        const lines = linesIn(raw);
        const next = notation.quoted && lines > 1 && cells.length !== width && patience > 0 ? nextRow(raw, notation, width) : undefined;
        if (next) {
          patience -= next.looked;
          if (next.offset !== undefined) {
            broken.push({ line, text: raw.slice(0, next.offset) });
            line += linesIn(raw.slice(0, next.offset));
            goOn = start + previous + next.offset;
            parser.abort();
            return;
          }
        }
        if (cells.some((cell) => cell.trim() !== "")) rows.push({ line, cells });
        line += lines;
        previous = cursor;
      },
    });
    at = goOn;
  }
  return { rows, broken };
}

/** Where in the raw text of a broken row the next row begins, and how many characters were looked at to find it. */
function nextRow(raw: string, notation: Notation, width: number): { readonly offset?: number; readonly looked: number } {
  let offset = 0;
  let looked = 0;
  for (let tried = 0; tried < LINES_TRIED; tried++) {
    offset = raw.indexOf("\n", offset) + 1;
    if (offset === 0 || offset >= raw.length) break;
    const rest = raw.slice(offset, offset + LONGEST_ROW);
    looked += rest.length;
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
