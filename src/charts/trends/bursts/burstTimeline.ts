import { type Chart, textAt } from "../../chart";
import { count } from "../../formats";
import type { ChartStyle } from "../../style";
import { group, h, type SvgNode } from "../../svg";
import { textWidth } from "../../textWidth";
import { binCells, inkOf } from "../binCells";
import { unitOf } from "../calendar";
import { hatch } from "../hatch";
import { noDates } from "../noDates";
import { timeTicks } from "../timeTicks";
import { drawNotes, notes } from "../wide/notes";
import { type BurstData, type BurstOptions, shownBursts } from "./burstData";
import { type BurstColumns, burstRow, ROW, SMALL_SIZE, TERM_SIZE } from "./burstRow";

const EMPTY_HEIGHT = 92;
const AXIS = 22;
const GAP = 14;
const TERMS = 0.32;
const WIDEST_TERM = 220;
const WIDEST_THEME = 170;
/** From this width on there is room for "first seen" in words and the name of the theme. */
const WIDE = 720;

/**
 * Terms that for a while stood in far more papers (Kleinberg 2002), a row each: papers with the term in each bin as bars,
 * every row on its own scale, the burst in the colour of its theme. The latest bursts come first.
 */
export function burstTimeline(data: BurstData, options: BurstOptions, style: ChartStyle): Chart {
  const { bins, papers, themes } = data;
  const { width, selection, most } = options;
  const { colors, textScale: px } = style;
  if (bins.length === 0) return noDates(width, EMPTY_HEIGHT * px, "No dates, so no time chart.", style);
  if (data.bursts.length === 0) return noDates(width, EMPTY_HEIGHT * px, "No term suddenly stood in far more papers than before.", style);
  const bursts = shownBursts(data.bursts, most);
  const columns = columnsOf();
  const { cells } = columns;
  const top = AXIS * px;
  const bottom = top + bursts.length * ROW * px;
  const hatched = (t: number): boolean => papers[t] === 0 || bins[t].partial;
  const dims = themes.some(({ id }) => id === selection.theme);
  const ticks = timeTicks(bins, cells, SMALL_SIZE * px, 0);
  const axis = (baseline: number): SvgNode[] =>
    ticks.map(({ label, x, anchor }) => textAt(x, baseline, label, { size: SMALL_SIZE * px, fill: colors.text3, anchor }));
  const rule = (y: number): SvgNode => h("line", { x1: 0, y1: y - 0.5, x2: width, y2: y - 0.5, stroke: colors.lineStrong });
  const head = { size: SMALL_SIZE * px, fill: colors.text2 };
  const left = data.bursts.length - bursts.length;
  const said = notes(
    [
      `Bars: papers with the term in each ${unitOf(bins)}, every row on its own scale. Coloured ground: the burst, with its papers at the right.`,
      bursts.some(({ fresh }) => fresh) ? "Ring: first seen when the burst begins." : "",
      hatchedNote(),
      left > 0 ? `The ${bursts.length} strongest of ${count(data.bursts.length)} bursts.` : "",
    ],
    width,
    style,
  );
  const height = bottom + AXIS * px + said.height;
  return {
    width,
    height,
    body: group("bursts", [
      ...cells.flatMap((cell, t) => {
        if (!hatched(t)) return [];
        const { x, width: wide } = inkOf(cell, px);
        return [hatch(x, top, wide, bottom - top, style)];
      }),
      textAt(0, 14 * px, "Term", head),
      textAt(columns.papersX, 14 * px, "papers", { ...head, anchor: "end" }),
      ...(columns.themeWidth > 0 ? [textAt(columns.themeX, 14 * px, "Theme", head)] : []),
      ...axis(14 * px),
      rule(top),
      ...bursts.map((burst, i) => {
        const theme = themes.find(({ id }) => id === burst.theme);
        return burstRow(burst, theme, bins, columns, top + i * ROW * px, dims && burst.theme !== selection.theme, style);
      }),
      ...axis(bottom + 15 * px),
      drawNotes(said, height, style),
    ]),
  };

  function columnsOf(): BurstColumns {
    const wide = width >= WIDE * px;
    const longest = Math.max(...bursts.map(({ term }) => textWidth(term, TERM_SIZE * px, 500))) + 1;
    const termWidth = Math.min(longest, TERMS * width, WIDEST_TERM * px);
    const numbers = bursts.map((burst) => textWidth(count(burst.papers), TERM_SIZE * px, 600));
    const papersWidth = Math.max(textWidth("papers", SMALL_SIZE * px), ...numbers) + 1;
    const freshWidth = wide && bursts.some(({ fresh }) => fresh) ? textWidth("first seen", SMALL_SIZE * px) + GAP * px : 0;
    const names = themes.filter(({ id }) => bursts.some(({ theme }) => theme === id)).map(({ label }) => textWidth(label, SMALL_SIZE * px));
    const themeWidth = wide && names.length ? Math.min(Math.max(...names) + 1, WIDEST_THEME * px) : 0;
    const themeX = width - themeWidth;
    const freshX = themeX - (themeWidth ? GAP * px : 0) - freshWidth + GAP * px;
    const papersX = themeX - (themeWidth ? GAP * px : 0) - freshWidth;
    const x = termWidth + GAP * px;
    return {
      termWidth,
      cells: binCells(bins.length, x, papersX - papersWidth - GAP * px - x),
      papersX,
      freshX,
      freshWidth,
      themeX,
      themeWidth,
      width,
    };
  }

  function hatchedNote(): string {
    const reasons = [...(papers.includes(0) ? ["no papers at all"] : []), ...(bins.some(({ partial }) => partial) ? ["not complete"] : [])];
    return reasons.length ? `Hatched: ${reasons.join(", or ")}.` : "";
  }
}
