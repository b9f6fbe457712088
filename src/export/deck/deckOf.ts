import { visible } from "../../charts/chart";
import { sourceLine } from "../../charts/figures/figures";
import { date, papers } from "../../charts/formats";
import { type ChartStyle, themeColor } from "../../charts/style";
import type { Picture } from "../../pasteToPicture";
import { type ChosenCharts, FIRST_CHART } from "../chosenCharts";
import { dataFacts, settingFacts } from "../words/aboutList";
import { agendaSlide, type Entry, themeEntry } from "./agendaSlide";
import { coverSlide } from "./coverSlide";
import { figureSlide, sourceWords } from "./figureSlide";
import { methodSlide } from "./methodSlide";
import type { Deck, Slide } from "./slide";
import { themeSlide } from "./themeSlide";

/** Texts of pictures grow with the page, so that a slide reads from the last row. */
const TEXT_SCALE = 1.15;
/** Colours that the theme of a file has room for. */
const ACCENTS = 6;

/** Cover, agenda, a slide a chart, a slide a theme, and how it was made; with pauses, as of many papers the charts take long. */
export function* deckOf(picture: Picture, { figures, program, styleAt }: ChosenCharts): Generator<void, Deck> {
  const style = styleAt(TEXT_SCALE);
  const themes = visible(picture.themes).toSorted((a, b) => b.size - a.size || a.id - b.id);
  const firstTheme = FIRST_CHART + figures.length;
  const last = firstTheme + themes.length;
  const entries: Entry[] = [
    ...figures.map(({ figure: { name } }, i) => ({ name, slide: FIRST_CHART + i })),
    { name: "How this was made", slide: last },
  ];
  const cover = yield* coverSlide(picture, style);
  const charts: Slide[] = [];
  for (const figure of figures) charts.push(yield* figureSlide(figure, style));
  return {
    title: `${picture.corpus.name}: themes of ${papers(picture.corpus.papers.length)}`,
    source: sourceWords(sourceLine(picture), style),
    about: aboutDeck(picture),
    style,
    accents: accentsOf(picture, style),
    slides: [
      cover,
      agendaSlide(
        entries,
        themes.map((theme, i) => themeEntry(theme, firstTheme + i, style)),
        style,
      ),
      ...charts,
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
