import type { Topic, TopicPair, Trends } from "../../../analysis/types";
import { strengthOf, tellingPairs } from "./tellingPairs";

/** Two topics and the papers that name both, over the bins of the trends. */
export interface PairInTime {
  readonly pair: TopicPair;
  readonly a: Topic;
  readonly b: Topic;
  /** Bin -> rows of the papers in it, rising. */
  readonly rows: readonly (readonly number[])[];
  /** Papers in no bin: without a date, or with one that is coarser than the bins. */
  readonly outside: number;
}

/** The pairs whose company says most, strongest first. */
export function pairsInTime(
  topics: readonly Topic[],
  pairs: readonly TopicPair[],
  { bins, binOfPaper }: Pick<Trends, "bins" | "binOfPaper">,
  leastShared: number,
  most: number,
): PairInTime[] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  return tellingPairs(pairs, leastShared)
    .toSorted((one, other) => strengthOf(other) - strengthOf(one) || one.a - other.a || one.b - other.b)
    .flatMap((pair): PairInTime[] => {
      const [a, b] = [byId.get(pair.a), byId.get(pair.b)];
      if (!a || !b) return [];
      const rows = bins.map((_, bin) => Array.from(pair.rows).filter((row) => binOfPaper[row] === bin));
      return [{ pair, a, b, rows, outside: pair.rows.filter((row) => binOfPaper[row] < 0).length }];
    })
    .slice(0, most);
}

/** Papers that name both before the cut of the trends, and from it on; only complete bins count, as for the verdicts. */
export function beforeAndSince(
  { rows }: TopicPair,
  { bins, binOfPaper, cut }: Pick<Trends, "bins" | "binOfPaper" | "cut">,
): { before: number; since: number } {
  const complete = rows.filter((row) => binOfPaper[row] >= 0 && !bins[binOfPaper[row]].partial);
  const before = complete.filter((row) => binOfPaper[row] < cut).length;
  return { before, since: complete.length - before };
}
