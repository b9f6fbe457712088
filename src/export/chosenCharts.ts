import type { Drawn, Figure, FigureLook } from "../charts/figures/figure";
import { FIGURES } from "../charts/figures/figures";
import type { Mode } from "../charts/style";

const USUAL = ["map", "sizes", "lines", "changes", "topics", "network", "similarity"];
const NEED_DATES = ["trends", "changes", "slope", "bursts", "stack", "stream", "lines", "ranks", "pairs"];
const NEED_TOPICS = ["topics", "network", "pairs"];

/** What the reader chooses for a deck or a report. */
export interface ChosenCharts {
  /** Ids of figures, in any order: they come in the order of the catalogue. */
  readonly charts: readonly string[];
  /** Address of the page that made it, or "". */
  readonly program: string;
  /** Light or dark ground. */
  readonly mode: Mode;
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
