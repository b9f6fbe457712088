import type { Drawn, Figure, FigureLook } from "../charts/figures/figure";
import { FIGURES } from "../charts/figures/figures";
import { papers } from "../charts/formats";
import type { Look } from "./appState";
import { binsWithin } from "./periods";
import { keptCount } from "./selectors";
import { trendsWithin } from "./shownTrends";
import { pictureWithin } from "./within";
import type { Picture } from "../pasteToPicture";

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

/** The figure of this id as the reader has set it. @param dimmed row -> 1 for papers that the filters leave out */
export function figureShown(id: string, whole: Picture, look: Look & FigureLook, dimmed: Uint8Array | undefined): FigureShown {
  const figure = FIGURES.find((candidate) => candidate.id === id) ?? FIGURES[0];
  const picture = drawnFor(id, whole, look, dimmed);
  const filtered = picture !== whole && COUNTED.includes(id) ? `Only the ${papers(keptCount(whole, dimmed))} that the filters keep.` : "";
  return { figure, picture, look, filtered };
}

/** The picture as the chart shows it: with the papers, or the steps of time, that the filters keep. */
function drawnFor(id: string, picture: Picture, look: Look, dimmed: Uint8Array | undefined): Drawn {
  if (COUNTED.includes(id)) return pictureWithin(picture, dimmed);
  const period = IN_PERIOD.includes(id) ? binsWithin(picture.result.trends.bins, look.from, look.to) : undefined;
  return trendsWithin(picture, period).drawn;
}
