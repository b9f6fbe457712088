import type { TopicPair } from "../../../analysis/types";

/** Two topics found together in fewer papers have no line and no row. */
export const LEAST_SHARED = 3;

/** The pairs that stand in enough papers, and in more than by chance; most papers first, then highest lift. */
export function tellingPairs(pairs: readonly TopicPair[], leastShared: number): TopicPair[] {
  return pairs
    .filter(({ papers, lift }) => papers >= leastShared && lift > 1)
    .sort((one, other) => other.papers - one.papers || other.lift - one.lift || one.a - other.a || one.b - other.b);
}
