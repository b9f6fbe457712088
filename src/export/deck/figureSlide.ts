import type { ChartStyle } from "../../charts/style";
import type { ChosenFigure } from "../chosenCharts";
import { figureNotes } from "./figureNotes";
import { fitTitle, fitWords, sizesFrom } from "./fitText";
import { mapFor } from "./mapFor";
import { NATIVE } from "./native/native";
import { BODY, SMALLEST, SOURCE, SUBTITLE } from "./page";
import { drawable, pictureBlock } from "./pictureBlock";
import type { Slide, Words } from "./slide";

/** One chart: as a chart or table of the presentation where that can express it, else as a picture. */
export function* figureSlide({ figure, drawn, look, filtered, words }: ChosenFigure, style: ChartStyle): Generator<void, Slide> {
  const native = NATIVE[figure.id]?.(drawn, look, BODY, style);
  const title = words.title ?? figure.title(drawn, look);
  const subtitle = words.subtitle ?? [native?.subtitle ?? figure.subtitle(drawn, look), filtered].join(" ").trim();
  const notes = figureNotes(figure, drawn, look);
  const shown = figure.id === "map" ? mapFor(figure, drawn, BODY, style) : drawable(figure);
  return {
    ...headOf(title, subtitle, style),
    ...(words.source !== undefined && { source: sourceWords(words.source, style) }),
    blocks: native?.blocks ?? [yield* pictureBlock(shown, drawn, look, BODY, `${title}. ${subtitle}`, style)],
    notes: [`${title}.`, subtitle, ...notes],
  };
}

/** What stands at the foot. */
export function sourceWords(text: string, { colors }: ChartStyle): Words {
  return fitWords(text, SOURCE, { sizes: [SMALLEST], color: colors.text3, at: "middle" });
}

/** Title and subtitle where all slides but the first have them. */
export function headOf(title: string, subtitle: string, { colors }: ChartStyle): Pick<Slide, "title" | "subtitle"> {
  return {
    title: fitTitle(title, colors.text1),
    subtitle: fitWords(subtitle, SUBTITLE, { sizes: sizesFrom(14, 10), color: colors.text2 }),
  };
}
