import { kthLargest } from "../../analysis/matrix/kthLargest";
import type { Paper, SearchAnswer, Theme } from "../../analysis/types";
import { type ThemeMark, unclearMark } from "../charts/chart";
import { countedThemes, trendsOf } from "../charts/counted";
import { CLOSE } from "../charts/fitWords";
import { once } from "../charts/once";
import type { Picture } from "../pasteToPicture";
import type { Look, PaperSort } from "./appState";
import { sortedInPieces } from "./sortedInPieces";

/** Papers that hold the words searched for. */
export interface Found extends SearchAnswer {
  readonly query: string;
}

/** Row -> 1 for papers that the filters leave out: they are dimmed, never hidden. Undefined where nothing is filtered. */
export function dimmedRows(
  { corpus, result }: Picture,
  look: Pick<Look, "from" | "to" | "leastFit" | "picked" | "only">,
  found: Found | undefined,
): Uint8Array | undefined {
  const { from, to, leastFit, picked, only } = look;
  if (!from && leastFit === 0 && !found && !only) return undefined;
  const chosen = only ? new Set(picked) : undefined;
  const hits = found && new Uint8Array(corpus.papers.length);
  for (const { row } of found?.hits ?? []) if (hits) hits[row] = 1;
  const isDimmed = ({ date }: Paper, row: number): boolean => {
    const inPeriod = !from || (date !== "" && date >= from.slice(0, date.length) && date <= to.slice(0, date.length));
    return !inPeriod || result.placement.fit[row] < leastFit || hits?.[row] === 0 || (chosen !== undefined && !chosen.has(row));
  };
  const dimmed = new Uint8Array(corpus.papers.length);
  for (let row = 0; row < dimmed.length; row++) dimmed[row] = Number(isDimmed(corpus.papers[row], row));
  return dimmed;
}

/** The map's dimmed papers: those of the filters, and with a selected topic all that do not name it. */
export function dimmedOnMap({ result }: Picture, { topic }: Look["selection"], dimmed: Uint8Array | undefined): Uint8Array | undefined {
  if (topic === undefined) return dimmed;
  const rows = new Set(result.topics[topic].papers);
  const others = new Uint8Array(result.placement.theme.length);
  for (let row = 0; row < others.length; row++) others[row] = Number(dimmed?.[row] === 1 || !rows.has(row));
  return others;
}

/** The theme of a paper, or the grey mark of those that are in none. */
export function themeOf({ themes, result: { placement } }: Picture, row: number): ThemeMark {
  return themes[placement.theme[row]] ?? (unclearMark(placement.theme) as ThemeMark);
}

/** Rows of a theme, rising. */
export function rowsOfTheme({ result: { placement } }: Pick<Picture, "result">, theme: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < placement.theme.length; row++) if (placement.theme[row] === theme) rows.push(row);
  return rows;
}

/** Rows of the papers that are in no theme, the least clear first. */
export function unclearRows({ result: { placement } }: Picture): number[] {
  const rows = Array.from(placement.theme.keys()).filter((row) => placement.theme[row] < 0);
  return rows.sort((a, b) => placement.margin[a] - placement.margin[b] || a - b);
}

/**
 * The two themes of a comparison: the selected one with the one that the reader chose, else with its most related; without
 * a selected theme the two most alike of all. Undefined where there are no two.
 */
export function comparedThemes({ result }: Picture, { selection, against }: Pick<Look, "selection" | "against">): ThemePair | undefined {
  const { theme } = selection;
  const a = theme !== undefined && theme >= 0 ? theme : result.tree.at(0)?.a;
  if (a === undefined) return undefined;
  const chosen = against !== undefined && against !== a && against < result.themes.length && theme === a;
  const b = chosen ? against : result.themes[a].related.at(0)?.theme;
  return b === undefined ? undefined : { a, b };
}

/** Theme ids. */
export interface ThemePair {
  readonly a: number;
  readonly b: number;
}

/** How many papers the filters keep. */
export function keptCount({ corpus }: Picture, dimmed: Uint8Array | undefined): number {
  let out = 0;
  if (dimmed) for (let row = 0; row < dimmed.length; row++) out += dimmed[row];
  return corpus.papers.length - out;
}

/** Themes of which the filters keep papers; -1 among them where unclear papers are kept. */
export function keptThemes({ result }: Picture, dimmed: Uint8Array | undefined): ReadonlySet<number> {
  const { theme } = result.placement;
  const kept = new Set<number>();
  for (let row = 0; row < theme.length; row++) if (!dimmed?.[row]) kept.add(theme[row]);
  return kept;
}

/** Rows that the filters keep. */
export function keptRows(picture: Picture, dimmed: Uint8Array | undefined): number[] {
  const rows: number[] = [];
  for (let row = 0; row < picture.corpus.papers.length; row++) if (!dimmed?.[row]) rows.push(row);
  return rows;
}

