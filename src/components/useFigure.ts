import { useMemo } from "react";
import type { Captions } from "../charts/figureFrame";
import type { Drawn, Figure, FigureLook } from "../charts/figures/figure";
import { FIGURES, sourceLine } from "../charts/figures/figures";
import { papers } from "../charts/formats";
import type { Look } from "../state/appState";
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

/** A figure with what it is drawn from and its words. */
export interface FigureShown {
  readonly figure: Figure;
  /** What the filters keep of the picture, where the chart counts that only. */
  readonly picture: Drawn;
  /** How the reader has set the charts. */
  readonly look: FigureLook;
  readonly captions: Captions;
}

/** The figure of this id as the reader has set it. @param own words that the reader wrote in place of ours */
export function useFigure(id: string, own?: Partial<Captions>): FigureShown {
  const { picture: whole, state, dimmed, beside } = useShown();
  const { look } = state;
  const figure = FIGURES.find((candidate) => candidate.id === id) ?? FIGURES[0];
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
  const captions: Captions = useMemo(() => {
    const filtered =
      picture !== whole && COUNTED.includes(id) ? ` Only the ${papers(keptRows(whole, dimmed).length)} that the filters keep.` : "";
    const subtitle = `${figure.subtitle(picture, shown)}${filtered}`;
    return { title: figure.title(picture, shown), subtitle, source: sourceLine(whole), ...own };
  }, [figure, picture, whole, shown, dimmed, own, id]);
  return { figure, picture, look: shown, captions };
}

/** The picture as the chart shows it: with the papers, or the steps of time, that the filters keep. */
function drawnFor(id: string, picture: Shown["picture"], look: Look, dimmed: Uint8Array | undefined): Drawn {
  if (COUNTED.includes(id)) return pictureWithin(picture, dimmed);
  const period = IN_PERIOD.includes(id) ? binsWithin(picture.result.trends.bins, look.from, look.to) : undefined;
  return trendsWithin(picture, period).drawn;
}
