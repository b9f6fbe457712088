import { InputError } from "../errors";
import { csvText } from "./csvRows";
import { looksLikeTable } from "./csvRecords";
import type { Sheet } from "./excelSheets";
import { leftOutOf, type Unpacked } from "./unpacked";

/**
 * Of the sheets of a spreadsheet those that hold papers, as comma-separated values: line n of the text is row n of the sheet.
 * Throws InputError "no-title-column" where none does.
 *
 * @param any where none does, all sheets: the reader says what their columns hold
 */
export function tablesAmong(name: string, sheets: readonly Sheet[], any: boolean): Unpacked {
  const texts = sheets.map((sheet) => ({ name: `${name}, sheet ${sheet.name}`, text: csvText(sheet.rows) }));
  const filled = texts.filter(({ text }) => text.trim() !== "");
  const found = filled.filter(({ text }) => looksLikeTable(text.trimStart().slice(0, BEGINNING)));
  const tables = found.length === 0 && any ? filled : found;
  const rest = filled.filter((sheet) => !tables.includes(sheet));
  if (tables.length === 0) throw noTitles(name);
  return {
    sources: tables.length === 1 ? [{ name, text: tables[0].text }] : tables,
    leftOut: rest.map((sheet) => leftOutOf(sheet.name, noTitles(sheet.name))),
  };
}

/** By so many characters a table is known. */
const BEGINNING = 100_000;

function noTitles(name: string): InputError {
  return new InputError("no-title-column", name, "no column holds titles", 'name the column that holds titles "title"');
}
