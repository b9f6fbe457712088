import type { Clustering, Vectors } from "../types";
import { type LargeSpaces, largeClusteringAt, largeSpacesOf } from "./largeCorpus";
import { clusteringAt, consensusOf, type SmallConsensus } from "./smallCorpus";

/** Up to so many papers every pair is looked at, and a change of the number of themes is a cut of a tree. */
const SMALL = 1000;

/** All that does not depend on the number of themes. */
export type Grouping = { readonly small: SmallConsensus } | { readonly large: LargeSpaces };

/**
 * First half of the clusters stage: what has to be done once a corpus. See smallCorpus.ts and largeCorpus.ts.
 *
 * @param done called with the share of the work that is done, 0 to 1
 */
export function prepareGroups(vectors: Vectors, seed: number, done: (share: number) => void): Grouping {
  return vectors.weights.rows <= SMALL ? { small: consensusOf(vectors, seed, done) } : { large: largeSpacesOf(vectors, seed, done) };
}

/**
 * Second half: papers -> themes.
 *
 * @param wanted "auto", or the number of themes, 2 or more; cut to the number of papers
 */
export function clusterPapers(grouping: Grouping, wanted: "auto" | number, seed: number, done: (share: number) => void): Clustering {
  if ("small" in grouping) return clusteringAt(grouping.small, wanted === "auto" ? grouping.small.suggested : wanted);
  return largeClusteringAt(grouping.large, wanted === "auto" ? grouping.large.suggested : wanted, seed, done);
}
