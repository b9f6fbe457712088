import { type HierarchyRectangularNode, treemap } from "d3";
import { type Nest, nested } from "./nested";
import type { HierarchyData } from "./themeTree";

export const HEAD = 20;
const GAP = 2;
const EDGE = 3;
const MOST_ROUNDS = 24;
const EVEN = 0.005;

/**
 * Boxes in which every theme's area is in proportion to its papers. Heads and edges of families take room from what is
 * inside, so themes in families are asked for more until all are even; the evenest round is kept.
 */
export function evenTreemap(data: HierarchyData, width: number, height: number, unit: number): HierarchyRectangularNode<Nest> {
  const root = nested(data);
  const themes = root.descendants().filter((node) => node.data.kind === "theme");
  const papers = themes.map((node) => node.value ?? 0);
  const all = papers.reduce((sum, size) => sum + size, 0);
  const layOut = treemap<Nest>()
    .size([width, height])
    .paddingInner(GAP * unit)
    .paddingOuter((node) => (node.data.kind === "all" ? 0 : EDGE * unit))
    .paddingTop((node) => (node.data.kind === "all" ? 0 : HEAD * unit));

  const asked = new Map(themes.map(({ data: { mark } }) => [mark, 1]));
  let best = { off: Infinity, asked: new Map(asked) };
  for (let round = 0; round < MOST_ROUNDS && best.off > EVEN; round++) {
    const areas = areasAsking(asked);
    const sum = areas.reduce((total, area) => total + area, 0);
    const ratios = areas.map((area, i) => area / sum / (papers[i] / all));
    const off = Math.max(...ratios.map((ratio) => Math.abs(ratio - 1)));
    if (off < best.off) best = { off, asked: new Map(asked) };
    themes.forEach(({ data: { mark } }, i) => asked.set(mark, (asked.get(mark) ?? 1) / Math.min(2, Math.max(0.5, ratios[i]))));
  }
  areasAsking(best.asked);
  return root as HierarchyRectangularNode<Nest>;

  function areasAsking(factors: ReadonlyMap<Nest["mark"], number>): number[] {
    layOut(root.sum((nest) => (nest.papers ?? 0) * (factors.get(nest.mark) ?? 1)));
    return themes.map((node) => areaOf(node as HierarchyRectangularNode<Nest>));
  }
}

function areaOf({ x0, x1, y0, y1 }: HierarchyRectangularNode<Nest>): number {
  return Math.max(1, x1 - x0) * Math.max(1, y1 - y0);
}
