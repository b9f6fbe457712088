import type { DatePrecision } from "../types";

export interface PaperDate {
  /** As long as its precision; "" where none could be read. */
  readonly date: string;
  readonly datePrecision: DatePrecision;
}

const NONE: PaperDate = { date: "", datePrecision: "none" };
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const DAY_MONTH_YEAR = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH}[ -,]+(\\d{4})`, "i");
const MONTH_DAY_YEAR = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, "i");
const MONTH_YEAR = new RegExp(`\\b${MONTH}[ -,]+(\\d{4})\\b`, "i");
const YEAR_MONTH_DAY = new RegExp(`^(\\d{4}) ${MONTH}(?: (\\d{1,2}))?\\b`, "i");

/**
 * Reads a date in the ways that lists write it, and says how exact it is: "2025-06-09", "9 Jun 2025", "Jun 9, 2025",
 * "2025 Jun", "June 2025", "2025". A missing month or day is never filled in; a day that does not exist is none.
 */
export function parseDate(value: unknown): PaperDate {
  if (typeof value === "number") return Number.isInteger(value) ? build(String(value)) : NONE;
  if (typeof value !== "string") return NONE;
  let found = known.get(value);
  if (found === undefined) {
    if (known.size === MOST_KNOWN) known.clear();
    known.set(value, (found = readDate(value.trim())));
  }
  return found;
}

/** Papers of one day share its date, so that it is read once, and the memory holds it once. */
const known = new Map<string, PaperDate>();
const MOST_KNOWN = 20_000;

function readDate(text: string): PaperDate {
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?![\d])/.exec(text);
  const spelled = YEAR_MONTH_DAY.exec(text);
  if (spelled) return build(spelled[1], monthNumber(spelled[2]), spelled[3]);
  const dayFirst = DAY_MONTH_YEAR.exec(text);
  if (dayFirst) return build(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_DAY_YEAR.exec(text);
  if (monthFirst) return build(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const month = MONTH_YEAR.exec(text);
  if (month) return build(month[2], monthNumber(month[1]));
  return iso ? build(iso[1], iso[2], iso[3]) : NONE;
}

/** "Jul 28" with the year that `choose` gives it; none where the text is no such day. */
export function parseDayWithoutYear(text: string, choose: (month: number, day: number) => number | undefined): PaperDate {
  const match = new RegExp(`^${MONTH} (\\d{1,2})$`, "i").exec(text.trim());
  if (!match) return NONE;
  const month = monthNumber(match[1]);
  const year = choose(Number(month), Number(match[2]));
  return year === undefined ? NONE : build(String(year), month, match[2]);
}

/** arXiv numbers begin with year and month, since April 2007 without their archive: "2506.07900", "hep-th/9901001" -> June 2025, January 1999. */
export function dateOfArxivId(id: string): PaperDate {
  const old = /^[a-z-]+(?:\.[A-Z]{2})?\/(\d{2})(\d{2})\d{3}$/i.exec(id);
  if (old) return build(`${Number(old[1]) > 90 ? 19 : 20}${old[1]}`, old[2]);
  const match = /^(\d{2})(\d{2})\.\d{4,5}$/.exec(id);
  if (!match || Number(match[1]) < 7) return NONE;
  return build(`20${match[1]}`, match[2]);
}

function monthNumber(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

/** Parts that cannot be are left out: a 13th month leaves the year, a 31st of June the month. */
function build(year: string, month?: string, day?: string): PaperDate {
  if (Number(year) < 1500 || Number(year) > 2200) return NONE;
  const m = Number(month);
  if (month === undefined || m < 1 || m > 12) return { date: year, datePrecision: "year" };
  const yearMonth = `${year}-${String(m).padStart(2, "0")}`;
  const d = Number(day);
  if (day === undefined || d < 1 || d > new Date(Date.UTC(Number(year), m, 0)).getUTCDate())
    return { date: yearMonth, datePrecision: "month" };
  return { date: `${yearMonth}-${String(d).padStart(2, "0")}`, datePrecision: "day" };
}
