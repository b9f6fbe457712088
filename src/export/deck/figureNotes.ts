import { type Drawn, type Figure, type FigureLook, withUnclear } from "../../charts/figures/figure";
import { countedWithUnclear, papersCounted, trendsOf } from "../../charts/counted";
import { count, fit, papers, percent, times } from "../../charts/formats";
import { seriesOf } from "../../charts/series";
import { tellingPairs } from "../../charts/topics/tellingPairs";
import { topicSentence } from "../../charts/topics/topicSentences";
import { trendSentence } from "../words/themeWords";

/** More rows of a table are counted instead of told. */
const MOST_ROWS = 40;
const OVER_TIME = ["trends", "lines", "changes", "stack", "stream", "ranks"];
const OF_SIZES = ["map", "sizes", "treemap", "circles"];
const COUNTED = ["map", "sizes"];

/** The numbers of a chart in words, a paragraph each. */
export function figureNotes(figure: Figure, drawn: Drawn, look: FigureLook): string[] {
  const { corpus, result, themes } = drawn;
  if (OF_SIZES.includes(figure.id)) {
    const [shown, all] = COUNTED.includes(figure.id)
      ? [countedWithUnclear(drawn), papersCounted(result)]
      : [withUnclear(drawn), corpus.papers.length];
    return capped(shown.map(({ label, size }) => `${label}: ${papers(size)}, ${percent(size / all)} of ${count(all)}.`));
  }
  if (OVER_TIME.includes(figure.id))
    return capped(
      seriesOf(drawn, look.trendOf).map(({ mark, trend }) => `${mark.label}. ${trendSentence(trend, trendsOf(result, look.trendOf))}`),
    );
  if (figure.id === "topics") return capped(result.topics.map((topic) => topicSentence(topic, themes, corpus.papers)));
  if (figure.id === "network")
    return capped(
      tellingPairs(result.topicPairs, 1).map(
        ({ a, b, papers: both, lift }) =>
          `${result.topics[a].label} and ${result.topics[b].label}: ${papers(both)} name both, ${times(lift).replace("×", "times")} as many as by chance.`,
      ),
    );
  if (figure.id === "similarity")
    return capped(
      result.themes.flatMap(({ id, related }) =>
        related.slice(0, 1).map(({ theme, similarity }) => `${themes[id].label} is most like ${themes[theme].label}: ${fit(similarity)}.`),
      ),
    );
  const { columns, rows } = figure.table(drawn, look);
  return capped(rows.map((row) => `${row.map((value, i) => `${columns[i]}: ${cellWords(value)}`).join("; ")}.`));
}

function capped(lines: readonly string[]): string[] {
  const left = lines.length - MOST_ROWS;
  return left > 0 ? [...lines.slice(0, MOST_ROWS), `And ${count(left)} more.`] : [...lines];
}

function cellWords(value: string | number): string {
  return typeof value === "number" ? String(Number(value.toFixed(3))) : value || "none";
}
