import { useCallback, useMemo } from "react";
import type { Captions } from "../charts/figureFrame";
import { altText } from "../charts/figures/altText";
import type { FigureLook, Table } from "../charts/figures/figure";
import { PAGE_SHAPES, type PageShape } from "../charts/figurePage";
import { inPalette, readPalette } from "../charts/palettes";
import { chartStyle, type ChartStyle } from "../charts/style";
import type { ChosenFigure } from "../export/chosenCharts";
import { captionsOf, type ExportedFigure, exportedFigure, TEXT_SCALE } from "../export/exportedFigure";
import { type ExportChoices, holdsManyCharts } from "../state/exportChoices";
import { type FigureShown, figureShown } from "../state/figureShown";
import { listMark } from "../state/listMark";
import { fragmentOf } from "../state/permalink";
import { useShown } from "./context";
import { useFigureLook } from "./useFigure";
import { type Soon, useSoon } from "./useSoon";

const NO_WORDS = {};

/** A figure as it will be saved, and how the reader has set it. */
export interface ExportPage extends ExportedFigure {
  readonly style: ChartStyle;
  readonly shape: PageShape;
  /** How the reader has set the charts. */
  readonly look: FigureLook;
}

/** What a figure is drawn from as it is exported. */
function useExportShown(): (id: string) => FigureShown & { readonly words: Partial<Captions> } {
  const { picture: whole, state, dimmed } = useShown();
  const { format, words } = state.exporting;
  const figureLook = useFigureLook();
  return useCallback(
    (id: string) => {
      const look = holdsManyCharts(format) ? { ...figureLook, selection: {} } : figureLook;
      return { ...figureShown(id, whole, look, dimmed), words: words[id] ?? NO_WORDS };
    },
    [whole, figureLook, dimmed, format, words],
  );
}

/** Makes the figure of an id as the reader has chosen, with pauses. */
export function useExportPages(): (id: string) => Generator<void, ExportPage> {
  const { picture: whole, state } = useShown();
  const { look, exporting } = state;
  const shownAs = useExportShown();
  return useCallback(
    function* (id: string): Generator<void, ExportPage> {
      const { shape, text, paper, typeface } = pageOf(exporting);
      const style = exportStyle(exporting);
      const shown = shownAs(id);
      const link = fragmentOf(look, whole.result.options, listMark(whole.corpus));
      const choices = { shape, style, text, paper, typeface, words: shown.words, link };
      const made = yield* exportedFigure(shown.figure, whole, shown.picture, shown.look, shown.filtered, choices);
      return { ...made, style, shape, look: shown.look };
    },
    [whole, look, shownAs, exporting],
  );
}

/** Figures of so many papers are drawn at once, however slow the machine; of more only what takes no longer than so many ms. */
const FEW = 1000;
const MOMENT = 40;

/** The figure of this id, drawn anew only when something of it changes. While that takes more than a moment it is the last that was drawn, and not current. */
export function useExportPage(id: string): Soon<ExportPage> {
  const { picture } = useShown();
  const pages = useExportPages();
  const moment = picture.corpus.papers.length > FEW ? MOMENT : Infinity;
  const { value, isCurrent } = useSoon(
    useCallback(() => pages(id), [pages, id]),
    moment,
  );
  return { value: value?.facts.figure === id ? value : undefined, isCurrent };
}

/** What is said of the figure of this id, which is there before it is drawn. */
export function useFigureWords(id: string): {
  readonly captions: Captions;
  readonly description: string;
  readonly table: () => Table;
} {
  const { picture: whole } = useShown();
  const shownAs = useExportShown();
  return useMemo(() => {
    const { figure, picture, look, filtered, words } = shownAs(id);
    return {
      captions: captionsOf(figure, whole, picture, look, filtered, words),
      description: altText(figure, picture, look),
      table: () => figure.table(picture, look),
    };
  }, [whole, shownAs, id]);
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

/** The same for the charts of what is being exported, with the size of their texts. */
export function exportStyle(exporting: ExportChoices): ChartStyle {
  return styleOf(exporting, TEXT_SCALE[pageOf(exporting).text]);
}

/** The page of a picture; those of a deck and a report are given. */
function pageOf({ format, shape, text, paper, typeface }: ExportChoices) {
  const [wide] = PAGE_SHAPES;
  if (format === "deck") return { shape: wide, text: "slide" as const, paper: true, typeface };
  if (format === "report") return { shape: wide, text: "paper" as const, paper: true, typeface };
  return { shape: PAGE_SHAPES.find((one) => one.id === shape) ?? wide, text, paper, typeface };
}
