import { COLORS } from "../../charts/style";
import { fitLine, fits, fitWords } from "./fitText";
import type { Box, Cell, Link, TableBlock } from "./slide";

const { text1, text3 } = COLORS.light;
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
): TableBlock {
  const widths = columns.map(({ share }) => share * box.width);
  const cell = ({ text, color = text1, bold, link }: PlainCell, i: number): Cell => ({
    text: fitLine(text, widths[i] - 2 * CELL_PAD, size, bold ? 700 : 400),
    size,
    color,
    align: columns[i].align,
    ruled: true,
    ...(bold && { bold }),
    ...(link && { link }),
  });
  const head = columns.map(({ head: text }, i) => cell({ text, color: text3 }, i));
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

/** The name of a theme for the head of a narrow column, read from bottom to top: whole where its lines have room, else short. */
export function uprightName(label: string, shortLabel: string, height: number, width: number, size: number): string {
  const room = { x: 0, y: 0, width: height - 2 * CELL_PAD, height: width };
  return fits(label, room, size, 700) ? label : fitWords(shortLabel, room, { sizes: [size], bold: true, color: text1 }).text;
}
