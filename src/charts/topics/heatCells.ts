import type { Topic } from "../../../analysis/types";
import { textAt, type ThemeMark } from "../chart";
import type { ChartStyle } from "../style";
import { h, marked, type SvgNode } from "../svg";
import { textWidth } from "../textWidth";
import { DIMMED, type Emphasis } from "./emphasis";
import { type CellValue, cellText, type HeatScale, inkOn, rampColor } from "./heatScale";
import { CELL_GAP, CELL_PADDING } from "./tableLayout";

/** Papers of one topic in one theme. */
export interface HeatCell {
  readonly theme: number;
  readonly papers: number;
  readonly value: number;
  /** Papers if topic and theme were strangers. */
  readonly expected: number;
}

/** How numbers are written in all cells of a table. */
export interface CellNumbers {
  /** In pixels. */
  readonly size: number;
  readonly short: boolean;
}

/** At 1x. */
const LARGE = 12;
export const SMALL = 11;
const CELL_HEIGHT = 25;
const RADIUS = 2;
const ZERO = 1;
/** Fewer papers say nothing of a lift; nor do fewer of the second, where less than one was to be expected. */
const LEAST_PAPERS = 3;
const LEAST_WHERE_RARE = 5;
/** Where so many were to be expected, few papers say that there are fewer. */
const MANY_EXPECTED = 5;

/**
 * The cells of a topic that are not zero, by column; undefined where the theme holds no paper of it.
 *
 * @param themeOf row -> theme, -1 for papers in none: where they have a column, the cells of a row add up to its papers
 */
export function cellsOf(topic: Topic, themes: readonly ThemeMark[], value: CellValue, themeOf: Int32Array): (HeatCell | undefined)[] {
  const byTheme = new Map(topic.themes.map((held) => [held.theme, held]));
  return themes.map((theme) => {
    const held = theme.id < 0 ? inNoTheme(topic, theme, themeOf) : byTheme.get(theme.id);
    if (held === undefined || held.papers === 0) return undefined;
    const { papers, lift } = held;
    const shown = { count: papers, share: papers / topic.papers.length, lift };
    return { theme: theme.id, papers, value: shown[value], expected: papers / lift };
  });
}

/** The papers of a topic that are in no theme. */
export function inNoTheme(topic: Topic, unclear: ThemeMark, themeOf: Int32Array): Topic["themes"][number] {
  const papers = topic.papers.filter((row) => themeOf[row] < 0).length;
  return { theme: unclear.id, papers, lift: papers / unclear.size / (topic.papers.length / themeOf.length) };
}

/** A lift that rests on few papers says nothing yet: its cell has an edge and no fill. */
export function saysLittle({ papers, expected }: HeatCell, value: CellValue): boolean {
  return value === "lift" && expected < MANY_EXPECTED && papers < (expected < 1 ? LEAST_WHERE_RARE : LEAST_PAPERS);
}

/** The largest way of writing with which every number has room in its cell; the smallest if none has. */
export function cellNumbers(cells: readonly HeatCell[], value: CellValue, pitch: number, textScale: number): CellNumbers {
  const room = pitch - (CELL_GAP + CELL_PADDING) * textScale;
  const ways = [
    { size: LARGE * textScale, short: false },
    { size: SMALL * textScale, short: false },
    { size: SMALL * textScale, short: true },
  ];
  return ways.find(({ size, short }) => cells.every((cell) => textWidth(cellText(value, cell.value, short), size, 600) <= room)) ?? ways[2];
}

/**
 * The cells of one row: a filled rectangle with its number, a small dot where there is no paper. The number is left out
 * where the cell is too narrow for it.
 *
 * @param at `left` of the first cell, `middle` of the row, `pitch` from cell to cell, in pixels; `numbers`: how they are written
 */
export function drawCells(
  topic: Topic,
  cells: readonly (HeatCell | undefined)[],
  themes: readonly ThemeMark[],
  at: { readonly left: number; readonly middle: number; readonly pitch: number; readonly numbers: CellNumbers },
  scale: HeatScale,
  { dimsTopic, dimsTheme }: Emphasis,
  style: ChartStyle,
): SvgNode[] {
  const { colors, textScale: u } = style;
  const { size, short } = at.numbers;
  const height = CELL_HEIGHT * u;
  const width = at.pitch - CELL_GAP * u;
  return cells.map((cell, column) => {
    const x = at.left + column * at.pitch + (CELL_GAP / 2) * u;
    const place = { x, y: at.middle - height / 2, width, height };
    const mark = { topic: topic.id, theme: themes[column].id };
    if (cell === undefined) {
      const dot = h("circle", { cx: x + width / 2, cy: at.middle, r: ZERO * u, fill: colors.lineStrong });
      return marked(mark, h("g", {}, h("rect", { ...place, fill: "none", "pointer-events": "all" }), dot));
    }
    const dimmed = dimsTopic(topic) || dimsTheme(cell.theme);
    const hollow = saysLittle(cell, scale.value);
    const fill = hollow ? colors.surface : rampColor(scale.place(cell.value), colors, dimmed ? DIMMED : 1);
    const text = cellText(scale.value, cell.value, short);
    const ink = hollow ? colors.text3 : inkOn(fill);
    const edge = hollow ? { stroke: dimmed ? colors.line : colors.lineStrong, "stroke-width": u } : {};
    const number = textAt(x + width / 2, at.middle + 0.36 * size, text, {
      size: size,
      weight: hollow ? 400 : 600,
      fill: ink,
      anchor: "middle",
    });
    const fits = textWidth(text, size, hollow ? 400 : 600) <= width;
    return marked(mark, h("g", {}, h("rect", { ...place, rx: RADIUS * u, fill, ...edge }), ...(fits ? [number] : [])));
  });
}
