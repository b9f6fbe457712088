/**
 * What is told of themes: of all papers of the list where those that are shown were drawn from it by chance and all were counted
 * (`Whole` in analysis/types.ts), else of the papers that are shown. Topics are always of the papers that are shown.
 */
import type { AnalysisResult, Trends } from "../../analysis/types";
import { type ThemeMark, unclearMark, unclearMarkOf, visible } from "./chart";
import { count, papers } from "./formats";
import { once } from "./once";

interface Shown {
  readonly result: AnalysisResult;
  readonly themes: readonly ThemeMark[];
}

/** The trends of themes or of topics, with the papers per bin and window that they are shares of. */
export function trendsOf(result: AnalysisResult, kind: "theme" | "topic"): Trends {
  return kind === "theme" ? themeTrends(result) : result.trends;
}

const themeTrends = once(({ trends, whole }: AnalysisResult): Trends => {
  if (!whole) return trends;
  const { outside: _, themes, ...counted } = whole.trends;
  return { ...trends, ...counted, themes: themes.map((trend, id) => ({ ...trend, first: trends.themes[id].first })) };
});

/** How many papers sizes of themes are shares of. */
export function papersCounted({ placement, whole }: AnalysisResult): number {
  return whole?.papers ?? placement.theme.length;
}

/** The themes with the number of their papers. */
export function countedThemes({ result: { whole }, themes }: Shown): readonly ThemeMark[] {
  return whole ? themes.map((mark) => ({ ...mark, size: whole.sizes[mark.id] })) : themes;
}

/** The papers that are in no theme, if there are such. */
export function countedUnclear({ placement, whole }: AnalysisResult): ThemeMark | undefined {
  return whole ? unclearMarkOf(whole.unclear) : unclearMark(placement.theme);
}

/** Those that are not hidden and after them the unclear papers, so that sizes add up to all. */
export function countedWithUnclear(shown: Shown): readonly ThemeMark[] {
  const unclear = countedUnclear(shown.result);
  return [...visible(countedThemes(shown)), ...(unclear ? [unclear] : [])];
}

/** Of which papers the trends of themes or topics are, where that is not plain: " Of all 1,000,000 papers."; else "". */
export function countedSentence({ result }: Pick<Shown, "result">, kind: "theme" | "topic"): string {
  const { corpus, placement, whole } = result;
  if (corpus.drawnFrom === undefined) return "";
  return kind === "theme" && whole ? ` Of all ${papers(whole.papers)}.` : ` Of the ${papers(placement.theme.length)} drawn.`;
}

/** What is of which papers, where those that are shown were drawn. @param counting all others are being counted */
export function drawnSentence({ result: { corpus, placement, whole } }: Pick<Shown, "result">, counting = false): string {
  const drawn = papers(placement.theme.length);
  if (corpus.drawnFrom === undefined) return "";
  if (whole)
    return `Themes were found in ${drawn}, drawn by chance; their sizes, shares and trends are counted over all ${count(whole.papers)}. Map, words, topics and lists are of the drawn papers.`;
  const why = `Drawn by chance: ${drawn} of ${count(corpus.drawnFrom)}, which are too many to be shown.`;
  if (counting) return `${why} The others are being counted; until then all counts and shares are of the drawn papers.`;
  return `${why} All counts and shares are of the drawn papers; shares of the whole list differ from them by chance, as the intervals in Trends say.`;
}
