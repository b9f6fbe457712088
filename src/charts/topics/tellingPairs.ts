import type { TopicPair } from "../../../analysis/types";

/** Two topics found together in fewer papers have no line and no row. */
export const LEAST_SHARED = 3;

/** A network of more lines a topic than this keeps fewer lines of its own for each. */
const LINES_A_TOPIC = 1.5;
const MOST_OWN = 3;

/** The pairs that stand in enough papers, and in more than by chance; most papers first, then highest lift. */
export function tellingPairs(pairs: readonly TopicPair[], leastShared: number): TopicPair[] {
  return pairs
    .filter(({ papers, lift }) => papers >= leastShared && lift > 1)
    .sort((one, other) => other.papers - one.papers || other.lift - one.lift || one.a - other.a || one.b - other.b);
}

/**
 * How much the company of two topics says: papers times pointwise mutual information, so that neither common topics nor
 * rare coincidences win (local mutual information, Evert 2005).
 */
export function strengthOf({ papers, pmi }: TopicPair): number {
  return papers * pmi;
}

/**
 * Of telling pairs those that are among the few strongest of one of their topics, so that many topics stay a picture.
 *
 * @returns the pairs, and of how many of its strongest each topic is sure: 3, or 2 where that is too many lines
 */
export function strongestPairs(pairs: readonly TopicPair[]): { pairs: TopicPair[]; own: number } {
  const topics = new Set(pairs.flatMap(({ a, b }) => [a, b])).size;
  const three = amongStrongest(pairs, MOST_OWN);
  if (three.length <= LINES_A_TOPIC * topics) return { pairs: three, own: MOST_OWN };
  return { pairs: amongStrongest(pairs, MOST_OWN - 1), own: MOST_OWN - 1 };
}

function amongStrongest(pairs: readonly TopicPair[], own: number): TopicPair[] {
  const lines = new Map<number, number>();
  const kept = new Set<TopicPair>();
  for (const pair of pairs.toSorted((one, other) => strengthOf(other) - strengthOf(one) || one.a - other.a || one.b - other.b)) {
    for (const topic of [pair.a, pair.b]) {
      const before = lines.get(topic) ?? 0;
      if (before < own) kept.add(pair);
      lines.set(topic, before + 1);
    }
  }
  return pairs.filter((pair) => kept.has(pair));
}
