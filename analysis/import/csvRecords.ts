import { InputError } from "../errors";
import type { Columns, ImportIssue, TableField, TablePreview } from "../types";
import { authorCell } from "./authorCell";
import { columnsByContent } from "./columnContents";
import { columnsByName, foldedName } from "./columnNames";
import { type BrokenRow, firstRows, type Notation, type Row, rowReader } from "./csvRows";
import { kindOfField } from "./dateKind";
import { detached, excerptOf, type RawPaper } from "./rawPaper";
import type { RecordReader } from "./recordReader";
import { dateText, dayOrder, type DayOrder } from "./tableDates";

const DELIMITERS = [",", ";", "\t", "|"];
/** A table is known by so many characters and rows. */
const SAMPLE = 100_000;
const SAMPLE_ROWS = 100;
/** Programs write a line or two above the names of the columns: where and when the list was made. */
const ROWS_ABOVE = 6;
const PREVIEW_ROWS = 5;
/** Who wants papers before the end of a table gets none before so many of them told the order of day and month. */
const ROWS_FOR_AN_ORDER = 10_000;

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
export function tableReader(source: string, chosen?: Columns): RecordReader {
  let body: ReturnType<typeof bodyReader> | undefined;
  return {
    take(window, last) {
      body ??= bodyReader(source, tableIn(window.slice(0, SAMPLE)), chosen);
      return body.take(window, last);
    },
    giveAway: () => body?.giveAway() ?? [],
    end: () => (body ?? bodyReader(source, tableIn(""), chosen)).end(),
  };
}

function bodyReader(source: string, table: Table, chosen: Columns | undefined): Required<Omit<RecordReader, "waits">> {
  const columns = chosen ?? table.columns;
  if (columns.title === undefined && columns.abstract === undefined) throw noTitleColumn(source, table.header);
  const { header, above } = table;
  const names = header.join("\n");
  const springer = header.some((name) => foldedName(name) === "itemtitle");
  const papers: { readonly paper: RawPaper; readonly date: string; readonly year: string }[] = [];
  const widths: number[] = [];
  const wide: { readonly line: number; readonly cells: number; readonly excerpt: string }[] = [];
  const unread: ImportIssue[] = [];
  let rows = 0;
  const row = ({ line, cells }: Row): void => {
    if (++rows <= above || cells.join("\n") === names) return; // files put together repeat the header
    const { date, year, ...fields } = fieldsOf(cells, columns, header, springer);
    papers.push(detached({ paper: { where: `${source}, line ${line}`, ...fields }, date, year }));
    widths.push(cells.length);
    if (cells.length > header.length) wide.push({ line, cells: cells.length, excerpt: detached(excerptOf(cells.join(" | "))) });
  };
  const broken = ({ line, text }: BrokenRow): void => {
    unread.push(
      detached({
        code: "broken-record",
        where: `${source}, line ${line}`,
        message: "a quotation mark is missing; the row could not be read",
        excerpt: excerptOf(text),
        record: text,
      }),
    );
  };
  let order: DayOrder | undefined;
  const datedPapers = (): RawPaper[] => {
    const known = (order ??= dayOrder(papers.map(({ date }) => date)));
    return papers.splice(0).map(({ paper, date, year }) => {
      const text = dateText(date, year, known);
      return { ...paper, ...(text !== "" && { date: text }) };
    });
  };
  return {
    take: rowReader(table, table.width, row, broken),
    giveAway: () => (order === undefined && papers.length < ROWS_FOR_AN_ORDER ? [] : datedPapers()),
    end() {
      const most = Math.max(header.length, mostCommon(widths));
      const hint = hintFor(header, columns);
      return {
        format: `table of papers (${table.delimiter === "\t" ? "TSV" : "CSV"})`,
        papers: datedPapers(),
        issues: [...unread, ...wide.filter(({ cells }) => cells > most).map((uneven) => unevenRow(source, uneven, most))],
        broken: unread.length,
        ...(hint && { hint }),
      };
    },
  };
}

function fieldsOf(
  cells: readonly string[],
  columns: Columns,
  header: readonly string[],
  springer: boolean,
): Omit<RawPaper, "where" | "date"> & { readonly date: string; readonly year: string } {
  const cell = (field: TableField): string => {
    const column = columns[field];
    return column === undefined ? "" : (cells[column] ?? "").trim();
  };
  const given = (["title", "abstract", "id", "url", "doi"] as const).map((field) => [field, cell(field)] as const);
  const [date, year] = [cell("date"), cell("year")];
  const authors = springer ? unglued(cell("authors")) : authorCell(cell("authors"));
  return {
    ...Object.fromEntries(given.filter(([, value]) => value !== "")),
    date,
    year,
    ...(authors.length > 0 && { authors }),
    dateKind: kindOfField(foldedName(header[(date === "" ? undefined : columns.date) ?? columns.year ?? -1] ?? "")),
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

function unevenRow(
  source: string,
  { line, cells, excerpt }: { readonly line: number; readonly cells: number; readonly excerpt: string },
  width: number,
): ImportIssue {
  return {
    code: "uneven-row",
    where: `${source}, line ${line}`,
    message: `the row has ${cells} cells and the others ${width}: what stands in it may be in the wrong columns`,
    excerpt,
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
