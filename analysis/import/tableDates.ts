import { parseDate } from "./paperDate";

/** Which comes first in dates like 3/4/2025; "" where none of them tells. */
export type DayOrder = "day" | "month" | "";

const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/;
/** From 1970 to 2100, in milliseconds and in seconds; smaller numbers could be anything. */
const MILLISECONDS = /^\d{12,13}(?:\.0*)?$/;
const SECONDS = /^1\d{9}(?:\.0*)?$/;

/** The order that the dates of a column show: a number above 12 is no month. */
export function dayOrder(cells: readonly string[]): DayOrder {
  const dates = cells.map((cell) => NUMERIC.exec(cell.trim())).filter((date) => date !== null);
  const dayFirst = dates.some(([, first]) => Number(first) > 12);
  const monthFirst = dates.some(([, , second]) => Number(second) > 12);
  return dayFirst === monthFirst ? "" : dayFirst ? "day" : "month";
}

/** "Some Journal (2014) 3:3. Date of Publication: 2014" -> "2014"; other text as it is. */
export function publishedIn(cell: string): string {
  return /date of publication:\s*(\S.*)$/i.exec(cell)?.[1] ?? cell;
}

/**
 * The date of a row as `parseDate` reads it: 3/4/2025 by the order of its column, where nobody knows that only the year;
 * numbers that count seconds or milliseconds since 1970 as their day; a month without a year ("FEB 2") with the year beside it.
 */
export function dateText(date: string, year: string, order: DayOrder): string {
  const cell = publishedIn(date.trim());
  const numeric = NUMERIC.exec(cell);
  if (numeric) {
    const [day, month] = order === "day" ? [numeric[1], numeric[2]] : [numeric[2], numeric[1]];
    return order === "" && numeric[1] !== numeric[2] ? numeric[3] : `${numeric[3]}-${month}-${day}`;
  }
  const since1970 = dayOfEpoch(cell);
  if (since1970 !== "") return since1970;
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(cell);
  if (compact) return compact.slice(1).join("-");
  if (parseDate(cell).date !== "") return cell;
  return /^\d{4}/.test(year.trim()) && /^\p{L}{3,9}(?: \d{1,2})?$/u.test(cell) && parseDate(`${cell} ${year}`).date !== ""
    ? `${cell} ${year}`
    : year;
}

/** The day of a number of seconds or milliseconds since 1970, "" where it is no such number. */
export function dayOfEpoch(value: string): string {
  const time = MILLISECONDS.test(value) ? Number(value) : SECONDS.test(value) ? Number(value) * 1000 : NaN;
  return Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : "";
}
