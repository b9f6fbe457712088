import { groupSizes } from "../matrix/groupSizes";
import type { Partition } from "../types";

/** A paper that stands with its theme hardly more often than with another belongs to neither. */
const LEAST_MARGIN = 0.15;
/** Setting aside more than this share would hide the corpus. */
const MOST_SHARE = 0.15;
/** No theme is emptied below this size. */
const SMALLEST_THEME = 3;

/**
 * Takes the papers of the smallest margins out of their themes: those of 0.15 or less, at most 15 % of all, and never so
 * many of one theme that fewer than three are left in it.
 *
 * @param nearest every paper in the theme that it stands with most often
 * @param margin  row -> how much more often it stands there than with the next theme, -1 to 1
 * @returns       row -> theme, or -1: unclear
 */
export function setUnclearAside({ assignment, count }: Partition, margin: Float64Array): Int32Array {
  const clear = assignment.slice();
  const size = groupSizes(assignment, count);
  let left = Math.floor(MOST_SHARE * assignment.length);
  const candidates = Array.from(margin.keys()).filter((row) => margin[row] <= LEAST_MARGIN);
  for (const row of candidates.sort((a, b) => margin[a] - margin[b] || a - b)) {
    if (left === 0) break;
    if (count < 2 || size[assignment[row]] <= SMALLEST_THEME) continue;
    size[assignment[row]]--;
    clear[row] = -1;
    left--;
  }
  return clear;
}
