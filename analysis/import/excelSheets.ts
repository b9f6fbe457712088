import { excelDates, serialDate } from "./excelDates";
import { attribute, xmlPieces } from "./xmlPieces";

/** A sheet of a spreadsheet; rows by their number in it, so that empty ones are there too. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Reads the text of a member of an archive, "" where it is missing. */
export type ReadMember = (path: string) => string;

/** Farther right or down nobody keeps papers; a damaged reference of a cell would make endless rows. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 1_100_000;

/** The sheets of an Excel workbook, .xlsx (ECMA-376). */
export function excelSheets(members: readonly string[], read: ReadMember): Sheet[] {
  const shared = sharedStrings(read("xl/sharedStrings.xml"));
  const workbook = read("xl/workbook.xml");
  const dates = excelDates(read("xl/styles.xml"), /date1904\s*=\s*["'](?:1|true)/.test(workbook));
  const targets = new Map<string, string>();
  for (const piece of xmlPieces(read("xl/_rels/workbook.xml.rels")))
    if (piece.tag === "Relationship") targets.set(attribute(piece, "Id"), attribute(piece, "Target"));
  const sheets: Sheet[] = [];
  for (const piece of xmlPieces(workbook)) {
    if (piece.tag !== "sheet") continue;
    const target = targets.get(attribute(piece, "id")) ?? `worksheets/sheet${sheets.length + 1}.xml`;
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    if (members.includes(path)) sheets.push({ name: attribute(piece, "name"), rows: rowsOf(read(path), shared, dates) });
  }
  return sheets;
}

/** Texts that cells name by number; phonetic readings of Japanese (rPh) are no part of them. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let phonetic = false;
  for (const { tag, closed, content } of xmlPieces(xml)) {
    if (tag === "si") text = "";
    if (tag === "/si" || (tag === "si" && closed)) strings.push(unescaped(text));
    if (tag === "rPh" || tag === "/rPh") phonetic = tag === "rPh" && !closed;
    if (tag === "t" || tag === "/t") inText = tag === "t" && !closed;
    if (tag === "" && inText && !phonetic) text += content;
  }
  return strings;
}

function rowsOf(xml: string, shared: readonly string[], dates: ReturnType<typeof excelDates>): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let [row, column, type, style, value] = [0, -1, "", 0, ""];
  let inValue = false;
  let phonetic = false;
  for (const piece of xmlPieces(xml)) {
    const { tag, closed } = piece;
    if (tag === "row") {
      row = Math.min(MOST_ROWS, Number(attribute(piece, "r")) || row + 1);
      while (rows.length < row) rows.push([]);
      cells = rows[row - 1] ?? [];
      column = -1;
    } else if (tag === "c") {
      column = columnOf(attribute(piece, "r")) ?? column + 1;
      [type, style, value] = [attribute(piece, "t"), Number(attribute(piece, "s")), ""];
    } else if (tag === "v" || tag === "t" || tag === "/v" || tag === "/t") inValue = !tag.startsWith("/") && !closed;
    else if (tag === "rPh" || tag === "/rPh") phonetic = tag === "rPh" && !closed;
    else if (tag === "" && inValue && !phonetic) value += piece.content;
    else if (tag === "/c" && value !== "" && column < MOST_COLUMNS) {
      while (cells.length < column) cells.push("");
      cells[column] = cellText(type, value, shared, dates.of(style), dates.since1904);
    }
  }
  return rows;
}

function cellText(type: string, value: string, shared: readonly string[], format: string, since1904: boolean): string {
  if (type === "s") return shared[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "true" : "false";
  if (type === "e") return "";
  if (type === "" || type === "n") return format === "" ? String(Number(value)) : serialDate(Number(value), format, since1904);
  return type === "d" ? value : unescaped(value);
}

/** "C7" -> 2; undefined where the cell does not say where it stands. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Excel writes signs that XML cannot hold as "_x000D_". */
function unescaped(text: string): string {
  return text.includes("_x") ? text.replace(/_x([\dA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}
