import type { Captions } from "../charts/figureFrame";
import type { PageShape } from "../charts/figurePage";
import type { PaletteId } from "../charts/palettes";
import type { Mode } from "../charts/style";
import type { Typeface } from "../export/plainSvg";

/** One chart as a picture or its numbers; many in a deck or a report; the whole list as tables or as a page. */
export type ExportFormat = "deck" | "svg" | "png" | "csv" | "workbook" | "report" | "page";

/** How the reader wants files to be; stays for the next one. */
export interface ExportChoices {
  readonly format: ExportFormat;
  /** Charts of a deck or a report; undefined: the usual ones. */
  readonly charts: readonly string[] | undefined;
  /** All charts as the reader has put them in order; [] : as in the catalogue. */
  readonly order: readonly string[];
  readonly shape: PageShape["id"];
  /** Light or dark paper, and whether it is drawn: without it the picture takes the ground of the slide. */
  readonly mode: Mode;
  readonly paper: boolean;
  /** Texts of a slide are larger: they are read from the last row. */
  readonly text: "slide" | "paper";
  /** Of PNG files: 1x to 4x. */
  readonly scale: "1" | "2" | "3" | "4";
  readonly typeface: Typeface;
  readonly palette: PaletteId;
  /** The reader's own palette as it was typed. */
  readonly ownColors: string;
  /** The page as one file goes without abstracts. */
  readonly withheld: boolean;
  /** Figure -> the words that the reader wrote in place of ours; they end with the list that they were written for. */
  readonly words: Readonly<Record<string, Partial<Captions>>>;
}

export const FIRST_EXPORT: ExportChoices = {
  format: "svg",
  charts: undefined,
  order: [],
  shape: "wide",
  mode: "light",
  paper: true,
  text: "slide",
  scale: "2",
  typeface: "inter",
  palette: "usual",
  ownColors: "",
  withheld: false,
  words: {},
};

/** Formats that hold many charts, each as the page of a slide or of a report has it. */
export function holdsManyCharts(format: ExportFormat): format is "deck" | "report" {
  return format === "deck" || format === "report";
}

/** Formats of one chart that look as the options say. */
export function isPicture(format: ExportFormat): format is "svg" | "png" {
  return format === "svg" || format === "png";
}

/** Charts in the reader's order; new ones after them. */
export function inOrder<T extends { readonly id: string }>(charts: readonly T[], order: readonly string[]): T[] {
  const place = ({ id }: T): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return charts.toSorted((a, b) => place(a) - place(b));
}

/** The order after a chart was put in the place of another. */
export function movedTo(order: readonly string[], id: string, place: string): string[] {
  const [from, to] = [order.indexOf(id), order.indexOf(place)];
  return from < 0 || to < 0 ? [...order] : order.filter((other) => other !== id).toSpliced(to, 0, id);
}

/** Choices as they were kept; what no longer means anything is as at first. The words belong to a list and are not kept. */
export function readExportChoices(kept: unknown): ExportChoices {
  if (typeof kept !== "object" || kept === null) return FIRST_EXPORT;
  const known = kept as Partial<Record<keyof ExportChoices, unknown>>;
  const oneOf = <T extends string>(value: unknown, values: readonly T[], usual: T): T => values.find((one) => one === value) ?? usual;
  const ids = (value: unknown): string[] | undefined =>
    Array.isArray(value) ? value.filter((id): id is string => typeof id === "string") : undefined;
  return {
    format: oneOf(known.format, ["deck", "svg", "png", "csv", "workbook", "report", "page"], FIRST_EXPORT.format),
    charts: ids(known.charts),
    order: ids(known.order) ?? [],
    shape: oneOf(known.shape, ["wide", "classic", "square", "document"], FIRST_EXPORT.shape),
    mode: oneOf(known.mode, ["light", "dark"], FIRST_EXPORT.mode),
    paper: known.paper !== false,
    text: oneOf(known.text, ["slide", "paper"], FIRST_EXPORT.text),
    scale: oneOf(known.scale, ["1", "2", "3", "4"], FIRST_EXPORT.scale),
    typeface: oneOf(known.typeface, ["inter", "arial"], FIRST_EXPORT.typeface),
    palette: oneOf(known.palette, ["usual", "okabe-ito", "muted", "grey", "own"], FIRST_EXPORT.palette),
    ownColors: typeof known.ownColors === "string" ? known.ownColors : "",
    withheld: known.withheld === true,
    words: {},
  };
}
