import type { AnalysisResult } from "../../../analysis/types";
import type { ThemeMark } from "../chart";
import { papers } from "../formats";
import { topicNetwork } from "../topics/topicNetwork";
import { topicThemes } from "../topics/topicThemes";
import { during, type Figure, nameOf } from "./figure";

export const TOPIC_FIGURES: readonly Figure[] = [
  {
    id: "topics",
    name: "Topics by theme",
    title: ({ result, themes }) => topicsTitle(result, themes),
    subtitle: (drawn) => `Papers that name a topic, in each theme and over time${during(drawn)}.`,
    draw: ({ corpus, result, themes }, { selection, topicValue }, room, style) =>
      topicThemes(
        { topics: result.topics, themes, papers: corpus.papers, themeOf: result.placement.theme, asOf: corpus.asOf },
        { width: room.width, value: topicValue, selection, timeline: true, order: "papers" },
        style,
      ),
    table: ({ result, themes }) => ({
      columns: ["topic", "names", "theme", "papers", "lift"],
      rows: result.topics.flatMap(({ label, names, themes: found }) =>
        found.map(({ theme, papers: hits, lift }) => [label, names.map(({ name }) => name).join("; "), nameOf(themes, theme), hits, lift]),
      ),
    }),
  },
  {
    id: "network",
    name: "Topics found together",
    title: () => "Topics found in the same papers",
    subtitle: (drawn) => `Lines join topics that two papers or more name both${during(drawn)}.`,
    draw: ({ result }, { selection }, room, style) =>
      topicNetwork(
        { topics: result.topics, pairs: result.topicPairs, seed: result.options.seed },
        { ...room, selection, leastShared: 2 },
        style,
      ),
    table: ({ result }) => ({
      columns: ["topic", "other topic", "papers", "lift"],
      rows: result.topicPairs.map(({ a, b, papers: hits, lift }) => [result.topics[a].label, result.topics[b].label, hits, lift]),
    }),
  },
];

function topicsTitle({ topics }: AnalysisResult, themes: readonly ThemeMark[]): string {
  const most = topics.reduce<(typeof topics)[number] | undefined>(
    (best, topic) => (best && best.papers.length >= topic.papers.length ? best : topic),
    undefined,
  );
  if (!most || most.papers.length === 0) return "None of the followed topics is named in these papers";
  return `${most.label} is named in ${papers(most.papers.length)}, ${most.themes.length > 0 ? `mostly in ${nameOf(themes, most.themes[0].theme)}` : "in no theme"}`;
}
