import type { FoundThemes } from "../analysis/analyze";
import { randomFor } from "../analysis/random";
import type { AnalysisOptions } from "../analysis/types";
import { findThemes } from "../analysis/analyze";

/**
 * Theme -> mean over bootstrap samples of the largest Jaccard index with a theme found in the sample (Hennig 2007), both
 * cut to the papers of the sample; 1 = always found again. Samples draw as many papers as there are, with putting back.
 *
 * @param options those that the themes were found with, with a given number of themes
 */
export function bootstrapJaccard({ sorted, clustering }: FoundThemes, options: AnalysisOptions, samples: number): number[] {
  const n = sorted.papers.length;
  const { count } = clustering.partition;
  const sums = new Float64Array(count);
  for (let sample = 0; sample < samples; sample++) {
    const random = randomFor(sample, "bootstrap");
    const drawn = new Set(Array.from({ length: n }, () => Math.floor(random() * n)));
    const rows = [...drawn].sort((a, b) => a - b);
    const again = findThemes({ ...sorted, papers: rows.map((row) => sorted.papers[row]) }, { ...options, seed: options.seed + sample });
    const before = Int32Array.from(again.order, (row) => clustering.nearest[rows[row]]);
    for (let theme = 0; theme < count; theme++) sums[theme] += largestJaccard(before, theme, again.clustering.nearest);
  }
  return Array.from(sums, (sum) => sum / samples);
}

/** Over all groups of `labels` the largest share of papers in both among papers in either, with `theme` of `before`. */
export function largestJaccard(before: Int32Array, theme: number, labels: Int32Array): number {
  const both = new Map<number, number>();
  const size = new Map<number, number>();
  let own = 0;
  labels.forEach((label, row) => {
    size.set(label, (size.get(label) ?? 0) + 1);
    if (before[row] !== theme) return;
    own++;
    both.set(label, (both.get(label) ?? 0) + 1);
  });
  return Math.max(0, ...Array.from(both, ([label, shared]) => shared / (own + (size.get(label) as number) - shared)));
}
