import { InputError } from "../../errors";
import { dayOf } from "./outside";

const DAY = 86_400_000;

/** Days from first to last, both counted in: "2026-10-01". */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Checks a day of the command line or a settings file. Throws InputError "bad-day". */
export function parseDay(value: unknown, name: string): string {
  if (
    typeof value === "string" &&
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    dayOf(Date.parse(value)) === value
  )
    return value;
  throw new InputError("bad-day", "", `${name} cannot be ${JSON.stringify(value ?? "nothing")}`, "write a day as 2026-10-31");
}

/** So many days later; earlier where negative. */
export function shiftDay(day: string, days: number): string {
  return dayOf(Date.parse(day) + days * DAY);
}

export function eachDay({ from, to }: Days): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = shiftDay(day, 1)) days.push(day);
  return days;
}

/** The same days cut where months end: what is asked for a month that is over need not be asked again. */
export function eachMonth({ from, to }: Days): Days[] {
  const months: Days[] = [];
  for (let start = from; start <= to;) {
    const next = `${shiftDay(`${start.slice(0, 7)}-28`, 4).slice(0, 7)}-01`;
    const end = shiftDay(next, -1);
    months.push({ from: start, to: end < to ? end : to });
    start = next;
  }
  return months;
}
