import { useMemo } from "react";
import type { FigureLook } from "../charts/figures/figure";
import { PAGE_SHAPES, type PageShape } from "../charts/figurePage";
import { inPalette, readPalette } from "../charts/palettes";
import { chartStyle, type ChartStyle } from "../charts/style";
import { type ExportedFigure, exportedFigure, TEXT_SCALE } from "../export/exportedFigure";
import { listMark } from "../state/listMark";
import { fragmentOf } from "../state/permalink";
import { useShown } from "./context";
import { useFigure } from "./useFigure";

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
  const { picture: whole, state } = useShown();
  const { look, exporting } = state;
  const { mode, paper, text, typeface, palette, ownColors } = exporting;
  const shape = PAGE_SHAPES.find((one) => one.id === exporting.shape) ?? PAGE_SHAPES[0];
  const style = useMemo(
    () => inPalette(chartStyle(mode, TEXT_SCALE[text]), palette, readPalette(ownColors).colors),
    [mode, text, palette, ownColors],
  );
  const { figure, picture, look: shown, filtered } = useFigure(id);
  const words = exporting.words[id] ?? NO_WORDS;
  const exported = useMemo(() => {
    const link = fragmentOf(look, whole.result.options, listMark(whole.corpus));
    return exportedFigure(figure, whole, picture, shown, filtered, { shape, style, text, paper, typeface, words, link });
  }, [figure, whole, picture, look, shown, filtered, shape, style, text, paper, typeface, words]);
  return { ...exported, style, shape, look: shown };
}
