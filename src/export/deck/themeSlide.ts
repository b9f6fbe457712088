import type { Paper } from "../../../analysis/types";
import { count, date, papers, percent } from "../../charts/formats";
import { countedThemes, papersCounted, trendsOf } from "../../charts/counted";
import type { Drawn } from "../../charts/figures/figure";
import { type ChartStyle, themeColor } from "../../charts/style";
import { verdictWord } from "../../charts/trends/trendWords";
import { binsSentence, relatedSentence, sizeSentence, trendSentence } from "../words/themeWords";
import { columnChart } from "./chartBlocks";
import { headOf } from "./figureSlide";
import { fits, plain, sizesFrom, stackedTexts, textBlock } from "./fitText";
import { band, BODY, column, MARGIN, TITLE } from "./page";
import type { Block, Box, Link, Slide } from "./slide";
import { plainTable } from "./tableBlock";

const TERMS = 8;
const EXEMPLARS = 3;
const HEAD = 18;
const TERM_ROW = 19;
const PAPER = { size: 12, line: 15, where: 14, gap: 7 };
const CHART = 196;
const GAP = 44;

/** One theme: its phrases, three papers that stand for it, and how it goes over time. */
export function themeSlide(drawn: Drawn, theme: number, style: ChartStyle): Slide {
  const { corpus, result, themes } = drawn;
  const trends = trendsOf(result, "theme");
  const { terms, size, exemplars, note, standing } = result.themes[theme];
  const trend = trends.themes[theme];
  const { label, slot } = themes[theme];
  const { colors, mode } = style;
  const color = themeColor(slot, mode, "mark");
  const left = column(BODY, 0, 0.54, GAP);
  const right = column(BODY, 0.54, 1, GAP);
  const heading = (text: string, box: Box, top: number): Block =>
    textBlock(text, band(box, top, HEAD), { sizes: [12, 11, 10, 9], bold: true, color: colors.text2 });

  const shown = terms.slice(0, TERMS);
  const phrases = plainTable(
    [
      { head: "", share: 0.5, align: "left" },
      { head: `of its ${papers(size)}`, share: 0.26, align: "right" },
      { head: `of all ${count(corpus.papers.length)}`, share: 0.24, align: "right" },
    ],
    shown.map((term) => [
      { text: term.term, bold: true },
      { text: count(term.papers), color: colors.text2 },
      { text: count(term.papersInCorpus), color: colors.text2 },
    ]),
    band(left, HEAD - 4, 0),
    { name: "Phrases", alt: `Table of phrases: ${shown.map(({ term }) => term).join(", ")}.`, size: 11, row: TERM_ROW },
    style,
  );
  const below = HEAD - 4 + TERM_ROW * (TERMS + 1) + 12;
  let top = below + HEAD + 2;
  const examples = exemplars.slice(0, EXEMPLARS).flatMap((row): Block[] => {
    const paper = corpus.papers[row];
    const oneLine = fits(plain(paper.title), band(left, 0, PAPER.line), PAPER.size, 400);
    const height = oneLine ? PAPER.line : 2 * PAPER.line;
    const title = textBlock(paper.title, band(left, top, height), { sizes: [PAPER.size, PAPER.size - 1], color: colors.text1 });
    const where = band(left, top + height, PAPER.where);
    top += height + PAPER.where + PAPER.gap;
    return [title, textBlock(whereAndWhen(paper), where, { sizes: [10, 9], color: colors.text3, link: linkOf(paper.url) })];
  });

  const counts = Array.from(trend.counts);
  const dated = trends.bins.length > 0;
  const pale = trends.bins.some(({ partial }) => partial) ? "; pale (*): not complete" : "";
  const chart: Block[] = dated
    ? [
        heading(`Papers per ${trends.unit}${pale}`, right, 0),
        columnChart(
          trends.bins,
          counts,
          color,
          band(right, HEAD, CHART),
          {
            name: "Papers over time",
            alt: `Bars of papers per ${trends.unit}: ${binsSentence(trend, trends)}.`,
            category: trends.unit,
            series: label,
          },
          style,
        ),
      ]
    : [];
  const sayings = [trendSentence(trend, trends), relatedSentence(drawn, theme), ...(note ? [`Note: ${note}`] : [])];
  const start = dated ? HEAD + CHART + 12 : 0;
  const [counted, all] = [countedThemes(drawn)[theme].size, papersCounted(result)];
  const subtitle = `${count(counted)} of ${papers(all)}, ${percent(counted / all)}. ${capital(standing)} theme${dated ? `; trend: ${verdictWord(trend.verdict)}` : ""}.`;
  return {
    ...headOf(label, subtitle, style),
    blocks: [
      { kind: "bar", box: { x: MARGIN - 18, y: TITLE.y + 6, width: 6, height: TITLE.height + 28 }, color },
      heading("What its papers say", left, 0),
      phrases,
      heading("Papers that stand for it", left, below),
      ...examples,
      ...chart,
      ...stackedTexts(sayings, band(right, start, BODY.height - start), 10, { sizes: sizesFrom(12), color: colors.text1 }),
    ],
    notes: [
      `${label}: ${sizeSentence(drawn, theme)}`,
      `Phrases: ${shown.map((term) => `${term.term} (${count(term.papers)} of ${count(size)}, ${count(term.papersInCorpus)} in the whole list)`).join(", ")}.`,
      ...exemplars.slice(0, EXEMPLARS).map((row) => {
        const paper = corpus.papers[row];
        return `Stands for it: ${paper.title}${paper.date ? `, ${date(paper.date)}` : ""}${paper.url ? `, ${paper.url}` : ""}.`;
      }),
      trendSentence(trend, trends),
      ...(dated ? [`Per ${trends.unit}: ${binsSentence(trend, trends)}.`] : []),
      relatedSentence(drawn, theme),
      ...(note ? [`Note: ${note}`] : []),
    ],
  };
}

/** "20 Feb 2025 · arxiv.org/abs/2502.00001": what leads to the paper is on one line, and read on paper too. */
function whereAndWhen({ date: day, url }: Pick<Paper, "date" | "url">): string {
  return [date(day) || "no date", ...(linkOf(url) ? [url.replace(/^https?:\/\/(www\.)?/, "")] : [])].join(" · ");
}

/** Only addresses of the web lead out of a file. */
function linkOf(address: string): Link | undefined {
  return /^https?:\/\//.test(address) ? { address } : undefined;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
