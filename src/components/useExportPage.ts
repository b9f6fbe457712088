import { useMemo } from "react";
import { type Captions } from "../charts/figureFrame";
import { altText } from "../charts/figures/altText";
import type { Drawn, Figure, FigureLook, Table } from "../charts/figures/figure";
import { fileName, FIGURES, sourceLine } from "../charts/figures/figures";
import { type FigurePage, figurePage, PAGE_SHAPES, type PageShape } from "../charts/figurePage";
import { papers } from "../charts/formats";
import { inPalette, readPalette } from "../charts/palettes";
import { chartStyle, type ChartStyle } from "../charts/style";
import { figureFacts } from "../export/figureFacts";
import type { SavedFigure } from "../export/figureFile";
import { plainSvg } from "../export/plainSvg";
import type { Look } from "../state/appState";
import { listMark } from "../state/listMark";
import { fragmentOf } from "../state/permalink";
import { binsWithin } from "../state/periods";
import { keptRows } from "../state/selectors";
import { trendsWithin } from "../state/shownTrends";
import { pictureWithin } from "../state/within";
import { type Shown, useShown } from "./context";
import { useCompared } from "./useCompared";
import { useContrast } from "./useContrast";

/** Texts of charts grow on a slide, so that it reads from the last row. */
const TEXT_SCALE = { slide: 1.15, paper: 1 } as const;
/** Charts that count only the papers that the filters keep, and those that show only the chosen period. */
const COUNTED = ["topics", "network", "pairs", "theme-tree", "treemap", "circles"];
const IN_PERIOD = ["trends", "lines", "stack", "stream", "ranks"];
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
  const { picture: whole, state, dimmed, beside } = useShown();
  const { look, exporting } = state;
  const { mode, paper, text, typeface, palette, ownColors, words } = exporting;
  const figure = FIGURES.find((candidate) => candidate.id === id) as Figure;
  const shape = PAGE_SHAPES.find((one) => one.id === exporting.shape) ?? PAGE_SHAPES[0];
  const style = useMemo(
    () => inPalette(chartStyle(mode, TEXT_SCALE[text]), palette, readPalette(ownColors).colors),
    [mode, text, palette, ownColors],
  );
  const picture = useMemo(() => drawnFor(id, whole, look, dimmed), [id, whole, look, dimmed]);
  const comparison = useCompared();
  const contrast = useContrast();
  const named = beside?.named;
  const shown = useMemo(
    () => ({
      ...look,
      ...(dimmed && { dimmed }),
      ...(comparison && { comparison }),
      ...(contrast && { contrast }),
      ...(named && { beside: named }),
    }),
    [look, dimmed, comparison, contrast, named],
  );
  const own = words[id];
  const captions: Captions = useMemo(() => {
    const filtered =
      picture !== whole && COUNTED.includes(id) ? ` Only the ${papers(keptRows(whole, dimmed).length)} that the filters keep.` : "";
    const subtitle = `${figure.subtitle(picture, shown)}${filtered}`;
    return { title: figure.title(picture, shown), subtitle, source: sourceLine(whole), ...own };
  }, [figure, picture, whole, shown, dimmed, own, id]);
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

/** The picture as the chart shows it: with the papers, or the steps of time, that the filters keep. */
function drawnFor(id: string, picture: Shown["picture"], look: Look, dimmed: Uint8Array | undefined): Drawn {
  if (COUNTED.includes(id)) return pictureWithin(picture, dimmed);
  const period = IN_PERIOD.includes(id) ? binsWithin(picture.result.trends.bins, look.from, look.to) : undefined;
  return trendsWithin(picture, period).drawn;
}
