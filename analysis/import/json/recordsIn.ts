import { dialectOf } from "./dialects";
import { isObject, type Json } from "./jsonValues";
import { plainRecord, withoutEnvelope } from "./plainRecord";

const DEEPEST = 4;
/** A list of pages begins with one. */
const PAGES_LOOKED_AT = 5;
/** Lists of papers that belong to a paper. */
const BESIDE = ["citations", "references", "recommendedPapers"];

/**
 * The records in a JSON value: a list; pages of lists, one after the other; the longest list somewhere inside an object
 * ("results", "message.items", "hits.hits"); a paper alone, with the papers that cite it; papers by their ids; columns as
 * pandas writes them. Undefined where none is found.
 */
export function recordsIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return recordsOfPages(value as unknown[]);
  if (!isObject(value)) return undefined;
  const columns = rowsOfColumns(value);
  if (columns) return columns;
  const list = longestList(value, DEEPEST);
  const papers = papersAmong(list ?? []);
  if (isOfService(value) || (papers === 0 && isPaper(value))) return [value, ...BESIDE.flatMap((name) => listOf(value[name]))];
  const byId = Object.values(value).filter(isObject).map(withoutEnvelope);
  return papersAmong(byId) > papers ? byId : list;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function recordsOfPages(list: readonly unknown[]): readonly unknown[] {
  return list.slice(0, PAGES_LOOKED_AT).some(isPage)
    ? list.flatMap((page) => (isPage(page) ? (longestList(page, DEEPEST) ?? []) : [page]))
    : list;
}

/** An object that is no paper but holds a list of them. */
function isPage(value: unknown): boolean {
  return isObject(value) && !isPaper(value) && papersAmong(longestList(value, DEEPEST) ?? []) > 0;
}

/** The list with most papers; of such without any the longest. */
function longestList(value: unknown, depth: number): readonly unknown[] | undefined {
  if (!isObject(value) || depth === 0) return undefined;
  let best: { readonly list: readonly unknown[]; readonly papers: number } | undefined;
  for (const inside of Object.values(value)) {
    const list = Array.isArray(inside) ? (inside as unknown[]) : longestList(inside, depth - 1);
    if (!list?.some(isObject)) continue;
    const papers = papersAmong(list);
    if (!best || papers > best.papers || (papers === best.papers && list.length > best.list.length)) best = { list, papers };
  }
  return best?.list;
}

function papersAmong(list: readonly unknown[]): number {
  return list.filter((one) => isObject(one) && isPaper(one)).length;
}

/** Written as a service that we know writes papers, or something with a title; a name alone may be anybody's. */
function isPaper(given: Json): boolean {
  const record = withoutEnvelope(given);
  if (isOfService(record)) return true;
  const { title, abstract } = plainRecord.fieldsOf(record);
  return title !== undefined && (abstract !== undefined || !("name" in record));
}

function isOfService(record: Json): boolean {
  return dialectOf(record) !== plainRecord;
}

/** {"title": {"0": "A", "1": "B"}, …}, {"title": ["A", "B"], …} or {"columns": ["title", …], "data": [["A", …], …]} -> records. */
function rowsOfColumns(value: Json): Json[] | undefined {
  const { columns, data } = value;
  if (Array.isArray(columns) && Array.isArray(data) && columns.every((name) => typeof name === "string"))
    return data.map((row: unknown) =>
      Object.fromEntries(columns.map((name, i) => [name, Array.isArray(row) ? (row[i] as unknown) : undefined])),
    );
  const titles = value.title ?? value.titles;
  if (typeof titles !== "object" || titles === null || "value" in titles) return undefined;
  const others = Object.entries(value).filter(([, column]) => typeof column === "object" && column !== null);
  const keys = Object.keys(titles);
  const alike = others.filter(([, column]) => Object.keys(column as object).length === keys.length);
  if (
    alike.length < 2 ||
    alike.length < others.length ||
    !Object.values(titles).every((title) => typeof title === "string" || title === null)
  )
    return undefined;
  return keys.map((key) => Object.fromEntries(alike.map(([name, column]) => [name, (column as Json)[key]])));
}
