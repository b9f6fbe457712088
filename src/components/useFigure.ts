import { useMemo } from "react";
import type { FigureLook } from "../charts/figures/figure";
import type { Look, Problem } from "../state/appState";
import { type FigureShown, figureShown } from "../state/figureShown";
import { useShown } from "./context";
import { useCompared } from "./useCompared";
import { useContrast } from "./useContrast";

/** How the reader has set the charts, with what takes time to find out where it is known. */
export function useFigureLook(): Look & FigureLook {
  const { state, dimmed, beside } = useShown();
  const { look } = state;
  const { answer: comparison } = useCompared();
  const { answer: contrast } = useContrast();
  const named = beside?.named;
  return useMemo(
    () => ({
      ...look,
      ...(dimmed && { dimmed }),
      ...(comparison && { comparison }),
      ...(contrast && { contrast }),
      ...(named && { beside: named }),
    }),
    [look, dimmed, comparison, contrast, named],
  );
}

/** The figure of this id as the reader has set it. */
export function useFigure(id: string): FigureShown {
  const { picture, dimmed } = useShown();
  const look = useFigureLook();
  return useMemo(() => figureShown(id, picture, look, dimmed), [id, picture, look, dimmed]);
}

/** Why the figure of this id does not show what the reader asked for; and whether it has nothing else to show, so that this stands in its place. */
export function useFigureProblem(id: string): { readonly problem: Problem | undefined; readonly isInstead: boolean } {
  const { beside, notFound } = useShown();
  const compared = useCompared();
  const contrast = useContrast();
  const own = { slope: compared.problem, contrast: contrast.problem, flow: beside?.problem }[id];
  return { problem: own ?? notFound, isInstead: own !== undefined && id !== "slope" }; // slopes have the usual periods
}
