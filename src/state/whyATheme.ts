import type { Theme, ThemeTerm } from "../../analysis/types";
import type { Picture } from "../pasteToPicture";
import { rowsOfTheme } from "./selectors";

const MOST_TERMS = 3;
const MOST_EDGE = 3;

/**
 * The terms that come nearest to saying "these papers and no others": most by 2 k / (papers of the theme + papers with the
 * term), the coefficient of Dice (1945), which is 1 where both are the same papers. None that holds a better one or stands in it.
 */
export function tightestTerms({ size, terms }: Pick<Theme, "size" | "terms">): ThemeTerm[] {
  const dice = ({ papers, papersInCorpus }: ThemeTerm): number => (2 * papers) / (size + papersInCorpus);
  const kept: ThemeTerm[] = [];
  for (const term of terms.filter(({ papers }) => papers > 1).sort((a, b) => dice(b) - dice(a))) {
    if (kept.length === MOST_TERMS) break;
    const words = ` ${term.term} `;
    if (!kept.some((other) => ` ${other.term} `.includes(words) || words.includes(` ${other.term} `))) kept.push(term);
  }
  return kept;
}

/** A paper at the edge of its theme: how much better the theme fits than the next, below 0 where the next fits better. */
export interface EdgePaper {
  readonly row: number;
  readonly next: number;
  readonly lead: number;
}

/** The papers of a theme that the next theme would suit nearly as well or better, the nearest to it first. */
export function edgePapers(picture: Pick<Picture, "result">, theme: number): EdgePaper[] {
  const { fit, secondFit, secondTheme } = picture.result.placement;
  return rowsOfTheme(picture, theme)
    .filter((row) => secondTheme[row] >= 0)
    .map((row) => ({ row, next: secondTheme[row], lead: fit[row] - secondFit[row] }))
    .sort((a, b) => a.lead - b.lead || a.row - b.row)
    .slice(0, MOST_EDGE);
}
