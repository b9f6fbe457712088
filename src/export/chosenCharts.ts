import { visible } from "../charts/chart";
import type { Captions } from "../charts/figureFrame";
import type { Drawn, Figure, FigureLook } from "../charts/figures/figure";
import { FIGURES } from "../charts/figures/figures";
import type { ChartStyle } from "../charts/style";

const USUAL = ["map", "sizes", "lines", "changes", "topics", "network", "similarity"];
const NEED_DATES = ["trends", "changes", "slope", "bursts", "stack", "stream", "lines", "ranks", "pairs"];
const NEED_TOPICS = ["topics", "network", "pairs"];

/** What the reader chooses for a deck or a report. */
export interface ChosenCharts {
  /** In their order. */
  readonly figures: readonly ChosenFigure[];
  /** Address of the page that made it, or "". */
  readonly program: string;
  /** Ground and colours, at a size of texts. */
  readonly styleAt: (textScale: number) => ChartStyle;
}

/** A figure of a deck or a report. */
export interface ChosenFigure {
  readonly figure: Figure;
  /** The whole list, or the part of it that the reader's filters keep. */
  readonly drawn: Drawn;
  /** Nothing is selected in it: what is handed out shows all themes alike. */
  readonly look: FigureLook;
  /** A sentence on those filters, or "". */
  readonly filtered: string;
  /** In place of ours. */
  readonly words: Partial<Captions>;
}

/** Figures of the whole list by their ids, in that order, with our words; those that have nothing to show are left out. */
export function chosenFigures(drawn: Drawn, look: FigureLook, ids: readonly string[]): ChosenFigure[] {
  const offered = figuresFor(drawn, look);
  return ids.flatMap((id) =>
    offered
      .filter((figure) => figure.id === id)
      .map((figure) => ({ figure, drawn, look: { ...look, selection: {} }, filtered: "", words: {} })),
  );
}

/** The first chart of a deck comes after its cover and its agenda. */
export const FIRST_CHART = 3;

/** Slides of a deck with so many charts: also one for each theme, and how it was made. */
export function slideCount(charts: number, { themes }: Drawn): number {
  return FIRST_CHART + charts + visible(themes).length;
}

/** The figures that have something to show. */
export function figuresFor({ result, themes }: Drawn, look: FigureLook): Figure[] {
  const missing = new Set([
    ...(result.trends.bins.length < 2 ? NEED_DATES : []),
    ...(result.topics.length === 0 ? NEED_TOPICS : []),
    ...(result.topicPairs.length === 0 ? ["network", "pairs"] : []),
    ...(result.trends.bursts.length === 0 ? ["bursts"] : []),
    ...(result.trends.sinceLast.length === 0 && !look.comparison ? ["slope"] : []),
    ...(result.choice.length < 2 ? ["theme-count"] : []),
    ...(themes.length < 2 ? ["similarity", "theme-tree"] : []),
    ...(look.beside ? [] : ["flow"]),
    ...(look.contrast ? [] : ["contrast"]),
  ]);
  return FIGURES.filter(({ id }) => !missing.has(id));
}

/** Those that are shown where the reader chooses nothing. */
export function usualCharts(drawn: Drawn, look: FigureLook): string[] {
  return figuresFor(drawn, look)
    .map(({ id }) => id)
    .filter((id) => USUAL.includes(id));
}
