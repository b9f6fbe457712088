import { splitInto } from "./clusters/themeParts";
import { randomFor } from "./random";
import type { AnalysisResult, Evidence } from "./types";

/**
 * A theme in so many parts, as one would look for parts in it.
 *
 * @param theme place in the result's list
 * @returns rows of Corpus.papers of each part, rising, the largest part first; fewer parts where there are not so many papers
 */
export function splitTheme(
  { options }: AnalysisResult,
  { clustering, vectors, order }: Evidence,
  theme: number,
  into: number,
): Int32Array[] {
  const { assignment } = clustering.partition;
  const rows = Array.from(assignment.keys()).filter((row) => assignment[row] === theme);
  const parts = splitInto(vectors.latent, rows, into, randomFor(options.seed, "split"));
  return parts.map((part) => part.map((row) => order[row]).sort());
}
