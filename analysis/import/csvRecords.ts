import { InputError } from "../errors";
import type { Columns, ImportIssue, TableField, TablePreview } from "../types";
import { authorCell } from "./authorCell";
import { columnsByContent } from "./columnContents";
import { columnsByName, foldedName } from "./columnNames";
import { firstRows, type Notation, rowsOf } from "./csvRows";
import { kindOfField } from "./dateKind";
import { excerptOf, type Parsed, type RawPaper } from "./rawPaper";
import { dateText, dayOrder, type DayOrder } from "./tableDates";

const DELIMITERS = [",", ";", "\t", "|"];
/** A table is known by so many characters and rows. */
const SAMPLE = 100_000;
const SAMPLE_ROWS = 100;
/** Programs write a line or two above the names of the columns: where and when the list was made. */
const ROWS_ABOVE = 6;
const PREVIEW_ROWS = 5;

interface Table extends Notation {
  /** Rows above the first paper: the header and what stands above it. */
  readonly above: number;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Cells that most rows have. */
  readonly width: number;
  /** Share of the rows that are so wide. */
  readonly regular: number;
  readonly columns: Columns;
}

/** Is this the beginning of a table of papers: does it name its titles and something else, or have columns of titles and of abstracts? */
export function looksLikeTable(beginning: string): boolean {
  const { columns, header, rows, regular } = tableIn(beginning);
  if (columns.title === undefined) return false;
  const named = columnsByName(header);
  if (named.title !== undefined && Object.keys(named).length >= 2) return true;
  return columns.abstract !== undefined && rows.length >= 2 && regular > 0.9;
}

/** Is this a table, though perhaps none that says what its columns hold: rows of as many cells each, two or more? */
export function hasColumns(beginning: string): boolean {
  const { width, rows, regular } = tableIn(beginning);
  return width > 1 && rows.length >= 2 && regular > 0.9;
}

/** How a table is understood, before it is read. */
export function tableOf(text: string): TablePreview {
  const { delimiter, header, rows, columns } = tableIn(
    text
      .replace(/^\uFEFF/, "")
      .replace(/\r\n?/g, "\n")
      .trimStart(),
  );
  return { delimiter, header, rows: rows.slice(0, PREVIEW_ROWS), columns };
}

/**
 * Values separated by commas, semicolons, tabs or bars, with or without a line of names. Throws InputError "no-title-column".
 *
 * @param chosen what the columns hold, where somebody said it
 */
export function parseTable(text: string, source: string, chosen?: Columns): Parsed {
  const table = tableIn(text.slice(0, SAMPLE));
  const columns = chosen ?? table.columns;
  if (columns.title === undefined && columns.abstract === undefined) throw noTitleColumn(source, table.header);
  const { rows, broken } = rowsOf(text, table, table.width);
  const names = table.header.join("\n");
  const body = rows.slice(table.above).filter(({ cells }) => cells.join("\n") !== names); // files put together repeat the header
  const dates = columns.date;
  const order = dates === undefined ? "" : dayOrder(body.map(({ cells }) => cells[dates] ?? ""));
  const springer = table.header.some((name) => foldedName(name) === "itemtitle");
  const papers = body.map(({ line, cells }): RawPaper => ({
    where: `${source}, line ${line}`,
    ...fieldsOf(cells, columns, table.header, order, springer),
  }));
  const most = Math.max(table.header.length, mostCommon(body.map(({ cells }) => cells.length)));
  const uneven = body.filter(({ cells }) => cells.length > most).map(({ line, cells }) => unevenRow(source, line, cells, most));
  const unread = broken.map((row): ImportIssue => ({
    code: "broken-record",
    where: `${source}, line ${row.line}`,
    message: "a quotation mark is missing; the row could not be read",
    excerpt: excerptOf(row.text),
    record: row.text,
  }));
  const hint = hintFor(table.header, columns);
  return {
    format: `table of papers (${table.delimiter === "\t" ? "TSV" : "CSV"})`,
    papers,
    issues: [...unread, ...uneven],
    broken: broken.length,
    ...(hint && { hint }),
  };
}

function fieldsOf(
  cells: readonly string[],
  columns: Columns,
  header: readonly string[],
  order: DayOrder,
  springer: boolean,
): Omit<RawPaper, "where"> {
  const cell = (field: TableField): string => {
    const column = columns[field];
    return column === undefined ? "" : (cells[column] ?? "").trim();
  };
  const given = (["title", "abstract", "id", "url", "doi"] as const).map((field) => [field, cell(field)] as const);
  const date = dateText(cell("date"), cell("year"), order);
  const authors = springer ? unglued(cell("authors")) : authorCell(cell("authors"));
  return {
    ...Object.fromEntries(given.filter(([, value]) => value !== "")),
    ...(date !== "" && { date }),
    ...(authors.length > 0 && { authors }),
    dateKind: kindOfField(foldedName(header[(cell("date") === "" ? undefined : columns.date) ?? columns.year ?? -1] ?? "")),
  };
}

