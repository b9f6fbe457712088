import { findThemes, type FoundThemes } from "./analyze";
import { adjustedRand } from "./matrix/adjustedRand";
import { randomFor } from "./random";
import type { AnalysisOptions, Report } from "./types";

const DROPPED = 0.05;

/**
 * How far the themes stay the same when the list is a little shorter: mean adjusted Rand index of the themes found and
 * those found again after 5 % of the papers (rounded up) were dropped; unclear papers count in their nearest theme.
 *
 * @param runs how often papers are dropped, each time others; run i drops the same papers whatever the options
 * @returns    1 = always the same groups, about 0 = no more alike than chance
 * Throws InputError as `analyze` does where too few papers are left.
 */
export function stability({ sorted, clustering }: FoundThemes, options: AnalysisOptions, runs: number, report?: Report): number {
  const n = sorted.papers.length;
  let sum = 0;
  for (let run = 0; run < runs; run++) {
    const kept = rowsLeft(n, run);
    const again = findThemes({ ...sorted, papers: Array.from(kept, (row) => sorted.papers[row]) }, options, report);
    const before = again.order.map((row) => clustering.nearest[kept[row]]);
    sum += adjustedRand(before, again.clustering.nearest);
  }
  return sum / runs;
}

/** Rows, rising, without a random 5 %. */
function rowsLeft(n: number, run: number): Int32Array {
  const random = randomFor(run, "dropped papers");
  const rows = Int32Array.from({ length: n }, (_, row) => row);
  const left = n - Math.ceil(DROPPED * n);
  for (let i = 0; i < left; i++) {
    const j = i + Math.floor(random() * (n - i));
    [rows[i], rows[j]] = [rows[j], rows[i]];
  }
  return rows.slice(0, left).sort();
}
