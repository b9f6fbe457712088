import { escapedMarkdown, markdownOf } from "../../../analysis/export/markdownList";
import { visible } from "../../charts/chart";
import { drawnInPieces } from "../../charts/figures/figure";
import { sourceLine } from "../../charts/figures/figures";
import { count, date, inWords, papers, papersOfList, span } from "../../charts/formats";
import { trendSeries } from "../../charts/series";
import { topicSentence } from "../../charts/topics/topicSentences";
import { trendsOf } from "../../charts/counted";
import { evidenceSentence, windowsSentence } from "../../charts/trends/trendWords";
import type { Picture } from "../../pasteToPicture";
import { listedPapers } from "../paperList";
import { dataFacts, type Fact, METHOD, settingFacts } from "../words/aboutList";
import { relatedSentence, sizeSentence, trendSentence } from "../words/themeWords";
import type { ChosenCharts } from "../chosenCharts";
import { captionsOf } from "../exportedFigure";
import { onGround } from "../deck/pictureBlock";
import type { Report, ReportPicture } from "./report";

const ROOM = { width: 1100, height: 620 };
const TERMS = 8;
const PAPERS = 5;

/**
 * What the list is, its charts, its themes with phrases and papers, trends in words, and how it was made; with pauses, as of many papers the
 * charts take long.
 */
export function* reportOf(picture: Picture, { figures, program, styleAt }: ChosenCharts): Generator<void, Report> {
  const style = styleAt(1);
  const captions = figures.map(({ figure, drawn, look, filtered, words }) => captionsOf(figure, picture, drawn, look, filtered, words));
  const pictures: ReportPicture[] = [];
  for (const [i, { figure, drawn, look }] of figures.entries()) {
    const chart = yield* drawnInPieces(figure, drawn, look, ROOM, style);
    pictures.push({ path: `pictures/${figure.id}.png`, alt: captions[i].title, chart: onGround(chart, style) });
  }
  const shown = captions.map(({ title, subtitle }, i) => {
    const own = figures[i].words.source;
    return [
      `### ${escapedMarkdown(title)}`,
      escapedMarkdown(subtitle),
      `![${escapedMarkdown(title)}](${pictures[i].path})`,
      ...(own === undefined ? [] : [escapedMarkdown(own)]),
    ].join("\n\n");
  });
  const parts = [
    `# ${escapedMarkdown(picture.corpus.name)}`,
    introduction(picture),
    ...(shown.length > 0 ? ["## Charts", ...shown] : []),
    "## Themes",
    ...visible(picture.themes)
      .toSorted((a, b) => b.size - a.size || a.id - b.id)
      .map(({ id }) => themePart(picture, id)),
    ...trendsPart(picture),
    ...topicsPart(picture),
    "## How this was made",
    factTable([...dataFacts(picture), ...settingFacts(picture), ...METHOD]),
    `${escapedMarkdown(sourceLine(picture))}${program ? ` Made with [Papertide](<${program}>).` : " Made with Papertide."}`,
  ];
  return { text: `${parts.join("\n\n")}\n`, pictures, style };
}

function introduction({ corpus, themes }: Picture): string {
  const months = span(corpus.papers);
  const asOf = corpus.asOf ? `, data as of ${date(corpus.asOf)}` : "";
  return `${papersOfList(corpus)}${months ? `, ${months}` : ""}${asOf}, in ${inWords(themes.length)} ${themes.length === 1 ? "theme" : "themes"}.`;
}

function themePart(picture: Picture, theme: number): string {
  const { corpus, result, themes } = picture;
  const { terms, size, exemplars, note } = result.themes[theme];
  const trends = trendsOf(result, "theme");
  const rows = terms
    .slice(0, TERMS)
    .map(({ term, papers: hits, papersInCorpus }) => `| ${escapedMarkdown(term)} | ${count(hits)} | ${count(papersInCorpus)} |`);
  return [
    `### ${escapedMarkdown(themes[theme].label)}`,
    escapedMarkdown(sizeSentence(picture, theme)),
    ...(note ? [`> ${escapedMarkdown(note)}`] : []),
    [`| Phrase | of its ${papers(size)} | of all ${count(corpus.papers.length)} |`, "| :-- | --: | --: |", ...rows].join("\n"),
    `${escapedMarkdown(trendSentence(trends.themes[theme], trends))} ${escapedMarkdown(relatedSentence(picture, theme))}`,
    `Papers that stand for it:`,
    markdownOf(listedPapers(picture, exemplars.slice(0, PAPERS)).map((paper) => ({ ...paper, theme: "" }))).trimEnd(),
  ].join("\n\n");
}

function trendsPart(picture: Picture): string[] {
  const trends = trendsOf(picture.result, "theme");
  if (trends.bins.length < 2)
    return [
      "## Trends",
      trends.bins.length === 0
        ? "No paper has a date, so there are no trends."
        : "All papers fall into one period, so there is nothing to compare.",
    ];
  const series = trendSeries(picture);
  const lines = series.map(({ mark, trend }) => `- **${escapedMarkdown(mark.label)}**: ${escapedMarkdown(trendSentence(trend, trends))}`);
  return ["## Trends", `${evidenceSentence(series)}. ${escapedMarkdown(windowsSentence(trends))}`, lines.join("\n")];
}

function topicsPart({ corpus, result, themes }: Picture): string[] {
  if (result.topics.length === 0) return [];
  return ["## Topics", result.topics.map((topic) => `- ${escapedMarkdown(topicSentence(topic, themes, corpus.papers))}`).join("\n")];
}

function factTable(facts: readonly Fact[]): string {
  return ["| | |", "| :-- | :-- |", ...facts.map(({ name, value }) => `| ${escapedMarkdown(name)} | ${escapedMarkdown(value)} |`)].join(
    "\n",
  );
}
