import { naturalLog } from "../matrix/naturalLog";
import type { Partition, Topic, TopicDefinition, TopicPair } from "../types";

/** Two topics found together in fewer papers say nothing. */
const LEAST_SHARED = 2;

/**
 * The topics stage: followed words x themes, and followed words found together.
 *
 * @param matches per definition, per name (the label first, then the aliases) the rows that hold it
 */
export function buildTopics(
  definitions: readonly TopicDefinition[],
  matches: readonly (readonly Int32Array[])[],
  partition: Partition,
): { topics: Topic[]; pairs: TopicPair[] } {
  const n = partition.assignment.length;
  const sizes = new Int32Array(partition.count);
  for (const theme of partition.assignment) if (theme >= 0) sizes[theme]++;
  const topics = definitions.map((definition, id): Topic => {
    const papers = Int32Array.from(new Set(matches[id].flatMap((rows) => [...rows]))).sort();
    const names = [definition.label, ...definition.aliases].map((name, i) => ({ name, papers: matches[id][i].length }));
    return { id, label: definition.label, names, papers, themes: acrossThemes(papers, partition, sizes, n) };
  });
  return { topics, pairs: topicPairs(topics, n) };
}

/** Lift: papers found together over papers expected if topic and theme were independent. */
function acrossThemes(papers: Int32Array, partition: Partition, sizes: Int32Array, n: number): Topic["themes"] {
  const counts = new Int32Array(partition.count);
  for (const row of papers) if (partition.assignment[row] >= 0) counts[partition.assignment[row]]++;
  return Array.from(counts, (count, theme) => ({ theme, papers: count, lift: (count * n) / (papers.length * sizes[theme]) }))
    .filter(({ papers: count }) => count > 0)
    .sort((a, b) => b.papers - a.papers || b.lift - a.lift || a.theme - b.theme);
}

function topicPairs(topics: readonly Topic[], n: number): TopicPair[] {
  return topics.flatMap((a, i) =>
    topics.slice(i + 1).flatMap((b): TopicPair[] => {
      const other = new Set(b.papers);
      const rows = a.papers.filter((row) => other.has(row));
      if (rows.length < LEAST_SHARED) return [];
      const lift = (rows.length * n) / (a.papers.length * b.papers.length);
      return [{ a: a.id, b: b.id, papers: rows.length, rows, lift, pmi: naturalLog(lift) / Math.LN2 }];
    }),
  );
}
