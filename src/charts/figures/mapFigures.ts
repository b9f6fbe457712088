import { atOnce } from "../atOnce";
import { type Chart, type ThemeMark, visible } from "../chart";
import { countedThemes, countedWithUnclear, papersCounted } from "../counted";
import { capitalized, count, inWords, papers } from "../formats";
import { mapLayoutInPieces } from "../map/mapLayout";
import { mapLabelsInPieces, themeMap } from "../map/themeMap";
import { themeLegend } from "../map/themeLegend";
import { rememberedInPieces } from "../remembered";
import type { ChartStyle } from "../style";
import { group, h, hundredths } from "../svg";
import { themeSizes } from "../themeSizes";
import { type Drawn, during, type Figure, type FigureLook, nameOf, type Room } from "./figure";
import { sizesTable } from "./sizesTable";

/** On pages narrower than `beside` the legend stands below the map, in two columns where names have room. */
const LEGEND = { width: 300, gap: 40, beside: 760, columns: 480, below: 24 };

export const MAP_FIGURES: readonly Figure[] = [
  {
    id: "map",
    name: "Theme map",
    title: ({ themes, corpus }) => `${capitalized(inWords(themes.length))} themes in ${nameInside(corpus.name)}`,
    subtitle: (drawn) => `${points(drawn)}${during(drawn)}. Each point is a paper; near means similar wording.`,
    draw: (drawn, look, room, style) => atOnce(mapWithLegend(drawn, look, room, style)),
    drawInPieces: mapWithLegend,
    size: (drawn, _look, room, style) => arranged(drawn, room, style),
    table: ({ corpus, result, themes }) => ({
      columns: ["id", "title", "date", "theme", "fit", "second theme", "second fit", "x", "y"],
      rows: corpus.papers.map((paper, row) => {
        const { theme, fit, secondTheme, secondFit, x, y } = result.placement;
        return [
          paper.id,
          paper.title,
          paper.date,
          theme[row] < 0 ? "unclear" : nameOf(themes, theme[row]),
          fit[row],
          nameOf(themes, secondTheme[row]),
          secondFit[row],
          x[row],
          y[row],
        ];
      }),
    }),
  },
  {
    id: "sizes",
    name: "Papers per theme",
    title: (drawn) => `What ${papers(papersCounted(drawn.result))} are about: ${largestOf(visible(countedThemes(drawn)))} comes first`,
    subtitle: (drawn) => `Papers per theme, and their share of all${during(drawn)}.`,
    draw: (drawn, { selection }, room, style) =>
      themeSizes({ themes: countedWithUnclear(drawn), papers: papersCounted(drawn.result) }, { width: room.width, selection }, style),
    table: (drawn) => sizesTable(drawn, countedWithUnclear(drawn), papersCounted(drawn.result)),
  },
];

/** The legend, and where it and the map stand; beside a long legend the map is as high as that. */
function arranged(drawn: Drawn, { width, height }: Room, style: ChartStyle) {
  const beside = width >= LEGEND.beside;
  const mapWidth = beside ? width - LEGEND.width - LEGEND.gap : width;
  const columns = beside || mapWidth < LEGEND.columns ? 1 : 2;
  const legend = themeLegend(countedWithUnclear(drawn), beside ? LEGEND.width : mapWidth, style, columns);
  const map = { width: mapWidth, height: beside ? Math.max(height, legend.height) : height };
  const at = beside ? `${hundredths(mapWidth + LEGEND.gap)} 0` : `0 ${hundredths(height + LEGEND.below)}`;
  return { legend, at, map, width, height: beside ? map.height : height + LEGEND.below + legend.height };
}

/** Areas and names of the last drawing are kept: while a reader exports it, mostly its words and colours change. */
function* mapWithLegend(drawn: Drawn, look: FigureLook, room: Room, style: ChartStyle): Generator<void, Chart> {
  const { legend, at, map, ...size } = arranged(drawn, room, style);
  const { width, height } = map;
  const { hulls, labels, selection, dimmed } = look;
  const { placement } = drawn.result;
  const { textScale } = style;
  const data = { themes: visible(drawn.themes), points: placement };
  const options = { width, height, selection, hulls, labels, reserved: [], labelText: "name" as const, ...(dimmed && { dimmed }) };
  const layout = yield* rememberedInPieces(placement, "layout of the figure", [drawn.themes, width, height, textScale], () =>
    mapLayoutInPieces(data, options, textScale),
  );
  const names = yield* rememberedInPieces(placement, "names of the figure", [layout, labels, selection.theme], () =>
    mapLabelsInPieces(data, options, layout),
  );
  const { body } = themeMap(data, options, style, layout, undefined, names);
  return { ...size, body: group("map-with-legend", [body, h("g", { transform: `translate(${at})` }, legend.body)]) };
}

/** "112 papers", or "100,000 papers drawn from 450,000". */
function points({ corpus, result: { whole } }: Drawn): string {
  const all = papers(corpus.papers.length);
  return whole ? `${all} drawn from ${count(whole.papers)}` : all;
}

function largestOf(themes: readonly ThemeMark[]): string {
  return themes.toSorted((a, b) => b.size - a.size || a.id - b.id).at(0)?.label ?? "nothing";
}

/** A name inside a sentence: small where only its first word begins with a capital, as "Hugging Face" is a name and "Efficient training" is none. */
function nameInside(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) && !/\s\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
