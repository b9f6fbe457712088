import type { AnalysisResult } from "../../../analysis/types";
import { unclearMark } from "../chart";
import { capitalized, inWords } from "../formats";
import { similarityMatrix } from "../hierarchy/similarityMatrix";
import { themeCircles } from "../hierarchy/themeCircles";
import { type HierarchyData, themeTree } from "../hierarchy/themeTree";
import { themeTreemap } from "../hierarchy/themeTreemap";
import { type Drawn, during, type Figure, nameOf, withUnclear } from "./figure";
import { sizesTable } from "./sizesTable";

export const HIERARCHY_FIGURES: readonly Figure[] = [
  {
    id: "theme-tree",
    name: "Families of themes",
    title: ({ result }) => familiesTitle(result),
    subtitle: (drawn) => `Themes by likeness of wording; number of papers${during(drawn)}.`,
    draw: (drawn, { selection, dimmed }, room, style) => themeTree(hierarchyOf(drawn, dimmed), { width: room.width, selection }, style),
    table: ({ result, themes }) => ({
      columns: ["family", "theme", "part", "papers"],
      rows: result.themes.flatMap(({ id, parent, parts, size }) => {
        const family = parent === null ? "" : result.families[parent].label;
        return [[family, nameOf(themes, id), "", size], ...parts.map((part) => [family, nameOf(themes, id), part.label, part.rows.length])];
      }),
    }),
  },
  {
    id: "treemap",
    name: "Themes and their parts",
    title: ({ result }) => familiesTitle(result),
    subtitle: (drawn) => `Areas are numbers of papers${during(drawn)}.`,
    draw: (drawn, { selection, dimmed }, room, style) => themeTreemap(hierarchyOf(drawn, dimmed), { ...room, selection }, style),
    table: (drawn) => sizesTable(drawn, withUnclear(drawn), drawn.corpus.papers.length),
  },
  {
    id: "circles",
    name: "Themes as circles",
    title: ({ result }) => familiesTitle(result),
    subtitle: (drawn) => `Areas are numbers of papers${during(drawn)}.`,
    draw: (drawn, { selection, dimmed }, room, style) => themeCircles(hierarchyOf(drawn, dimmed), { ...room, selection }, style),
    table: (drawn) => sizesTable(drawn, withUnclear(drawn), drawn.corpus.papers.length),
  },
  {
    id: "similarity",
    name: "How alike themes are",
    title: ({ result, themes }) => {
      const [first] = result.tree;
      return first ? `Most alike: ${nameOf(themes, first.a)} and ${nameOf(themes, first.b)}` : "One theme";
    },
    subtitle: () => "Cosine of the mean wording of themes, 0 to 1, in the order of their tree.",
    draw: ({ themes, result }, { selection }, room, style) =>
      similarityMatrix({ themes, related: result.themes.map(({ related }) => related), tree: result.tree }, { ...room, selection }, style),
    table: ({ result, themes }) => ({
      columns: ["theme", "other theme", "similarity"],
      rows: result.themes.flatMap(({ id, related }) =>
        related.map(({ theme, similarity }) => [nameOf(themes, id), nameOf(themes, theme), similarity]),
      ),
    }),
  },
];

/** What the charts of the hierarchy are drawn from. */
export function hierarchyOf({ themes, result }: Drawn, dimmed: Uint8Array | undefined): HierarchyData {
  return {
    themes,
    families: result.families,
    tree: result.tree,
    parts: result.themes.map(({ parts }) => parts),
    unclear: unclearMark(result.placement.theme, dimmed),
  };
}

function familiesTitle({ families, themes }: AnalysisResult): string {
  const kinds = families.length === 0 ? "" : ` in ${inWords(families.length)} ${families.length === 1 ? "family" : "families"}`;
  return `${capitalized(inWords(themes.length))} themes${kinds}`;
}
