import type { Topic, TopicPair } from "../../../analysis/types";
import type { ThemeMark } from "../chart";
import { count, inWords, listed, papers as inPapers } from "../formats";
import { type Dated, firstMonth } from "./dates";

/** More names than this are counted instead of listed. */
const MOST_NAMES = 6;

/**
 * How many papers name a topic, in which themes they are, and since when: "LoRA: 9 papers, mostly in Low-rank adaptation
 * (8), first seen Oct 2023."
 *
 * @param papers by row
 */
export function topicSentence(topic: Topic, themes: readonly ThemeMark[], papers: readonly Dated[]): string {
  const all = topic.papers.length;
  if (all === 0) return `${topic.label}: no papers.`;
  const month = firstMonth(topic.papers, papers);
  const seen = month === "" ? "" : all === 1 ? month : `first seen ${month}`;
  const where = themesInWords(topic, themes);
  const unclear = all - topic.themes.reduce((sum, { papers: held }) => sum + held, 0);
  const rest = unclear === 0 ? "" : unclear === all ? "in no theme" : `${count(unclear)} in no theme`;
  return `${[`${topic.label}: ${inPapers(all)}`, where, rest, seen].filter((part) => part !== "").join(", ")}.`;
}

function themesInWords(topic: Topic, themes: readonly ThemeMark[]): string {
  const labels = new Map(themes.map(({ id, shortLabel }) => [id, shortLabel]));
  const held = topic.themes.filter(({ theme, papers }) => papers > 0 && labels.has(theme)).toSorted((a, b) => b.papers - a.papers);
  if (held.length === 0) return "";
  const all = topic.papers.length;
  const [{ theme, papers: most }] = held;
  const label = labels.get(theme) as string;
  if (most === all) return all === 1 ? `in ${label}` : `all in ${label}`;
  if (most > all / 2) return `mostly in ${label} (${count(most)})`;
  const named = (chosen: typeof held, words: (papers: number) => string): string =>
    listed(chosen.map((one) => `${labels.get(one.theme) as string}${words(one.papers)}`));
  if (held.length <= 2) return `in ${named(held, (papers) => ` (${count(papers)})`)}`;
  const over = `spread over ${inWords(held.length)} themes`;
  const top = held.filter(({ papers }) => papers === most);
  if (top.length === held.length) return `${over}, ${count(most)} in each`;
  if (top.length > 2) return `${over}, at most ${count(most)} in each`;
  return top.length === 2 ? `${over}, most in ${named(top, () => "")} (${count(most)} each)` : `${over}, most in ${label} (${count(most)})`;
}

/** Where most papers of a topic are: "mostly in", or for half of them and fewer "most often in"; "in no theme". */
export function mainTheme(topic: Topic, nameOf: (theme: number) => string): string {
  const first = topic.themes.at(0);
  if (!first) return "in no theme";
  return `${2 * first.papers > topic.papers.length ? "mostly" : "most often"} in ${nameOf(first.theme)}`;
}

/** Where most papers of a topic are, in brief. */
export interface MainThemes {
  readonly words: string;
  /** The themes after the words, at most two; none where papers are spread one by one, or in no theme at all. */
  readonly themes: Topic["themes"];
  /** Papers in no theme, where they are as many as those in the themes; else 0. */
  readonly unclear: number;
}

/** The themes that hold most papers of a topic: "mostly in", "most often in" … and which. */
export function mainThemes({ themes, papers }: Topic): MainThemes {
  const most = Math.max(0, ...themes.map((held) => held.papers));
  const top = themes.filter((held) => held.papers === most);
  const outside = papers.length - themes.reduce((sum, held) => sum + held.papers, 0);
  const unclear = outside >= most ? outside : 0;
  if (most === 0) return { words: "in no theme", themes: [], unclear: 0 };
  if (most === papers.length) return { words: most === 1 ? "in" : "all in", themes: top, unclear: 0 };
  if (2 * most > papers.length) return { words: "mostly in", themes: top, unclear: 0 };
  if (most > 1 && top.length <= 2) return { words: unclear > most ? "in" : "most often in", themes: top, unclear };
  return {
    words: themes.length > 1 ? `spread over ${inWords(themes.length)} themes` : "in",
    themes: themes.length > 1 ? [] : top,
    unclear,
  };
}

/** The topics that stand in the same papers, most papers first: "Found with KV cache (3) and RL (2)." */
export function pairsSentence(topic: Topic, topics: readonly Topic[], pairs: readonly TopicPair[]): string {
  const labels = new Map(topics.map(({ id, label }) => [id, label]));
  const others = pairs
    .filter(({ a, b }) => a === topic.id || b === topic.id)
    .map(({ a, b, papers }) => ({ label: labels.get(a === topic.id ? b : a), papers }))
    .filter(({ label }) => label !== undefined)
    .sort((one, other) => other.papers - one.papers);
  if (others.length === 0) return "Found with no other topic in two papers or more.";
  const shown = others.length > MOST_NAMES ? others.slice(0, MOST_NAMES - 1) : others;
  const names = shown.map(({ label, papers }) => `${label} (${count(papers)})`);
  const rest = others.length - shown.length;
  return `Found with ${listed(rest > 0 ? [...names, `${inWords(rest)} more`] : names)}.`;
}
