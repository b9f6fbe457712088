import type { KnownTheme, Partition } from "../types";
import { maximumWeightMatching } from "./matching";

/** A theme is the old one if, of the papers that both lists hold, they share this part of all theirs (Jaccard's index). */
const SAME = 0.3;

/**
 * Gives each theme its key: that of the known theme it matches by its papers, all pairs weighed together, else a new one.
 *
 * @param partition as found, before the reader's changes
 * @param ids       row -> id of the paper
 * @param fresh     the first key that was never used
 * @returns theme -> key
 */
export function recognizeThemes(
  { assignment, count }: Partition,
  ids: readonly string[],
  known: readonly KnownTheme[],
  fresh: number,
): Int32Array {
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  const present = known.map(({ papers }) => papers.flatMap((id) => rowOf.get(id) ?? []));
  const wasKnown = new Set(present.flat());
  const sizes = new Int32Array(count);
  for (const row of wasKnown) if (assignment[row] >= 0) sizes[assignment[row]]++;
  const shared = present.map((rows) => {
    const perTheme = new Array<number>(count).fill(0);
    for (const row of rows) if (assignment[row] >= 0) perTheme[assignment[row]]++;
    return perTheme;
  });
  const keys = new Int32Array(count).fill(-1);
  maximumWeightMatching(shared).forEach((theme, i) => {
    if (theme < 0) return;
    const union = present[i].length + sizes[theme] - shared[i][theme];
    if (shared[i][theme] > 0 && shared[i][theme] >= SAME * union) keys[theme] = known[i].key;
  });
  let next = fresh;
  return keys.map((key) => (key >= 0 ? key : next++));
}
