import { visible } from "../../charts/chart";
import type { FigureLook } from "../../charts/figures/figure";
import { sourceLine } from "../../charts/figures/figures";
import { date, papers } from "../../charts/formats";
import { chartStyle, type ChartStyle, themeColor } from "../../charts/style";
import type { Picture } from "../../pasteToPicture";
import { dataFacts, settingFacts } from "../words/aboutList";
import { agendaSlide, type Entry, themeEntry } from "./agendaSlide";
import { coverSlide } from "./coverSlide";
import { type ChosenCharts, figuresFor } from "../chosenCharts";
import { figureSlide } from "./figureSlide";
import { fitWords } from "./fitText";
import { methodSlide } from "./methodSlide";
import { SMALLEST, SOURCE } from "./page";
import type { Deck } from "./slide";
import { themeSlide } from "./themeSlide";

/** Texts of pictures grow with the page, so that a slide reads from the last row. */
const TEXT_SCALE = 1.15;
/** Colours that the theme of a file has room for. */
const ACCENTS = 6;

/** Cover, agenda, a slide a chart, a slide a theme, and how it was made. Nothing is selected in it: a deck shows the whole list. */
export function deckOf(picture: Picture, look: FigureLook, { charts, program, mode }: ChosenCharts): Deck {
  const style = chartStyle(mode, TEXT_SCALE);
  const { dimmed: _, ...undimmed } = look;
  const calm: FigureLook = { ...undimmed, selection: {} };
  const figures = figuresFor(picture, calm).filter(({ id }) => charts.includes(id));
  const themes = visible(picture.themes).toSorted((a, b) => b.size - a.size || a.id - b.id);
  const first = 3;
  const firstTheme = first + figures.length;
  const last = firstTheme + themes.length;
  const entries: Entry[] = [...figures.map(({ name }, i) => ({ name, slide: first + i })), { name: "How this was made", slide: last }];
  return {
    title: `${picture.corpus.name}: themes of ${papers(picture.corpus.papers.length)}`,
    source: fitWords(sourceLine(picture), SOURCE, { sizes: [SMALLEST], color: style.colors.text3, at: "middle" }),
    about: aboutDeck(picture),
    style,
    accents: accentsOf(picture, style),
    slides: [
      coverSlide(picture, style),
      agendaSlide(
        entries,
        themes.map((theme, i) => themeEntry(theme, firstTheme + i, style)),
        style,
      ),
      ...figures.map((figure) => figureSlide(figure, picture, calm, style)),
      ...themes.map(({ id }) => themeSlide(picture, id, style)),
      methodSlide(picture, program, style),
    ],
  };
}

function aboutDeck(picture: Picture): Deck["about"] {
  const { corpus, themes } = picture;
  const settings = settingFacts(picture);
  return {
    asOf: corpus.asOf,
    subject: `${corpus.name}${corpus.asOf ? `, data as of ${date(corpus.asOf)}` : ""}`,
    keywords: themes.map(({ label }) => label).join("; "),
    description: settings.map(({ name, value }) => `${name}: ${value}`).join(" "),
    properties: [...dataFacts(picture), ...settings],
  };
}

/** The colours of the largest themes, so that what is added to the deck matches it. */
function accentsOf({ themes }: Picture, { mode }: ChartStyle): string[] {
  const used = [...new Set(themes.toSorted((a, b) => b.size - a.size || a.id - b.id).map(({ slot }) => slot))];
  const rest = Array.from({ length: ACCENTS }, (_, slot) => slot).filter((slot) => !used.includes(slot));
  return [...used, ...rest].slice(0, ACCENTS).map((slot) => themeColor(slot, mode, "mark"));
}
