import { type ThemeMark, visible } from "../chart";
import { countedThemes, countedWithUnclear, papersCounted } from "../counted";
import { capitalized, count, inWords, papers } from "../formats";
import { themeMap } from "../map/themeMap";
import { themeLegend } from "../map/themeLegend";
import { group, h, hundredths } from "../svg";
import { themeSizes } from "../themeSizes";
import { type Drawn, during, type Figure, nameOf } from "./figure";
import { sizesTable } from "./sizesTable";

/** On pages narrower than `beside` the legend stands below the map, in two columns where names have room. */
const LEGEND = { width: 300, gap: 40, beside: 760, columns: 480, below: 24 };

export const MAP_FIGURES: readonly Figure[] = [
  {
    id: "map",
    name: "Theme map",
    title: ({ themes, corpus }) => `${capitalized(inWords(themes.length))} themes in ${nameInside(corpus.name)}`,
    subtitle: (drawn) => `${points(drawn)}${during(drawn)}. Each point is a paper; near means similar wording.`,
    draw(drawn, look, room, style) {
      const beside = room.width >= LEGEND.beside;
      const width = beside ? room.width - LEGEND.width - LEGEND.gap : room.width;
      const legend = themeLegend(countedWithUnclear(drawn), beside ? LEGEND.width : width, style, beside || width < LEGEND.columns ? 1 : 2);
      const { hulls, labels, selection, dimmed } = look;
      const map = themeMap(
        { themes: visible(drawn.themes), points: drawn.result.placement },
        { width, height: room.height, selection, hulls, labels, reserved: [], labelText: "name", ...(dimmed ? { dimmed } : {}) },
        style,
      );
      const at = beside ? `${hundredths(width + LEGEND.gap)} 0` : `0 ${hundredths(map.height + LEGEND.below)}`;
      return {
        width: room.width,
        height: beside ? Math.max(map.height, legend.height) : map.height + LEGEND.below + legend.height,
        body: group("map-with-legend", [map.body, h("g", { transform: `translate(${at})` }, legend.body)]),
      };
    },
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
