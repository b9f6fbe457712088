import type { TextModel } from "../types";
import { type Surge, surgesOf } from "./bursts";
import type { Dates } from "./dates";
import { type TermsInTime, termsInTime } from "./termsInTime";

/** The list in time, whatever its themes: where its papers stand, and its terms. */
export interface Timeline extends Dates, TermsInTime {
  readonly surges: readonly Surge[];
}

/** @param done called with the share of the work that is done, 0 to 1 */
export function timelineOf(text: TextModel, dates: Dates, done: (share: number) => void = () => undefined): Timeline {
  const inTime = termsInTime(text, dates);
  done(0.55);
  return { ...dates, ...inTime, surges: surgesOf(inTime, (share) => done(0.55 + 0.45 * share)) };
}
