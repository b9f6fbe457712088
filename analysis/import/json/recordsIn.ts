import { isObject, type Json } from "./jsonValues";
import { namesPaper, withoutEnvelope } from "./plainRecord";

const DEEPEST = 4;
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
  if (namesPaper(value) && !isPage(value))
    return [value, ...BESIDE.flatMap((name) => (Array.isArray(value[name]) ? (value[name] as unknown[]) : []))];
  const byId = Object.values(value).filter(isObject).map(withoutEnvelope);
  const list = longestList(value, DEEPEST);
  if (byId.length > (list?.length ?? 0) && byId.filter(namesPaper).length > byId.length / 2) return byId;
  return list;
}

function recordsOfPages(list: readonly unknown[]): readonly unknown[] {
  return list.some(isPage) ? list.flatMap((page) => (isPage(page) ? (longestList(page, DEEPEST) ?? []) : [page])) : list;
}

/** An object that is no paper but holds a list of them. */
function isPage(value: unknown): boolean {
  if (!isObject(value)) return false;
  const bare = withoutEnvelope(value);
  return (
    !namesPaper(bare) &&
    !isObject(value.content) &&
    (longestList(value, DEEPEST) ?? []).some((record) => isObject(record) && namesPaper(withoutEnvelope(record)))
  );
}

function longestList(value: unknown, depth: number): readonly unknown[] | undefined {
  if (!isObject(value) || depth === 0) return undefined;
  let longest: readonly unknown[] | undefined;
  for (const inside of Object.values(value)) {
    const list = Array.isArray(inside) ? (inside as unknown[]) : longestList(inside, depth - 1);
    if (list?.some(isObject) && list.length > (longest?.length ?? 0)) longest = list;
  }
  return longest;
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
