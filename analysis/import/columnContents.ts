import type { Columns, TableField } from "../types";
import { foldedName, OTHER_COLUMN } from "./columnNames";
import { parseDate } from "./paperDate";
import { publishedIn } from "./tableDates";

/** An abstract is about so long, and a title no longer; half of them at least. */
const ABSTRACT = 200;
const TITLES: readonly [number, number] = [15, 250];
const MOST = 0.8;

/** Does a cell hold such a thing? By content no ids are sought: any number could be one. */
const LOOKS: Readonly<Record<"doi" | "url" | "year" | "date", (cell: string) => boolean>> = {
  doi: (cell) => /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?10\.\d{4,9}\/\S+$/i.test(cell),
  url: (cell) => /^https?:\/\/\S+$/i.test(cell),
  year: (cell) => /^(?:19|20)\d\d$/.test(cell),
  date: (cell) => cell.length < 40 && /\D/.test(cell) && !ISSN.test(cell) && parseDate(cell).date !== "",
};
const ISSN = /^\d{4}-\d{3}[\dX]$/;
/** Of these columns one does not know what day they tell. */
const OTHER_DAY = /added|modified|access|retriev|create|import|export|update|read|deadline/;

/**
 * What the columns hold whose names do not say it: the column of long running texts is the abstract, that of different
 * texts of a line's length the title, and those in which four of five cells are dates, years, DOIs or links are that.
 *
 * @param known found by name; they stay
 * @param header "" for columns without a name
 */
export function columnsByContent(known: Columns, header: readonly string[], rows: readonly (readonly string[])[], width: number): Columns {
  const found: Partial<Record<TableField, number>> = { ...known };
  const free = (): Column[] => columns.filter(({ at }) => !Object.values(found).includes(at));
  const columns = Array.from({ length: width }, (_, at) => columnOf(at, foldedName(header[at] ?? ""), rows));
  const take = (field: TableField, column: Column | undefined): void => {
    if (column && found[field] === undefined) found[field] = column.at;
  };
  const texts = free().filter(({ name }) => !OTHER_COLUMN.test(name));
  take(
    "abstract",
    best(
      texts.filter(({ length, running }) => length >= ABSTRACT && running > 0.5),
      ({ length }) => length,
    ),
  );
  take(
    "title",
    best(
      texts.filter(
        ({ at, length, distinct, words, listed }) =>
          at !== found.abstract && length >= TITLES[0] && length <= TITLES[1] && distinct > 0.9 && words && listed < 0.3,
      ),
      ({ length, distinct, listed }) => distinct * (1 - listed) * Math.min(length, 60),
    ),
  );
  for (const field of ["doi", "url", "date", "year"] as const) {
    if ((field === "year" || field === "date") && (found.date !== undefined || found.year !== undefined)) continue;
    take(
      field,
      best(
        free().filter(({ name, share }) => share(LOOKS[field]) >= MOST && !(field === "date" && OTHER_DAY.test(name))),
        ({ filled }) => filled,
      ),
    );
  }
  if (found.date === undefined && found.year === undefined)
    take(
      "date",
      best(
        free().filter(({ share }) => share((cell) => publishedIn(cell) !== cell) >= MOST),
        ({ filled }) => filled,
      ),
    );
  return found;
}

interface Column {
  readonly at: number;
  readonly name: string;
  /** Share of the rows that have something in it. */
  readonly filled: number;
  /** Median. */
  readonly length: number;
  /** Share of cells that are different from all before. */
  readonly distinct: number;
  /** Share of words that do not begin with a capital or a digit: running text has most of them so, addresses and lists of references few. */
  readonly running: number;
  /** Half of the cells or more have several words. */
  readonly words: boolean;
  /** Share of words that end with a comma or semicolon or are initials, as in lists of names. */
  readonly listed: number;
  /** Share of its filled cells. */
  readonly share: (looks: (cell: string) => boolean) => number;
}

function columnOf(at: number, name: string, rows: readonly (readonly string[])[]): Column {
  const cells = rows.map((row) => (row[at] ?? "").trim()).filter((cell) => cell !== "");
  const count = Math.max(1, cells.length);
  const words = cells.flatMap((cell) => cell.split(/\s+/));
  const partOf = (test: (word: string) => boolean): number => words.filter(test).length / Math.max(1, words.length);
  const cjk = partOf((word) => /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(word)) > 0.5;
  return {
    at,
    name,
    filled: cells.length / Math.max(1, rows.length),
    length: cells.map(({ length }) => length * (cjk ? 3 : 1)).sort((a, b) => a - b)[cells.length >> 1] ?? 0,
    distinct: new Set(cells).size / count,
    running: cjk ? 1 : partOf((word) => /^[^\p{Lu}\p{N}]*\p{Ll}/u.test(word)),
    words: cjk || cells.filter((cell) => /\S\s+\S/.test(cell)).length >= cells.length / 2,
    listed: partOf((word) => /[,;]$|^\p{Lu}\.?$|^(?:\p{Lu}\.)+,?$/u.test(word)),
    share: (looks) => cells.filter(looks).length / count,
  };
}

function best(columns: readonly Column[], worth: (column: Column) => number): Column | undefined {
  return columns.reduce<Column | undefined>((first, column) => (!first || worth(column) > worth(first) ? column : first), undefined);
}
