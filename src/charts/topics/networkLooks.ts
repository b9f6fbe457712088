import type { Topic, TopicPair } from "../../../analysis/types";
import type { Selection } from "../chart";
import { type ChartStyle, edgeTint, mix, themeColor } from "../style";
import type { Weight } from "../textWidth";

/** How much a topic matters for what the reader has chosen. */
export type Standing = "chosen" | "near" | "plain" | "away";

export interface TopicLook {
  readonly standing: Standing;
  readonly fill: string;
  readonly ink: string;
  readonly countInk: string;
  readonly weight: Weight;
}

export interface LineLook {
  readonly stroke: string;
  readonly ink: string;
  readonly weight: Weight;
  /** Higher ones are drawn later. */
  readonly rank: number;
}

/** Part of its colour that a circle out of the way keeps. */
const AWAY = 0.4;

/** By topic id: the chosen topic and those found with it stand out; of a theme or a paper, those that it names. */
export function topicLooks(
  topics: readonly Topic[],
  pairs: readonly TopicPair[],
  selection: Selection,
  style: ChartStyle,
): Map<number, TopicLook> {
  return new Map(topics.map((topic) => [topic.id, lookOf(topic, standingOf(topic, pairs, selection), style)]));
}

function standingOf(topic: Topic, pairs: readonly TopicPair[], { topic: chosen, theme, paper }: Selection): Standing {
  if (chosen !== undefined) {
    if (topic.id === chosen) return "chosen";
    return pairs.some(({ a, b }) => (a === chosen && b === topic.id) || (b === chosen && a === topic.id)) ? "near" : "away";
  }
  if (theme !== undefined) return namesTheme(topic, theme) ? "plain" : "away";
  if (paper !== undefined) return topic.papers.includes(paper) ? "plain" : "away";
  return "plain";
}

/** Whether papers of a theme name the topic; of -1 papers that are in no theme. */
function namesTheme({ themes, papers }: Topic, theme: number): boolean {
  if (theme >= 0) return themes.some((held) => held.theme === theme);
  return themes.reduce((sum, held) => sum + held.papers, 0) < papers.length;
}

/** A topic that the reader gave a colour has it, as far as it stands out at all. */
function lookOf({ color }: Topic, standing: Standing, style: ChartStyle): TopicLook {
  const { colors } = style;
  const own = (usual: string): string => (color === null ? usual : themeColor(color, style, "mark"));
  switch (standing) {
    case "chosen":
      return { standing, fill: own(colors.accent), ink: colors.text1, countInk: colors.text2, weight: 600 };
    case "near":
      return { standing, fill: own(colors.text2), ink: colors.text1, countInk: colors.text2, weight: 600 };
    case "plain":
      return { standing, fill: own(colors.control), ink: colors.text1, countInk: colors.text2, weight: 500 };
    case "away":
      return { standing, fill: mix(own(colors.control), colors.canvas, AWAY), ink: colors.text2, countInk: colors.text2, weight: 400 };
  }
}

/** Lines of the chosen topic are in the accent colour; lines to topics out of the way are fainter. */
export function lineLook(
  { a, b }: TopicPair,
  looks: ReadonlyMap<number, TopicLook>,
  { topic }: Selection,
  { colors }: ChartStyle,
): LineLook {
  if (topic !== undefined && (a === topic || b === topic)) return { stroke: colors.accent, ink: colors.accent, weight: 600, rank: 2 };
  const away = topic !== undefined || looks.get(a)?.standing === "away" || looks.get(b)?.standing === "away";
  if (away) return { stroke: colors.line, ink: colors.text3, weight: 400, rank: 0 };
  return { stroke: edgeTint(colors.control, colors.canvas), ink: colors.text2, weight: 500, rank: 1 };
}
