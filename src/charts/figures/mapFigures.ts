import { type ThemeMark, visible } from "../chart";
import { capitalized, inWords, papers } from "../formats";
import { themeMap } from "../map/themeMap";
import { themeLegend } from "../map/themeLegend";
import { group, h } from "../svg";
import { themeSizes } from "../themeSizes";
import { during, type Figure, nameOf, withUnclear } from "./figure";
import { sizesTable } from "./sizesTable";

const LEGEND = { width: 300, gap: 40 };

export const MAP_FIGURES: readonly Figure[] = [
  {
    id: "map",
    name: "Theme map",
    title: ({ themes, corpus }) => `${capitalized(inWords(themes.length))} themes in ${nameInside(corpus.name)}`,
    subtitle: (drawn) => `${papers(drawn.corpus.papers.length)}${during(drawn)}. Each point is a paper; near means similar wording.`,
    draw(drawn, look, room, style) {
      const width = room.width - LEGEND.width - LEGEND.gap;
      const { hulls, labels, selection, dimmed } = look;
      const map = themeMap(
        { themes: visible(drawn.themes), points: drawn.result.placement },
        { width, height: room.height, selection, hulls, labels, reserved: [], labelText: "name", ...(dimmed ? { dimmed } : {}) },
        style,
      );
      const legend = themeLegend(withUnclear(drawn), LEGEND.width, style);
      return {
        width: room.width,
        height: Math.max(map.height, legend.height),
        body: group("map-with-legend", [map.body, h("g", { transform: `translate(${width + LEGEND.gap} 0)` }, legend.body)]),
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
    title: ({ themes, corpus }) => `What ${papers(corpus.papers.length)} are about: ${largestOf(visible(themes))} comes first`,
    subtitle: (drawn) => `Papers per theme, and their share of all${during(drawn)}.`,
    draw: (drawn, { selection }, room, style) =>
      themeSizes({ themes: withUnclear(drawn), papers: drawn.corpus.papers.length }, { width: room.width, selection }, style),
    table: (drawn) => sizesTable(drawn),
  },
];

function largestOf(themes: readonly ThemeMark[]): string {
  return themes.toSorted((a, b) => b.size - a.size || a.id - b.id).at(0)?.label ?? "nothing";
}

function nameInside(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
