import type { Paper } from "../types";
import { latestYear } from "./normalizePaper";
import { parseDate, parseDayWithoutYear } from "./paperDate";
import type { Parsed } from "./rawPaper";

/**
 * The day the list was made, where a source tells. A page shows it without its year: the first such day on or after
 * the latest paper, or where no paper is dated the latest one up to today.
 */
export function asOfDay(parsed: readonly Parsed[], papers: readonly Paper[], today: string): string {
  const given = parsed.find(({ asOf }) => asOf)?.asOf;
  if (given) return given;
  const pageDay = parsed.find(({ pageDay: day }) => day)?.pageDay;
  if (!pageDay) return "";
  const whole = parseDate(pageDay);
  if (whole.datePrecision === "day") return whole.date;
  const latest = papers.reduce((last, paper) => (paper.date > last ? paper.date : last), "");
  return parseDayWithoutYear(pageDay, (month, day) => {
    if (latest === "") return latestYear(month, day, today);
    const year = Number(latest.slice(0, 4));
    const inYear = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    return inYear.slice(0, latest.length) >= latest ? year : year + 1;
  }).date;
}
