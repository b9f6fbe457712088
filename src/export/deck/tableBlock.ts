import type { ChartStyle } from "../../charts/style";
import { wrapText } from "../../charts/textWidth";
import { FILLED, fitLine, LINE } from "./fitText";
import type { Box, Cell, Link, TableBlock } from "./slide";

/** Room left and right of the text in a cell. */
export const CELL_PAD = 3;

/** A column of a plain table: its head, how wide, and on which side its texts stand. */
export interface TableColumn {
  readonly head: string;
  /** Share of the table's width. */
  readonly share: number;
  readonly align: "left" | "right";
}

export interface PlainCell {
  readonly text: string;
  readonly color?: string;
  readonly bold?: true;
  readonly link?: Link;
}

/** A table with a head and one line a row, every text clipped to its cell. */
export function plainTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly PlainCell[])[],
  box: Box,
  { name, alt, size, row }: { readonly name: string; readonly alt: string; readonly size: number; readonly row: number },
  { colors }: ChartStyle,
): TableBlock {
  const widths = columns.map(({ share }) => share * box.width);
  const cell = ({ text, color = colors.text1, bold, link }: PlainCell, i: number): Cell => ({
    text: fitLine(text, widths[i] - 2 * CELL_PAD, size, bold ? 700 : 400),
    size,
    color,
    align: columns[i].align,
    ruled: true,
    ...(bold && { bold }),
    ...(link && { link }),
  });
  const head = columns.map(({ head: text }, i) => cell({ text, color: colors.text3 }, i));
  const heights = [head, ...rows].map(() => row);
  return {
    kind: "table",
    name,
    alt,
    box: { ...box, height: row * heights.length },
    widths,
    heights,
    rows: [head, ...rows.map((cells) => cells.map(cell))],
  };
}

/** The name of a theme for the head of a narrow column, read from bottom to top, in lines; short where the whole has no room. */
export function uprightName(label: string, shortLabel: string, height: number, width: number, size: number): string {
  const room = height - 2 * CELL_PAD;
  const most = Math.max(1, Math.floor(width / (size * LINE)));
  const linesOf = (name: string): string[] => wrapText(name, size, 700, room * FILLED, Infinity);
  const whole = linesOf(label);
  const shown = whole.length <= most ? whole : wrapText(shortLabel, size, 700, room * FILLED, most);
  return shown.map((line) => fitLine(line, room, size, 700)).join("\n");
}
