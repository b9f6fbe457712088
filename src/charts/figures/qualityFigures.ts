import { capitalized, inWords } from "../formats";
import { silhouettePlot } from "../quality/silhouettePlot";
import { themeCountSweep } from "../quality/themeCountSweep";
import { noDates } from "../trends/noDates";
import { type Figure, nameOf, withUnclear } from "./figure";

export const QUALITY_FIGURES: readonly Figure[] = [
  {
    id: "theme-count",
    name: "How many themes",
    title: ({ result }) => `${capitalized(inWords(result.suggested))} themes suit these papers best`,
    subtitle: ({ result }) => `Scores of ${result.choice.length} numbers of themes.`,
    draw({ result, themes }, _, room, style) {
      if (result.choice.length < 2) return noDates(room.width, room.height, "Too few papers for a choice.", style);
      return themeCountSweep({ ...result, shown: themes.length }, room.width, style);
    },
    table: ({ result }) => ({
      columns: ["themes", "modularity", "silhouette", "stability", "smallest"],
      rows: result.choice.map(({ k, modularity, silhouette, stability, smallest }) => [k, modularity, silhouette, stability, smallest]),
    }),
  },
  {
    id: "silhouette",
    name: "How well themes hold together",
    title: ({ result }) => {
      const solid = result.themes.filter(({ standing }) => standing === "solid").length;
      return `${capitalized(inWords(solid))} of ${inWords(result.themes.length)} themes are solid`;
    },
    subtitle: () => "Silhouettes of papers by theme; stability: of the company that its papers keep on other runs, the share of the theme.",
    draw: (drawn, { selection }, room, style) =>
      silhouettePlot(
        {
          themes: withUnclear(drawn),
          theme: drawn.result.placement.theme,
          silhouette: drawn.result.placement.silhouette,
          stability: drawn.result.themes,
        },
        { width: room.width, selection },
        style,
      ),
    table: ({ corpus, result, themes }) => ({
      columns: ["id", "title", "theme", "nearest theme", "silhouette", "margin"],
      rows: corpus.papers.map(({ id, title }, row) => {
        const { theme, nearest, silhouette, margin } = result.placement;
        return [
          id,
          title,
          theme[row] < 0 ? "unclear" : nameOf(themes, theme[row]),
          nameOf(themes, nearest[row]),
          silhouette[row],
          margin[row],
        ];
      }),
    }),
  },
];
