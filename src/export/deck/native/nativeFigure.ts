import type { Drawn, FigureLook } from "../../../charts/figures/figure";
import type { ChartStyle } from "../../../charts/style";
import type { Block, Box } from "../slide";

/** A figure in the shapes of presentation programs, and what to know to read it. */
export interface Native {
  readonly blocks: readonly Block[];
  /** What is seen, and what to know to read it. */
  readonly subtitle: string;
}

/** Undefined where the figure is too much for these shapes: it is drawn as a picture then. */
export type NativeFigure = (drawn: Drawn, look: FigureLook, box: Box, style: ChartStyle) => Native | undefined;
