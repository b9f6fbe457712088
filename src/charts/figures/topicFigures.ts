import type { AnalysisResult } from "../../../analysis/types";
import { type ThemeMark, unclearMark } from "../chart";
import { inWords, papers, times } from "../formats";
import { mainTheme } from "../topics/topicSentences";
import { inNoTheme } from "../topics/heatCells";
import { pairsInTime } from "../topics/pairsInTime";
import { LEAST_SHARED } from "../topics/tellingPairs";
import { topicNetwork } from "../topics/topicNetwork";
import { topicPairsTime, type TopicPairsTimeData } from "../topics/topicPairsTime";
import { topicThemes, type TopicThemesData } from "../topics/topicThemes";
import { type Drawn, during, type Figure, nameOf, withUnclear } from "./figure";

export const TOPIC_FIGURES: readonly Figure[] = [
  {
    id: "topics",
    name: "Topics by theme",
    title: ({ result, themes }) => topicsTitle(result, themes),
    subtitle: (drawn) => `Papers that name a topic, in each theme and over time${during(drawn)}.`,
    draw: (drawn, { selection, topicValue, topicOrder }, room, style) =>
      topicThemes(topicThemesOf(drawn), { width: room.width, value: topicValue, selection, timeline: true, order: topicOrder }, style),
    table: ({ result, themes }) => {
      const unclear = unclearMark(result.placement.theme);
      return {
        columns: ["topic", "names", "theme", "papers", "lift"],
        rows: result.topics.flatMap((topic) => {
          const rest = unclear ? [inNoTheme(topic, unclear, result.placement.theme)].filter(({ papers: hits }) => hits > 0) : [];
          const names = topic.names.map(({ name }) => name).join("; ");
          return [...topic.themes, ...rest].map(({ theme, papers: hits, lift }) => [
            topic.label,
            names,
            theme < 0 ? "unclear" : nameOf(themes, theme),
            hits,
            lift,
          ]);
        }),
      };
    },
  },
  {
    id: "network",
    name: "Topics found together",
    title: () => "Topics found in the same papers",
    subtitle: (drawn) => `Lines join topics that ${inWords(LEAST_SHARED)} papers or more name both, more than by chance${during(drawn)}.`,
    draw: ({ result }, { selection }, room, style) =>
      topicNetwork(
        { topics: result.topics, pairs: result.topicPairs, seed: result.options.seed },
        { ...room, selection, leastShared: LEAST_SHARED },
        style,
      ),
    table: ({ result }) => ({
      columns: ["topic", "other topic", "papers", "lift", "pmi"],
      rows: result.topicPairs.map(({ a, b, papers: hits, lift, pmi }) => [result.topics[a].label, result.topics[b].label, hits, lift, pmi]),
    }),
  },
  {
    id: "pairs",
    name: "Topics together over time",
    title: ({ result }) => pairsTitle(result),
    subtitle: (drawn) =>
      `Papers that name both per ${drawn.result.trends.unit}, for pairs of ${inWords(LEAST_SHARED)} papers or more and above chance${during(drawn)}.`,
    draw: (drawn, { selection }, room, style) =>
      topicPairsTime(topicPairsTimeOf(drawn), { width: room.width, selection, leastShared: LEAST_SHARED }, style),
    table: ({ result }) => {
      const { unit, bins, papers: all } = result.trends;
      return {
        columns: ["topic", "other topic", unit, "from", "to", "papers with both", "all papers", "complete"],
        rows: pairsInTime(result.topics, result.topicPairs, result.trends, LEAST_SHARED, Infinity).flatMap(({ a, b, rows }) =>
          bins.map((bin, t) => [a.label, b.label, bin.label, bin.from, bin.to, rows[t].length, all[t], bin.partial ? "no" : "yes"]),
        ),
      };
    },
  },
];

/** What the pairs over time are drawn from. */
export function topicPairsTimeOf({ corpus, result, themes }: Drawn): TopicPairsTimeData {
  const { topics, topicPairs: pairs, placement, trends } = result;
  return { topics, pairs, themes, papers: corpus.papers, themeOf: placement.theme, trends };
}

/** What the table of topics is drawn from. */
export function topicThemesOf(drawn: Drawn): TopicThemesData {
  const { corpus, result } = drawn;
  const { asOf, papers: listed } = corpus;
  return { topics: result.topics, themes: withUnclear(drawn), papers: listed, themeOf: result.placement.theme, asOf };
}

function topicsTitle({ topics }: AnalysisResult, themes: readonly ThemeMark[]): string {
  const most = topics.reduce<(typeof topics)[number] | undefined>(
    (best, topic) => (best && best.papers.length >= topic.papers.length ? best : topic),
    undefined,
  );
  if (!most || most.papers.length === 0) return "None of the followed topics is named in these papers";
  return `${most.label} is named in ${papers(most.papers.length)}, ${mainTheme(most, (theme) => nameOf(themes, theme))}`;
}

function pairsTitle({ topics, topicPairs, trends }: AnalysisResult): string {
  const strongest = pairsInTime(topics, topicPairs, trends, LEAST_SHARED, 1).at(0);
  if (!strongest) return "No two topics are found together more than by chance";
  const { a, b, pair } = strongest;
  return `${a.label} and ${b.label} stand together in ${papers(pair.papers)}, ${times(pair.lift).replace("×", "times")} as many as by chance`;
}
