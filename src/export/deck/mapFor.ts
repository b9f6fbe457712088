import { visible } from "../../charts/chart";
import { countedWithUnclear } from "../../charts/counted";
import type { Drawn, Figure } from "../../charts/figures/figure";
import { themeLegend } from "../../charts/map/themeLegend";
import { themeMapInPieces } from "../../charts/map/themeMap";
import type { ChartStyle } from "../../charts/style";
import { type Drawable, drawable, PIXELS } from "./pictureBlock";
import type { Box } from "./slide";

/** The map with its legend, or where that is higher than the slide alone: its labels name the themes, and their sizes have a slide. */
export function mapFor(figure: Figure, drawn: Drawn, box: Box, style: ChartStyle): Drawable {
  if (themeLegend(countedWithUnclear(drawn), 300, style).height <= box.height * PIXELS) return drawable(figure);
  return {
    name: figure.name,
    draw: ({ themes, result }, { hulls, labels, selection }, room, look) =>
      themeMapInPieces(
        { themes: visible(themes), points: result.placement },
        { ...room, selection, hulls, labels, reserved: [], labelText: "name" },
        look,
      ),
  };
}
