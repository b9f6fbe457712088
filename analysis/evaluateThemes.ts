import type { FoundThemes } from "./analyze";
import { agreement, type Agreement, numbered } from "./evaluate/agreement";
import { judgeWords, type WordFigures } from "./evaluate/judgeWords";
import { topWords, wordsInOrder } from "./evaluate/topWords";
import { stability } from "./stability";
import type { AnalysisOptions, Report } from "./types";

/** Three runs tell stable themes from others and cost no more than three times the analysis. */
const RUNS_WITH_LESS = 3;

/** How themes agree with given labels. */
export interface LabelFigures extends Agreement {
  readonly labels: number;
  readonly themes: number;
  /** Share of the papers that are set aside as unclear, 0 to 1; the agreement above counts them in their nearest theme. */
  readonly unclear: number;
  /** AMI of the papers that are not. */
  readonly amiClear: number;
}

export interface ThemeFigures extends LabelFigures, WordFigures {
  readonly papers: number;
  /** Mean adjusted Rand index with the themes of three runs that each lack 5 % of the papers. */
  readonly stability: number;
}

/**
 * All figures of merit of the themes that were found.
 *
 * @param labels  by row of the list that was given to `findThemes`
 * @param options those that the themes were found with
 */
export function evaluateThemes(found: FoundThemes, labels: readonly string[], options: AnalysisOptions, report?: Report): ThemeFigures {
  return {
    papers: labels.length,
    ...judgeLabels(found, labels),
    ...judgeWords(topWords(found.text, found.themes), wordsInOrder(found.text)),
    stability: stability(found, options, RUNS_WITH_LESS, report),
  };
}

/** @param labels by row of the list that was given to `findThemes` */
export function judgeLabels({ order, clustering, themes }: FoundThemes, labels: readonly string[]): LabelFigures {
  const truth = numbered(Array.from(order, (row) => labels[row]));
  const { partition, nearest } = clustering;
  const clear = (_: number, row: number): boolean => partition.assignment[row] >= 0;
  const truthOfClear = truth.filter(clear);
  return {
    labels: new Set(labels).size,
    themes: themes.length,
    ...agreement(truth, nearest),
    unclear: 1 - truthOfClear.length / truth.length,
    amiClear: agreement(truthOfClear, nearest.filter(clear)).ami,
  };
}
