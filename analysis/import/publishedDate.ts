import { parseDate } from "./paperDate";

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
/** What stands between the ends of a span. */
const TO = "\\s*[-–—/]+\\s*";
const DAYS = new RegExp(`(?<!\\d)(\\d{1,2})${TO}\\d{1,2}(?=[ ,]+(?:${MONTH}|\\d{4}))|(${MONTH} \\d{1,2})${TO}\\d{1,2}(?!\\d)`, "i");
const DAYS_OF_TWO_MONTHS = new RegExp(
  `(?<!\\d)(\\d{1,2} ${MONTH}|${MONTH} \\d{1,2})${TO}(?:\\d{1,2} ${MONTH}|${MONTH} \\d{1,2}(?!\\d))`,
  "i",
);
const MONTHS = new RegExp(`(?:(?<!\\d)\\d{1,2} )?(${MONTH})${TO}(?:\\d{4} )?${MONTH}`, "i");

/**
 * The day, month or year of publication, as bibliographies write it: "2016/12//", "2013 06 10", "1998 Dec 24-31",
 * "28-30 July 2018", "Jul.-Aug. 2015", "2004-06/2004-07". Of a span its beginning counts; a season has no month.
 *
 * @param candidates from the most trusted on; the first with a year gives it, and a later one makes it more exact where
 * it lies in the same year. One without a year ("MAR 20") takes that of the first that has one.
 * @returns "2013-07-28", "2013-07", "2013" or ""
 */
export function publishedDate(...candidates: readonly (string | undefined)[]): string {
  const texts = candidates.filter((text): text is string => text !== undefined && text.trim() !== "");
  const year = texts.map(yearIn).find((found) => found !== "");
  if (year === undefined) return "";
  const dates = texts.map((text) => (yearIn(text) === "" ? oneDate(`${text} ${year}`) : oneDate(text)));
  const first = dates.find((date) => date !== "") ?? "";
  return dates.reduce((best, date) => (date.length > best.length && date.startsWith(best) ? date : best), first);
}

function yearIn(text: string): string {
  return /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.exec(text)?.[0] ?? "";
}

function oneDate(text: string): string {
  const start = text
    .slice(0, 100)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(\d{4}(?:-\d\d){0,2}(?:T[^/]*)?)\/(?=\d{4}|\.\.|$).*/, "$1") // 2004-06/2004-07
    .replace(/^(\d{4})[ /](\d{1,2})(?: (\d{1,2}))?$/, (_, y: string, m: string, d?: string) => [y, m, d].filter(Boolean).join("-")) // 2013 06 10
    .replace(/^(\d{1,2})[ /](\d{4})$/, "$2-$1") // 07 2006
    .replace(/(?<=\d)-(?=[a-z])|(?<=[a-z])-(?=\d{4}$)/gi, " ") // 2020-Dec, 02-Jan-2020
    .replace(DAYS_OF_TWO_MONTHS, "$1")
    .replace(DAYS, "$1$2")
    .replace(MONTHS, "$1");
  return parseDate(start).date || yearIn(start);
}
