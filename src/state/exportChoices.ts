import type { Captions } from "../charts/figureFrame";
import type { PageShape } from "../charts/figurePage";
import type { PaletteId } from "../charts/palettes";
import type { Mode } from "../charts/style";
import type { Typeface } from "../export/plainSvg";

/** How the reader wants pictures to be; stays while the page is open, for the next picture. */
export interface ExportChoices {
  readonly format: "svg" | "png" | "csv";
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
  /** Figure -> the words that the reader wrote in place of ours; they end with the list that they were written for. */
  readonly words: Readonly<Record<string, Partial<Captions>>>;
}

export const FIRST_EXPORT: ExportChoices = {
  format: "svg",
  shape: "wide",
  mode: "light",
  paper: true,
  text: "slide",
  scale: "2",
  typeface: "inter",
  palette: "usual",
  ownColors: "",
  words: {},
};
