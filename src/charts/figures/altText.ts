/** A picture in words, for those who do not see it: what it is, what it says, the largest, and what moves. */
import type { ThemeMark } from "../chart";
import { countedWithUnclear } from "../counted";
import { changeSeries, seriesOf } from "../series";
import { count, fit, listed, papers } from "../formats";
import { comparisonSentences } from "../flow/flowWords";
import { pairsInTime } from "../topics/pairsInTime";
import { LEAST_SHARED } from "../topics/tellingPairs";
import { type TrendSeries } from "../trends/trendData";
import { type Drawn, type Figure, type FigureLook, nameOf, withUnclear } from "./figure";

/** So many are named, the others counted. */
const NAMED = 3;

/** Kind of chart, and a sentence with its largest or surest. */
const DESCRIBED: Readonly<Record<string, readonly [kind: string, details: (drawn: Drawn, look: FigureLook) => string]>> = {
  map: ["A map with a point for each paper, in coloured areas for the themes", largestThemes],
  sizes: ["Horizontal bars", largestOfAll],
  trends: ["A small line chart for each, with intervals", moving],
  changes: ["Rows with the change of each share and its interval", moving],
  slope: ["Lines from one period to the other", movingBetween],
  bursts: ["Rows of bars over time, one for each term", firstBursts],
  stack: ["Bands stacked over time", largestOfAll],
  stream: ["Bands as a stream over time", largestOfAll],
  lines: ["A line chart", moving],
  ranks: ["Lines of ranks over time", largestOfAll],
  topics: ["A table of topics and themes with shaded cells, and a timeline", largestTopics],
  network: ["A network of topics", closestTopics],
  pairs: ["Rows of bars over time, one for each pair of topics", closestTopics],
  "theme-tree": ["A tree of families, themes and parts with bars", largestThemes],
  treemap: ["Rectangles in rectangles", largestThemes],
  circles: ["Circles in circles", largestThemes],
  similarity: ["A square table with shaded cells", mostAlike],
  contrast: ["Bars to two sides, one for each term", tellingWords],
  "theme-count": [
    "Lines of scores by number of themes",
    ({ result, themes }) => `Suggested: ${result.suggested} themes. Shown: ${themes.length}.`,
  ],
  silhouette: ["Bars of silhouettes, grouped by theme", looseThemes],
  flow: [
    "Bands that lead from the themes of one setting to those of the other",
    (_, { beside }) => (beside ? comparisonSentences(beside).slice(2).join(" ") : ""),
  ],
};

export function altText(figure: Figure, drawn: Drawn, look: FigureLook): string {
  const [kind = figure.name, details] = DESCRIBED[figure.id] ?? [];
  const sentences = [kind, figure.title(drawn, look), figure.subtitle(drawn, look), details?.(drawn, look) ?? ""];
  return sentences.flatMap((text) => (text === "" ? [] : [/[.!?]$/.test(text) ? text : `${text}.`])).join(" ");
}

function largestThemes(drawn: Drawn): string {
  return mostPapers(withUnclear(drawn));
}

/** Of all papers of the list, where they were counted. */
function largestOfAll(drawn: Drawn): string {
  return mostPapers(countedWithUnclear(drawn));
}

function mostPapers(themes: readonly ThemeMark[]): string {
  const bySize = themes.filter(({ id }) => id >= 0).toSorted((a, b) => b.size - a.size || a.id - b.id);
  const unclear = themes.find(({ id }) => id < 0);
  const names = firstOf(bySize.map(({ label, size }) => `${label} (${count(size)})`));
  return `Most papers: ${names}.${unclear ? ` In no theme: ${papers(unclear.size)}.` : ""}`;
}

function moving(drawn: Drawn, { trendOf }: FigureLook): string {
  return drawn.result.trends.bins.length < 2 ? "" : verdictsOf(seriesOf(drawn, trendOf));
}

function movingBetween(drawn: Drawn, { comparison, trendOf }: FigureLook): string {
  const compared = comparison ?? drawn.result.trends.sinceLast.at(0);
  return compared ? verdictsOf(changeSeries(drawn, compared, trendOf)) : "";
}

function verdictsOf(series: readonly TrendSeries[]): string {
  const having = (verdict: string): string[] => series.filter(({ trend }) => trend.verdict === verdict).map(({ mark }) => mark.label);
  const claims = (["new", "rising", "fading"] as const).flatMap((verdict) => {
    const names = having(verdict);
    return names.length === 0 ? [] : [`${verdict[0].toUpperCase()}${verdict.slice(1)}: ${firstOf(names)}.`];
  });
  const few = having("too few").length;
  return [...claims, ...(few > 0 ? [`Too few papers to say: ${count(few)} of ${count(series.length)}.`] : [])].join(" ");
}

function firstBursts({ result }: Drawn): string {
  const { bins, bursts } = result.trends;
  if (bursts.length === 0) return "";
  return `Surest: ${firstOf(bursts.map(({ term, bins: { from, to } }) => `${term} (${from === to ? "" : `${bins[from].label} – `}${bins[to].label})`))}.`;
}

function largestTopics({ result }: Drawn): string {
  const named = result.topics.filter((topic) => topic.papers.length > 0).toSorted((a, b) => b.papers.length - a.papers.length);
  if (named.length === 0) return "";
  return `Named in most papers: ${firstOf(named.map((topic) => `${topic.label} (${count(topic.papers.length)})`))}.`;
}

function closestTopics({ result }: Drawn): string {
  const pairs = pairsInTime(result.topics, result.topicPairs, result.trends, LEAST_SHARED, Infinity);
  if (pairs.length === 0) return "";
  return `Together most above chance: ${firstOf(pairs.map(({ a, b, pair }) => `${a.label} with ${b.label} (${papers(pair.papers)})`))}.`;
}

function mostAlike({ result, themes }: Drawn): string {
  const pairs = result.themes
    .flatMap(({ id, related }) => related.filter(({ theme }) => theme > id).map(({ theme, similarity }) => ({ id, theme, similarity })))
    .toSorted((a, b) => b.similarity - a.similarity);
  if (pairs.length === 0) return "";
  return `Most alike: ${firstOf(pairs.map(({ id, theme, similarity }) => `${nameOf(themes, id)} with ${nameOf(themes, theme)} (${fit(similarity)})`))}.`;
}

function tellingWords(_: Drawn, { contrast }: FigureLook): string {
  if (!contrast) return "";
  const { a, b, words } = contrast;
  const sides = [
    [a.label, words.a],
    [b.label, words.b],
  ] as const;
  return sides
    .flatMap(([name, terms]) => (terms.length > 0 ? [`More in ${name}: ${firstOf(terms.map(({ term }) => term))}.`] : []))
    .join(" ");
}

function looseThemes({ result }: Drawn): string {
  const loose = result.themes.filter(({ standing, hidden }) => standing === "loose" && !hidden).map(({ label }) => label);
  return loose.length === 0 ? "" : `Loose: ${firstOf(loose)}.`;
}

/** "a, b, c and 4 more". */
function firstOf(names: readonly string[]): string {
  return listed(names.length <= NAMED + 1 ? names : [...names.slice(0, NAMED), `${count(names.length - NAMED)} more`]);
}
