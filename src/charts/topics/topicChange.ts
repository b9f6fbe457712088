import type { Topic, TopicPair, Trend, Trends } from "../../../analysis/types";
import { count, listed, papers } from "../formats";
import { beforeAndSince } from "./pairsInTime";

/** Company of fewer papers since the cut is not called more frequent than before. */
const LEAST_SINCE = 3;
const MOST_NAMES = 3;

/**
 * How a topic moves, with the papers that say so, and with which others it is found more often than before: "Rises from
 * 2 of 54 papers before 2024 to 9 of 58 since. Since 2024 more often with KV cache (0 of 54 papers before, 3 of 58 since)."
 * "" where nothing can be compared.
 */
export function changeSentence(topic: Topic, topics: readonly Topic[], pairs: readonly TopicPair[], trends: Trends): string {
  const { bins, cut, papersBefore, papersSince } = trends;
  if (bins.length < 2 || papersBefore === 0 || papersSince === 0 || topic.papers.length === 0) return "";
  return [verdictInWords(trends.topics[topic.id], trends), companyInWords(topic, topics, pairs, trends, bins[cut].label)]
    .filter((part) => part !== "")
    .join(" ");
}

function verdictInWords({ verdict, before, since }: Trend, { bins, cut, papersBefore, papersSince }: Trends): string {
  const from = `${count(before)} of ${papers(papersBefore)} before ${bins[cut].label}`;
  const to = `${count(since)} of ${count(papersSince)} since`;
  switch (verdict) {
    case "rising":
      return `Rises from ${from} to ${to}.`;
    case "fading":
      return `Fades from ${from} to ${to}.`;
    case "new":
      return `New: ${from}, ${to}.`;
    case "steady":
      return `Steady: ${from}, ${to}.`;
    case "too few":
      return `Too few papers to say whether it rises or fades: ${from}, ${to}.`;
  }
}

/** The pairs whose share of all papers has grown, by counts alone. */
function companyInWords(topic: Topic, topics: readonly Topic[], pairs: readonly TopicPair[], trends: Trends, cut: string): string {
  const { papersBefore, papersSince } = trends;
  const grown = pairs
    .filter(({ a, b }) => a === topic.id || b === topic.id)
    .map((pair) => ({ other: topics.find(({ id }) => id === (pair.a === topic.id ? pair.b : pair.a)), ...beforeAndSince(pair, trends) }))
    .filter(({ before, since }) => since >= LEAST_SINCE && since * papersBefore > before * papersSince)
    .sort((one, next) => next.since - next.before - (one.since - one.before))
    .slice(0, MOST_NAMES);
  if (grown.length === 0) return "";
  const [first, ...rest] = grown.map(({ other, before, since }, i) => {
    const [all, later] = i === 0 ? [` of ${papers(papersBefore)} before`, ` of ${count(papersSince)} since`] : [" before", " since"];
    return `${other?.label ?? ""} (${count(before)}${all}, ${count(since)}${later})`;
  });
  return `Since ${cut} more often with ${listed([first, ...rest])}.`;
}
