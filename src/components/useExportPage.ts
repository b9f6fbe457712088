import { useCallback, useMemo } from "react";
import type { FigureLook } from "../charts/figures/figure";
import { PAGE_SHAPES, type PageShape } from "../charts/figurePage";
import { inPalette, readPalette } from "../charts/palettes";
import { chartStyle, type ChartStyle } from "../charts/style";
import type { ChosenFigure } from "../export/chosenCharts";
import { type ExportedFigure, exportedFigure, TEXT_SCALE } from "../export/exportedFigure";
import { type ExportChoices, holdsManyCharts } from "../state/exportChoices";
import { figureShown } from "../state/figureShown";
import { listMark } from "../state/listMark";
import { fragmentOf } from "../state/permalink";
import { useShown } from "./context";
import { useFigureLook } from "./useFigure";

const NO_WORDS = {};

/** A figure as it will be saved, and how the reader has set it. */
export interface ExportPage extends ExportedFigure {
  readonly style: ChartStyle;
  readonly shape: PageShape;
  /** How the reader has set the charts. */
  readonly look: FigureLook;
}

/** Makes the figure of an id as the reader has chosen. */
export function useExportPages(): (id: string) => ExportPage {
  const { picture: whole, state, dimmed } = useShown();
  const { look, exporting } = state;
  const figureLook = useFigureLook();
  return useCallback(
    (id: string): ExportPage => {
      const { shape, text, paper, typeface } = pageOf(exporting);
      const style = styleOf(exporting, TEXT_SCALE[text]);
      const shownLook = holdsManyCharts(exporting.format) ? { ...figureLook, selection: {} } : figureLook;
      const shown = figureShown(id, whole, shownLook, dimmed);
      const words = exporting.words[id] ?? NO_WORDS;
      const link = fragmentOf(look, whole.result.options, listMark(whole.corpus));
      const choices = { shape, style, text, paper, typeface, words, link };
      return {
        ...exportedFigure(shown.figure, whole, shown.picture, shown.look, shown.filtered, choices),
        style,
        shape,
        look: shown.look,
      };
    },
    [whole, look, figureLook, dimmed, exporting],
  );
}

/** The figure of this id; drawn anew only when something of it changes. */
export function useExportPage(id: string): ExportPage {
  const pages = useExportPages();
  return useMemo(() => pages(id), [pages, id]);
}

/** Figures for a deck or a report. */
export function useChosenFigures(): (ids: readonly string[]) => ChosenFigure[] {
  const { picture: whole, state, dimmed } = useShown();
  const figureLook = useFigureLook();
  return (ids) =>
    ids.map((id) => {
      const { figure, picture, look, filtered } = figureShown(id, whole, { ...figureLook, selection: {} }, dimmed);
      return { figure, drawn: picture, look, filtered, words: state.exporting.words[id] ?? NO_WORDS };
    });
}

/** Ground and colours of what is exported. */
export function styleOf({ mode, palette, ownColors }: ExportChoices, textScale: number): ChartStyle {
  return inPalette(chartStyle(mode, textScale), palette, readPalette(ownColors).colors);
}

/** The page of a picture; those of a deck and a report are given. */
function pageOf({ format, shape, text, paper, typeface }: ExportChoices) {
  const [wide] = PAGE_SHAPES;
  if (format === "deck") return { shape: wide, text: "slide" as const, paper: true, typeface };
  if (format === "report") return { shape: wide, text: "paper" as const, paper: true, typeface };
  return { shape: PAGE_SHAPES.find((one) => one.id === shape) ?? wide, text, paper, typeface };
}
