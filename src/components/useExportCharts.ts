import { useMemo } from "react";
import type { Figure } from "../charts/figures/figure";
import { FIGURES } from "../charts/figures/figures";
import { figuresFor, usualCharts } from "../export/chosenCharts";
import { holdsManyCharts, inOrder } from "../state/exportChoices";
import { useShown } from "./context";
import { useFigureLook } from "./useFigure";

export interface ExportCharts {
  /** All that can be looked at: one that has nothing to show says so. */
  readonly listed: readonly Figure[];
  /** Those that have something to show. */
  readonly offered: readonly Figure[];
  /** Those that a deck or a report holds. */
  readonly chosen: readonly string[];
}

/** The charts in the reader's order. */
export function useExportCharts(): ExportCharts {
  const { picture, state } = useShown();
  const { charts, order, format } = state.exporting;
  const look = useFigureLook();
  return useMemo(() => {
    const offered = inOrder(figuresFor(picture, look), order);
    const wanted = charts ?? usualCharts(picture, look);
    const chosen = offered.map(({ id }) => id).filter((id) => wanted.includes(id));
    const listed = holdsManyCharts(format) ? offered : FIGURES.filter(({ id }) => id !== "flow" || look.beside);
    return { listed, offered, chosen };
  }, [picture, look, charts, order, format]);
}
