import { productsWithRows } from "../matrix/denseMatrix";
import type { Steps } from "../steps";
import type { Clustering, CsrMatrix, Vectors } from "../types";
import { themesOf } from "./groups";
import { largeGroupsAt, type LargeSpaces, largeSpacesOf } from "./largeCorpus";
import { neighbourGraph } from "./similarity";
import { consensusOf, type SmallConsensus, smallGroupsAt } from "./smallCorpus";

/** Up to so many papers every pair is looked at, and a change of the number of themes is a cut of a tree. */
const SMALL = 1000;

/** How many neighbours of a paper count where every pair is looked at. */
const NEIGHBOURS = 12;

/** All that does not depend on the number of themes. */
export type Grouping = ({ readonly small: SmallConsensus } | { readonly large: LargeSpaces }) & {
  /** Papers x papers: the nearest of each by latent rows, with their cosines; symmetric. */
  readonly neighbours: CsrMatrix;
};

/**
 * First half of the clusters stage: what has to be done once a corpus. See smallCorpus.ts and largeCorpus.ts.
 *
 * @param done called with the share of the work that is done, 0 to 1
 */
export function* prepareGroups(vectors: Vectors, seed: number, done: (share: number) => void): Steps<Grouping> {
  if (vectors.weights.rows > SMALL) {
    const large = yield* largeSpacesOf(vectors, seed, done);
    return { large, neighbours: large.neighbours };
  }
  const neighbours = neighbourGraph(productsWithRows(vectors.latent, vectors.latent), NEIGHBOURS);
  return { small: yield* consensusOf(vectors, seed, done), neighbours };
}

/**
 * Second half: papers -> themes.
 *
 * @param k the number of themes, 2 or more; cut to the number of papers
 */
export function* clusterPapers(
  grouping: Grouping,
  { latent }: Pick<Vectors, "latent">,
  k: number,
  seed: number,
  done: (share: number) => void,
): Steps<Clustering> {
  const { choice, sweep, suggested } = "small" in grouping ? grouping.small : grouping.large;
  const groups = "small" in grouping ? smallGroupsAt(grouping.small, k) : yield* largeGroupsAt(grouping.large, k, seed, done);
  return { ...themesOf(groups, latent), choice, sweep, suggested };
}
