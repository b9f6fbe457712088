import type { Captions } from "../charts/figureFrame";
import { altText } from "../charts/figures/altText";
import type { Chart } from "../charts/chart";
import { type Drawn, drawnInPieces, type Figure, type FigureLook, type Room, type Table } from "../charts/figures/figure";
import { fileName, sourceLine } from "../charts/figures/figures";
import { type FigurePage, figurePageInPieces, type PageShape } from "../charts/figurePage";
import type { ChartStyle } from "../charts/style";
import { figureFacts } from "./figureFacts";
import { plainSvg, type Typeface } from "./plainSvg";
import type { SavedFigure } from "./svgText";

/** Texts of charts grow on a slide, so that it reads from the last row. */
export const TEXT_SCALE = { slide: 1.15, paper: 1 } as const;
/** Charts that are of themes or of topics, whichever the reader looks at; their files say so. */
const OF_EITHER = ["trends", "changes", "slope", "lines"];

/** How a figure is put on its page. */
export interface PageChoices {
  readonly shape: PageShape;
  /** With the size of texts that `text` names. */
  readonly style: ChartStyle;
  readonly text: keyof typeof TEXT_SCALE;
  /** False: without a ground. */
  readonly paper: boolean;
  readonly typeface: Typeface;
  /** In place of our words. */
  readonly words: Partial<Captions>;
  /** Fragment of the address that shows the chart. */
  readonly link: string;
}

/** One figure as it will be saved: the picture, its words, its numbers. */
export interface ExportedFigure extends SavedFigure {
  readonly page: FigurePage;
  readonly captions: Captions;
  readonly table: () => Table;
  readonly nameOf: (extension: string) => string;
}

/** What stands above and below a figure. @param words in place of ours */
export function captionsOf(
  figure: Figure,
  whole: Drawn,
  drawn: Drawn,
  look: FigureLook,
  filtered: string,
  words: Partial<Captions>,
): Captions {
  const subtitle = [figure.subtitle(drawn, look), filtered].filter((sentence) => sentence !== "").join(" ");
  return { title: figure.title(drawn, look), subtitle, source: sourceLine(whole), ...words };
}

/**
 * With pauses where it takes long.
 *
 * @param drawn what the figure is drawn from: the whole list, or the part of it that the reader's filters keep
 * @param filtered a sentence on those filters, or ""
 */
export function* exportedFigure(
  figure: Figure,
  whole: Drawn,
  drawn: Drawn,
  look: FigureLook,
  filtered: string,
  { shape, style, text, paper, typeface, words, link }: PageChoices,
): Generator<void, ExportedFigure> {
  const captions = captionsOf(figure, whole, drawn, look, filtered, words);
  const draw = (room: Room): Generator<void, Chart> => drawnInPieces(figure, drawn, look, room, style);
  const measure = (room: Room): Room | undefined => figure.size?.(drawn, look, room, style);
  const page = yield* figurePageInPieces(draw, captions, shape, paper ? "solid" : "none", style, measure);
  const facts = figureFacts(whole, {
    title: captions.title,
    description: altText(figure, drawn, look),
    source: captions.source,
    figure: figure.id,
    picture: {
      page: shape.id,
      ground: paper ? style.mode : `none, for ${style.mode}`,
      text,
      typeface,
      ...(style.palette && { palette: style.palette }),
    },
    link,
  });
  const kind = OF_EITHER.includes(figure.id) && look.trendOf === "topic" ? `${figure.id}-of-topics` : figure.id;
  return {
    page: { ...page, svg: plainSvg(page.svg, typeface) },
    typeface,
    captions,
    facts,
    table: () => figure.table(drawn, look),
    nameOf: (extension) => fileName(whole, kind, extension),
  };
}
