import type { Clustering, Vectors } from "../types";
import { themesOf } from "./groups";
import { largeGroupsAt, type LargeSpaces, largeSpacesOf } from "./largeCorpus";
import { consensusOf, type SmallConsensus, smallGroupsAt } from "./smallCorpus";

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
export function clusterPapers(
  grouping: Grouping,
  { latent }: Pick<Vectors, "latent">,
  wanted: "auto" | number,
  seed: number,
  done: (share: number) => void,
): Clustering {
  const { choice, sweep, suggested } = "small" in grouping ? grouping.small : grouping.large;
  const k = wanted === "auto" ? suggested : wanted;
  const groups = "small" in grouping ? smallGroupsAt(grouping.small, k) : largeGroupsAt(grouping.large, k, seed, done);
  return { ...themesOf(groups, latent, seed), choice, sweep, suggested };
}
