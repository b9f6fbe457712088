import { useMemo } from "react";
import type { Drawn, Figure, FigureLook } from "../charts/figures/figure";
import { FIGURES } from "../charts/figures/figures";
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

/** A figure with what it is drawn from. */
export interface FigureShown {
  readonly figure: Figure;
  /** What the filters keep of the picture, where the chart counts that only. */
  readonly picture: Drawn;
  /** How the reader has set the charts. */
  readonly look: FigureLook;
  /** A sentence on the filters, or "". */
  readonly filtered: string;
}

/** The figure of this id as the reader has set it. */
export function useFigure(id: string): FigureShown {
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
  const filtered =
    picture !== whole && COUNTED.includes(id) ? `Only the ${papers(keptRows(whole, dimmed).length)} that the filters keep.` : "";
  return { figure, picture, look: shown, filtered };
}

/** The picture as the chart shows it: with the papers, or the steps of time, that the filters keep. */
function drawnFor(id: string, picture: Shown["picture"], look: Look, dimmed: Uint8Array | undefined): Drawn {
  if (COUNTED.includes(id)) return pictureWithin(picture, dimmed);
  const period = IN_PERIOD.includes(id) ? binsWithin(picture.result.trends.bins, look.from, look.to) : undefined;
  return trendsWithin(picture, period).drawn;
}
