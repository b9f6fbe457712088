/** A deck as plain data: what stands where on each slide. deckOf.ts makes it from a picture, writeDeck.ts makes a file of it. */
import type { Chart } from "../../charts/chart";
import type { ChartStyle } from "../../charts/style";

/** In points (1/72 inch) from the top left corner of the page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Deck {
  readonly title: string;
  /** The foot of every slide but the first. */
  readonly source: Words;
  /** Properties of the file. */
  readonly about: DeckAbout;
  /** The ground of its slides, and the colours that are not told block by block. */
  readonly style: ChartStyle;
  /** Colours of the file's theme: six, as the format has it. */
  readonly accents: readonly string[];
  readonly slides: readonly Slide[];
}

export interface DeckAbout {
  /** The day of the list, "2025-07-28", or "". */
  readonly asOf: string;
  readonly subject: string;
  readonly keywords: string;
  /** What made the numbers, so that they can be made again. */
  readonly description: string;
  /** The same one by one. */
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}

export interface Slide {
  readonly title: Words;
  readonly subtitle?: Words;
  /** In place of the deck's. */
  readonly source?: Words;
  /** The first slide has no foot. */
  readonly cover?: true;
  readonly blocks: readonly Block[];
  /** What is told with the slide, a paragraph each. */
  readonly notes: readonly string[];
}

export type Block = TextBlock | PictureBlock | ChartBlock | TableBlock | BarBlock;

/** A text that was measured: it fits its box at its size. */
export interface Words {
  readonly box: Box;
  readonly text: string;
  /** In points. */
  readonly size: number;
  readonly bold?: true;
  readonly color: string;
  /** Where it stands in its box; at the top where nothing is said. */
  readonly at?: "top" | "bottom" | "middle";
  readonly link?: Link;
}

/** To an address, or to another slide: 1 is the first. */
export type Link = { readonly address: string } | { readonly slide: number };

export interface TextBlock extends Words {
  readonly kind: "text";
}

/** A plain coloured rectangle. */
export interface BarBlock {
  readonly kind: "bar";
  readonly box: Box;
  readonly color: string;
}

/** A drawing that presentation programs cannot express; it fills its box. */
export interface PictureBlock {
  readonly kind: "picture";
  readonly name: string;
  readonly alt: string;
  readonly box: Box;
  readonly chart: Chart;
}

/** A chart that stays a chart: its numbers can be edited in the presentation. */
export interface ChartBlock {
  readonly kind: "chart";
  readonly name: string;
  readonly alt: string;
  readonly box: Box;
  /** Horizontal bars, upright ones, lines, or areas one on another. */
  readonly shape: "bars" | "columns" | "lines" | "areas";
  /** What the first column of the data sheet holds: "theme", "month". */
  readonly category: string;
  readonly categories: readonly string[];
  /** Values by category; null: nothing is drawn there. */
  readonly series: readonly ChartSeries[];
  readonly format: "count" | "percent";
  /** The value axis runs from 0 to here. */
  readonly top: number;
  /** Numbers stand beside the marks, or on an axis. */
  readonly numbers: "beside" | "axis";
  /** Size of its texts in points. */
  readonly size: number;
  /** The part of the box that the marks fill, for everything round it was measured. */
  readonly plot: Box;
}

export interface ChartSeries {
  readonly name: string;
  readonly color: string;
  readonly values: readonly (number | null)[];
  /** Of single bars, by category, where they differ from that of the series. */
  readonly colors?: readonly string[];
}

export interface TableBlock {
  readonly kind: "table";
  readonly name: string;
  readonly alt: string;
  readonly box: Box;
  /** Widths of columns and heights of rows in points; they add up to the box. */
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  /** Upright texts have their lines broken: not all programs do it. */
  readonly text: string;
  readonly size: number;
  readonly color: string;
  readonly bold?: true;
  readonly align?: "left" | "right" | "center";
  readonly fill?: string;
  /** Reads from bottom to top. */
  readonly upright?: true;
  /** Where it stands in its cell; in the middle where nothing is said. */
  readonly at?: "top" | "bottom";
  /** A line below. */
  readonly ruled?: true;
  readonly link?: Link;
}