/**
 * The rows of the paper table: kept by the filters and of the selected theme or topic.
 *
 * @param order all rows in the chosen order
 */
export function tableRows(
  { result }: Picture,
  { theme, topic }: Look["selection"],
  order: Int32Array,
  dimmed: Uint8Array | undefined,
): number[] {
  const ofTopic = topic === undefined ? undefined : new Set(result.topics[topic].papers);
  const rows: number[] = [];
  for (const row of order) {
    if (!dimmed?.[row] && (theme === undefined || result.placement.theme[row] === theme) && (!ofTopic || ofTopic.has(row))) rows.push(row);
  }
  return rows;
}

/** All rows in the order of a column of the table, with pauses. */
export function paperOrderInPieces(picture: Picture, sort: PaperSort, falling: boolean): Generator<void, Int32Array> {
  const compare = comparison(picture, sort);
  return sortedInPieces(picture.corpus.papers.length, (a, b) => (falling ? compare(b, a) : compare(a, b)));
}

/** Made once: a hundred thousand titles are compared two million times. */
const { compare: inEnglish } = new Intl.Collator("en");

function comparison(picture: Picture, sort: PaperSort): (a: number, b: number) => number {
  const { corpus, result } = picture;
  switch (sort) {
    case "title":
      return (a, b) => inEnglish(corpus.papers[a].title, corpus.papers[b].title);
    case "theme":
      return (a, b) => {
        const [first, second] = [themeOf(picture, a), themeOf(picture, b)];
        return first === second ? 0 : inEnglish(first.label, second.label);
      };
    case "fit":
      return (a, b) => result.placement.fit[a] - result.placement.fit[b];
    case "date":
      return (a, b) => (corpus.papers[a].date < corpus.papers[b].date ? -1 : Number(corpus.papers[a].date > corpus.papers[b].date));
  }
}

/** Themes in the order of the rail. */
export function orderedThemes(picture: Picture, order: Look["themeOrder"]): Picture["themes"] {
  const { themes: trends } = trendsOf(picture.result, "theme");
  const sorted = countedThemes(picture).toSorted((a, b) => b.size - a.size || a.id - b.id);
  if (order === "name") sorted.sort((a, b) => a.label.localeCompare(b.label, "en"));
  if (order === "change") sorted.sort((a, b) => trends[b.id].effect - trends[a.id].effect);
  return sorted;
}

/** The theme after or before the selected one in the order of the rail, the unclear papers last. */
export function nextTheme(picture: Picture, { themeOrder, selection }: Pick<Look, "themeOrder" | "selection">, step: 1 | -1): number {
  const unclear = unclearMark(picture.result.placement.theme);
  const order = [...orderedThemes(picture, themeOrder), ...(unclear ? [unclear] : [])].map(({ id }) => id);
  const from = selection.theme === undefined ? (step === 1 ? -1 : order.length) : order.indexOf(selection.theme);
  return order[Math.min(order.length - 1, Math.max(0, from + step))];
}

/** Mean over the papers of all themes; 0 without themes. */
export function meanStability(themes: readonly Theme[]): number {
  const papers = themes.reduce((sum, theme) => sum + theme.size, 0);
  return themes.reduce((sum, theme) => sum + theme.stability * theme.size, 0) / Math.max(1, papers);
}

/** Median of numbers; 0 of none. */
export function median(values: Iterable<number>): number {
  const all = new Float64Array(values);
  if (all.length === 0) return 0;
  const upper = kthLargest(all, (all.length + 1) >> 1);
  return all.length % 2 ? upper : (kthLargest(all, (all.length >> 1) + 1) + upper) / 2;
}

/** Figures of one theme for its panel. */
export function themeFacts(
  { corpus, result }: Picture,
  theme: number,
): { readonly medianFit: number; readonly first: string; readonly share: number; readonly closeCalls: number } {
  const rows = rowsOfTheme({ result }, theme);
  let first = "";
  for (const row of rows) {
    const { date } = corpus.papers[row];
    if (date !== "" && (first === "" || date < first)) first = date;
  }
  return {
    medianFit: median(rows.map((row) => result.placement.fit[row])),
    first,
    share: rows.length / corpus.papers.length,
    closeCalls: rows.filter((row) => isCloseCall(result.placement.fit[row], result.placement.secondFit[row])).length,
  };
}

/** The fits of all papers: their median, and how many papers fit two themes about equally. */
export const fitsOf = once(({ fit, secondFit }: Picture["result"]["placement"]): { readonly medianFit: number; readonly close: number } => {
  let close = 0;
  for (let row = 0; row < fit.length; row++) if (isCloseCall(fit[row], secondFit[row])) close++;
  return { medianFit: median(fit), close };
});

/** Two themes fit a paper about equally. */
function isCloseCall(fit: number, secondFit: number): boolean {
  return fit - secondFit < CLOSE;
}
