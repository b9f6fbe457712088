import { groupSizes } from "../matrix/groupSizes";
import { naturalLog } from "../matrix/naturalLog";
import type { CountedName, Partition, TextModel, Topic, TopicDefinition, TopicMatches, TopicPair } from "../types";
import { namesNotCounted } from "./namesNotCounted";

/** Two topics found together in fewer papers say nothing. */
const LEAST_SHARED = 2;

/** Followed words and their papers, whatever the themes. */
export type FollowedTopic = Omit<Topic, "themes">;

/**
 * First half of the topics stage: followed words, and followed words found together.
 *
 * @param matches per definition
 */
export function followTopics(
  definitions: readonly TopicDefinition[],
  matches: readonly TopicMatches[],
  text: TextModel,
): { followed: FollowedTopic[]; pairs: TopicPair[] } {
  const keys = matches.flatMap(({ names }) => names.map(({ key }) => key));
  const followed = definitions.map(({ label, color }, id): FollowedTopic => {
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
      notCounted: namesNotCounted(text, matches[id], inTopic, keys),
      papers,
    };
  });
  return { followed, pairs: topicPairs(followed, text.counts.rows) };
}

/** Second half: followed words x themes. */
export function acrossThemes(followed: readonly FollowedTopic[], partition: Partition): Topic[] {
  const sizes = groupSizes(partition.assignment, partition.count);
  return followed.map((topic) => ({ ...topic, themes: themesOf(topic.papers, partition, sizes) }));
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
function themesOf(papers: Int32Array, partition: Partition, sizes: Int32Array): Topic["themes"] {
  const n = partition.assignment.length;
  const counts = new Int32Array(partition.count);
  for (const row of papers) if (partition.assignment[row] >= 0) counts[partition.assignment[row]]++;
  return Array.from(counts, (count, theme) => ({ theme, papers: count, lift: (count * n) / (papers.length * sizes[theme]) }))
    .filter(({ papers: count }) => count > 0)
    .sort((a, b) => b.papers - a.papers || b.lift - a.lift || a.theme - b.theme);
}

function topicPairs(topics: readonly FollowedTopic[], n: number): TopicPair[] {
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