/** Springer's tables write names without anything between them: "Ann PersonBo Person". */
function unglued(names: string): string[] {
  return names === "" ? [] : names.split(/(?<=\p{Ll}{2}|\.)(?<!\b(?:Mc|Mac|De|La|Le|Van))(?=\p{Lu})/u);
}

/** Reads the beginning of a table in each notation, and takes the one that says most. */
function tableIn(given: string): Table {
  const sample = given.slice(0, SAMPLE);
  const named = /^sep=(.)\n/i.exec(sample)?.[1];
  const delimiters = named ? [named] : DELIMITERS.filter((delimiter) => sample.includes(delimiter));
  const tables = (delimiters.length > 0 ? delimiters : [","]).flatMap((delimiter) =>
    [true, false].map((quoted) => readAs({ delimiter, quoted }, sample, given.length > 5000)),
  );
  return tables.reduce((best, table) => (worth(table) > worth(best) ? table : best));
}

/** Known names count most, then whether the rows agree; a notation without quotation marks must be clearly better, and is none where cells stand in them. */
function worth({ header, columns, rows, regular, width, quoted }: Table): number {
  const inQuotes = rows.filter((row) => row.some((cell) => /^".*"$/s.test(cell))).length;
  if (!quoted && inQuotes * 5 > rows.length) return -1;
  const named = columnsByName(header);
  return (
    (named.title !== undefined ? 10 * Object.keys(named).length : 0) +
    Object.keys(columns).length +
    5 * regular * Number(width > 1) +
    (quoted ? 0.5 : 0)
  );
}

/** @param cut whether the last row of the sample may be cut off */
function readAs(notation: Notation, sample: string, cut: boolean): Table {
  const all = firstRows(sample, notation, SAMPLE_ROWS + ROWS_ABOVE);
  const filled = all.filter((row) => row.some((cell) => cell.trim() !== ""));
  const whole = cut && filled.length > 2 && filled.length < SAMPLE_ROWS ? filled.slice(0, -1) : filled;
  const width = mostCommon(whole.map(({ length }) => length));
  const named = headerRow(whole, width);
  const rows = whole.slice(named + 1);
  const header = named < 0 ? [] : whole[named].map((name) => name.trim());
  const columns = columnsByContent(columnsByName(header), header, rows, width);
  return {
    ...notation,
    above: named + 1,
    header,
    rows,
    width,
    regular: rows.filter(({ length }) => length === width).length / Math.max(1, rows.length),
    columns,
  };
}

/** The row that names the columns: one with known names, else a first row of short different words without numbers above longer texts; -1 without. */
function headerRow(rows: readonly (readonly string[])[], width: number): number {
  const known = rows.slice(0, ROWS_ABOVE).map((row) => {
    const columns = columnsByName(row);
    return columns.title === undefined ? 0 : Object.keys(columns).length;
  });
  const most = Math.max(0, ...known);
  if (most >= 2 || (most === 1 && rows[known.indexOf(most)].length === width && width > 1)) return known.indexOf(most);
  const first = rows.at(0);
  if (!first || rows.length < 2 || first.length !== width) return -1;
  const names = first.map((name) => name.trim());
  const short = names.every((name) => name.length <= 40 && !/\d{3}|https?:|^10\.\d/.test(name));
  const below = Math.max(...rows.slice(1).map((row) => Math.max(...row.map(({ length }) => length))));
  return short && new Set(names).size === names.length && below > 80 ? 0 : -1;
}

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

function unevenRow(source: string, line: number, cells: readonly string[], width: number): ImportIssue {
  return {
    code: "uneven-row",
    where: `${source}, line ${line}`,
    message: `the row has ${cells.length} cells and the others ${width}: what stands in it may be in the wrong columns`,
    excerpt: excerptOf(cells.join(" | ")),
  };
}

function noTitleColumn(source: string, header: readonly string[]): InputError {
  const found = header.length > 0 ? `; found: ${header.slice(0, 8).join(", ")}` : "";
  return new InputError("no-title-column", source, `no column holds titles${found}`, 'name the column that holds titles "title"');
}

/** What to do where a program's table holds no abstracts. */
function hintFor(header: readonly string[], columns: Columns): string {
  if (columns.abstract !== undefined) return "";
  const names = header.map(foldedName);
  if (names.includes("pmid")) return 'PubMed\'s CSV holds no abstracts: on PubMed choose Save, Format "PubMed"';
  if (names.includes("itemtitle"))
    return "Springer's CSV holds no abstracts: look the list up in Scopus, Web of Science or Lens and export it with them";
  if (names.includes("eid")) return 'in Scopus choose Export, CSV and tick "Abstract"';
  return "export the list with its abstracts";
}
