import { naturalLog } from "../matrix/naturalLog";
import type { CountedName, Partition, TextModel, Topic, TopicDefinition, TopicMatches, TopicPair } from "../types";
import { namesNotCounted } from "./namesNotCounted";

/** Two topics found together in fewer papers say nothing. */
const LEAST_SHARED = 2;

/**
 * The topics stage: followed words x themes, and followed words found together.
 *
 * @param matches per definition
 */
export function buildTopics(
  definitions: readonly TopicDefinition[],
  matches: readonly TopicMatches[],
  text: TextModel,
  partition: Partition,
): { topics: Topic[]; pairs: TopicPair[] } {
  const n = partition.assignment.length;
  const sizes = new Int32Array(partition.count);
  for (const theme of partition.assignment) if (theme >= 0) sizes[theme]++;
  const followed = matches.flatMap(({ names }) => names.map(({ key }) => key));
  const topics = definitions.map(({ label, color }, id): Topic => {
    const { names, exclude } = matches[id];
    const known = new Set(names.map(({ key }) => key));
    const counterparts = distinct(names.flatMap((name) => name.counterparts)).filter(({ key, counts }) => counts && !known.has(key));
    const held = union([...names, ...counterparts]);
    const left = union(exclude);
    const papers = Int32Array.from(held)
      .filter((row) => !left.has(row))
      .sort();
    const inTopic = new Set(papers);
    return {
      id,
      label,
      color,
      names: counted(names, inTopic),
      counterparts: counted(counterparts, inTopic),
      exclude: counted(exclude, held),
      excluded: held.size - papers.length,
      written: [...new Set(names.flatMap(({ written }) => written))],
      notCounted: namesNotCounted(text, matches[id], inTopic, followed),
      papers,
      themes: acrossThemes(papers, partition, sizes, n),
    };
  });
  return { topics, pairs: topicPairs(topics, n) };
}

function distinct<T extends { readonly key: string }>(list: readonly T[]): T[] {
  return list.filter(({ key }, i) => list.findIndex((other) => other.key === key) === i);
}

function union(found: readonly { readonly rows: Int32Array }[]): Set<number> {
  return new Set(found.flatMap(({ rows }) => [...rows]));
}

/** Each name with its papers among some. */
function counted(found: readonly { readonly name: string; readonly rows: Int32Array }[], among: ReadonlySet<number>): CountedName[] {
  return found.map(({ name, rows }) => ({ name, papers: rows.filter((row) => among.has(row)).length }));
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
