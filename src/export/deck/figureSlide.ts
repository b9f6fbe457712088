import type { Drawn, Figure, FigureLook } from "../../charts/figures/figure";
import type { ChartStyle } from "../../charts/style";
import { figureNotes } from "./figureNotes";
import { fitTitle, fitWords, sizesFrom } from "./fitText";
import { NATIVE } from "./native/native";
import { BODY, SUBTITLE } from "./page";
import { mapFor } from "./mapFor";
import { pictureBlock } from "./pictureBlock";
import type { Slide } from "./slide";

/** One chart: as a chart or table of the presentation where that can express it, else as a picture. */
export function figureSlide(figure: Figure, drawn: Drawn, look: FigureLook, style: ChartStyle): Slide {
  const title = figure.title(drawn, look);
  const native = NATIVE[figure.id]?.(drawn, look, BODY, style);
  const subtitle = native?.subtitle ?? figure.subtitle(drawn, look);
  const notes = figureNotes(figure, drawn, look);
  return {
    ...headOf(title, subtitle, style),
    blocks: native?.blocks ?? [
      pictureBlock(figure.id === "map" ? mapFor(figure, drawn, BODY, style) : figure, drawn, look, BODY, `${title}. ${subtitle}`, style),
    ],
    notes: [`${title}.`, subtitle, ...notes],
  };
}

/** Title and subtitle where all slides but the first have them. */
export function headOf(title: string, subtitle: string, { colors }: ChartStyle): Pick<Slide, "title" | "subtitle"> {
  return {
    title: fitTitle(title, colors.text1),
    subtitle: fitWords(subtitle, SUBTITLE, { sizes: sizesFrom(14, 10), color: colors.text2 }),
  };
}
