import { useMemo } from "react";
import type { Drawn, Figure, FigureLook } from "../charts/figures/figure";
import { FIGURES } from "../charts/figures/figures";
import { PAGE_SHAPES, type PageShape } from "../charts/figurePage";
import { papers } from "../charts/formats";
import { inPalette, readPalette } from "../charts/palettes";
import { chartStyle, type ChartStyle } from "../charts/style";
import { type ExportedFigure, exportedFigure, TEXT_SCALE } from "../export/exportedFigure";
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

/** Charts that count only the papers that the filters keep, and those that show only the chosen period. */
const COUNTED = ["topics", "network", "pairs", "theme-tree", "treemap", "circles"];
const IN_PERIOD = ["trends", "lines", "stack", "stream", "ranks"];
const NO_WORDS = {};

/** A figure as it will be saved, and how the reader has set it. */
export interface ExportPage extends ExportedFigure {
  readonly style: ChartStyle;
  readonly shape: PageShape;
  /** How the reader has set the charts. */
  readonly look: FigureLook;
}

/** The figure of this id with the reader's choices; drawn anew only when something of it changes. */
export function useExportPage(id: string): ExportPage {
  const { picture: whole, state, dimmed, beside } = useShown();
  const { look, exporting } = state;
  const { mode, paper, text, typeface, palette, ownColors } = exporting;
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
  const words = exporting.words[id] ?? NO_WORDS;
  const exported = useMemo(() => {
    const filtered =
      picture !== whole && COUNTED.includes(id) ? `Only the ${papers(keptRows(whole, dimmed).length)} that the filters keep.` : "";
    const link = fragmentOf(look, whole.result.options, listMark(whole.corpus));
    return exportedFigure(figure, whole, picture, shown, filtered, { shape, style, text, paper, typeface, words, link });
  }, [figure, id, whole, picture, look, shown, dimmed, shape, style, text, paper, typeface, words]);
  return { ...exported, style, shape, look: shown };
}

/** The picture as the chart shows it: with the papers, or the steps of time, that the filters keep. */
function drawnFor(id: string, picture: Shown["picture"], look: Look, dimmed: Uint8Array | undefined): Drawn {
  if (COUNTED.includes(id)) return pictureWithin(picture, dimmed);
  const period = IN_PERIOD.includes(id) ? binsWithin(picture.result.trends.bins, look.from, look.to) : undefined;
  return trendsWithin(picture, period).drawn;
}
