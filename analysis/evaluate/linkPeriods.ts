import type { CsrMatrix, Flow, Grouping, Likest } from "../types";
import { byThemes } from "./compareGroupings";

/** What leads from the themes of one period to those of the next. */
export interface LinkedPeriods {
  readonly flows: readonly Flow[];
  readonly likestLater: readonly Likest[];
  readonly likestEarlier: readonly Likest[];
}

/**
 * Themes of two periods, which share no paper, linked by their mean wording: theme with theme by the cosine of the two
 * means, and every paper of a theme with the theme of the other period whose mean it is nearest to (Rocchio 1971).
 *
 * @param weights papers x terms, rows of length 1, weighed alike for both periods; rows as in `theme` of both groupings
 */
export function linkPeriods(first: Grouping, second: Grouping, weights: CsrMatrix): LinkedPeriods {
  const [early, late] = [meanWordings(first, weights), meanWordings(second, weights)];
  const rows = new Map<string, { before: number; since: number; rows: number[] }>();
  const add = (from: number, to: number, side: "before" | "since", row: number): void => {
    const key = `${from} ${to}`;
    const known = rows.get(key) ?? { before: 0, since: 0, rows: [] };
    rows.set(key, known);
    known[side]++;
    known.rows.push(row);
  };
  for (let row = 0; row < weights.rows; row++) {
    const [from, to] = [first.theme[row], second.theme[row]];
    if (from >= 0) add(from, nearestTo(weights, row, late), "before", row);
    if (to >= 0) add(nearestTo(weights, row, early), to, "since", row);
  }
  const flows = [...rows].map(([key, flow]): Flow => {
    const [from, to] = key.split(" ").map(Number);
    return { from, to, before: flow.before, since: flow.since, rows: Int32Array.from(flow.rows) };
  });
  return {
    flows: flows.sort(byThemes),
    likestLater: early.map((mean) => likest(mean, late)),
    likestEarlier: late.map((mean) => likest(mean, early)),
  };
}

/** Theme -> mean of its papers' rows, of length 1 (or 0). */
function meanWordings({ theme, sizes }: Grouping, { rowStart, column, value, columns }: CsrMatrix): Float64Array[] {
  const means = sizes.map(() => new Float64Array(columns));
  theme.forEach((of, row) => {
    if (of < 0) return;
    for (let at = rowStart[row]; at < rowStart[row + 1]; at++) means[of][column[at]] += value[at];
  });
  return means.map((mean) => {
    const length = Math.sqrt(mean.reduce((sum, x) => sum + x * x, 0));
    return length === 0 ? mean : mean.map((x) => x / length);
  });
}

/** The first of the most similar means. */
function nearestTo({ rowStart, column, value }: CsrMatrix, row: number, means: readonly Float64Array[]): number {
  const similarity = means.map((mean) => {
    let sum = 0;
    for (let at = rowStart[row]; at < rowStart[row + 1]; at++) sum += value[at] * mean[column[at]];
    return sum;
  });
  return similarity.indexOf(Math.max(...similarity));
}

function likest(mean: Float64Array, others: readonly Float64Array[]): Likest {
  const similarity = others.map((other) => other.reduce((sum, x, i) => sum + x * mean[i], 0));
  const theme = similarity.indexOf(Math.max(...similarity));
  return { theme, similarity: similarity[theme] };
}
