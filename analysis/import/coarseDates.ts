import type { ImportIssue } from "../types";
import type { Candidate } from "./normalizePaper";

const LEAST_DATES = 5;
const LEAST_YEARS = 3;
const LEAST_MONTHS = 4;

/**
 * A list in which every paper of many years appeared on a 1 January knows years only, one in which every paper appeared
 * on the first of some month knows months only: the dates are made as coarse as they are, and an issue says so.
 *
 * @param candidates of one source
 */
export function withoutFalseDays(
  candidates: readonly Candidate[],
  name: string,
): { candidates: readonly Candidate[]; issues: ImportIssue[] } {
  const dates = candidates.filter(({ own, paper }) => !own && paper.date.length > 4).map(({ paper }) => paper.date);
  const length = falseFrom(dates);
  if (length === 0) return { candidates, issues: [] };
  const message =
    length === 4
      ? `all ${dates.length} dates are in January of ${spread(dates, 4)} years or on its first day: only the years are taken from them`
      : `all ${dates.length} days are the first of ${spread(dates, 7)} different months: only the months are taken from them`;
  return {
    candidates: candidates.map((candidate) => (candidate.own ? candidate : shortened(candidate, length))),
    issues: [{ code: "coarse-dates", where: name, message, excerpt: dates[0], note: true }],
  };
}

/** As many characters of a date as can be believed; 0: all. */
export function falseFrom(dates: readonly string[]): 0 | 4 | 7 {
  if (dates.length < LEAST_DATES) return 0;
  if (dates.every((date) => /^\d{4}-01(?:-01)?$/.test(date)) && spread(dates, 4) >= LEAST_YEARS) return 4;
  const days = dates.filter((date) => date.length > 7);
  if (days.length < LEAST_DATES * 2 || !days.every((date) => date.endsWith("-01"))) return 0;
  return spread(days, 7) >= LEAST_MONTHS ? 7 : 0;
}

function spread(dates: readonly string[], length: number): number {
  return new Set(dates.map((date) => date.slice(0, length))).size;
}

export function shortened<T extends Candidate>(candidate: T, length: 4 | 7): T {
  const { paper } = candidate;
  if (paper.date.length <= length) return candidate;
  return { ...candidate, paper: { ...paper, date: paper.date.slice(0, length), datePrecision: length === 4 ? "year" : "month" } };
}
