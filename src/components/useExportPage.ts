import { useMemo } from "react";
import type { Captions } from "../charts/figureFrame";
import { altText } from "../charts/figures/altText";
import type { FigureLook, Table } from "../charts/figures/figure";
import { fileName } from "../charts/figures/figures";
import { type FigurePage, figurePage, PAGE_SHAPES, type PageShape } from "../charts/figurePage";
import { inPalette, readPalette } from "../charts/palettes";
import { chartStyle, type ChartStyle } from "../charts/style";
import { figureFacts } from "../export/figureFacts";
import type { SavedFigure } from "../export/figureFile";
import { plainSvg } from "../export/plainSvg";
import { listMark } from "../state/listMark";
import { fragmentOf } from "../state/permalink";
import { useShown } from "./context";
import { useFigure } from "./useFigure";

/** Texts of charts grow on a slide, so that it reads from the last row. */
const TEXT_SCALE = { slide: 1.15, paper: 1 } as const;
/** Charts that are of themes or of topics, whichever the reader looks at; their files say so. */
const OF_EITHER = ["trends", "changes", "slope", "lines"];

/** One figure as it will be saved: the picture, its words, its numbers. */
export interface ExportPage extends SavedFigure {
  readonly page: FigurePage;
  readonly captions: Captions;
  readonly style: ChartStyle;
  readonly shape: PageShape;
  /** How the reader has set the charts. */
  readonly look: FigureLook;
  readonly table: () => Table;
  readonly nameOf: (extension: string) => string;
}

/** The figure of this id with the reader's choices; drawn anew only when something of it changes. */
export function useExportPage(id: string): ExportPage {
  const { picture: whole, state } = useShown();
  const { look, exporting } = state;
  const { mode, paper, text, typeface, palette, ownColors, words } = exporting;
  const shape = PAGE_SHAPES.find((one) => one.id === exporting.shape) ?? PAGE_SHAPES[0];
  const style = useMemo(
    () => inPalette(chartStyle(mode, TEXT_SCALE[text]), palette, readPalette(ownColors).colors),
    [mode, text, palette, ownColors],
  );
  const { figure, picture, look: shown, captions } = useFigure(id, words[id]);
  const drawn = useMemo(
    () => figurePage((room) => figure.draw(picture, shown, room, style), captions, shape, paper ? "solid" : "none", style),
    [figure, picture, shown, captions, shape, paper, style],
  );
  const page = useMemo(() => ({ ...drawn, svg: plainSvg(drawn.svg, typeface) }), [drawn, typeface]);
  const facts = useMemo(
    () =>
      figureFacts(whole, {
        title: captions.title,
        description: altText(figure, picture, shown),
        source: captions.source,
        figure: id,
        picture: {
          page: shape.id,
          ground: paper ? mode : `none, for ${mode}`,
          text,
          typeface,
          ...(style.palette && { palette: style.palette }),
        },
        link: fragmentOf(look, whole.result.options, listMark(whole.corpus)),
      }),
    [whole, captions, figure, picture, shown, id, shape, paper, mode, text, typeface, style, look],
  );
  const kind = OF_EITHER.includes(id) && look.trendOf === "topic" ? `${id}-of-topics` : id;
  return {
    page,
    typeface,
    captions,
    style,
    shape,
    facts,
    look: shown,
    table: () => figure.table(picture, shown),
    nameOf: (extension) => fileName(whole, kind, extension),
  };
}
