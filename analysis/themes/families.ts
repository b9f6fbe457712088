import type { Family, Partition, TextModel, ThemeMerge } from "../types";
import { labelThemes } from "./themeLabels";
import { termStatistics } from "./termStatistics";
import { rankTerms } from "./themeTerms";

/** Fewer themes need no families. */
const LEAST_THEMES = 6;

/**
 * The upper branches of the tree: it is cut where about sqrt(themes) branches of two themes or more hang, and each such
 * branch is named as a theme is. Themes that hang alone there are families by themselves and get no name.
 *
 * @param tree themes - 1 steps over `partition.count` themes
 */
export function familiesOf(text: TextModel, partition: Partition, tree: readonly ThemeMerge[]): Family[] {
  if (partition.count < LEAST_THEMES) return [];
  const branches = branchesOf(partition.count, tree);
  const familyOf = new Int32Array(partition.count).fill(-1);
  branches.forEach((themes, family) => themes.forEach((theme) => (familyOf[theme] = family)));
  const assignment = partition.assignment.map((theme) => (theme < 0 ? -1 : familyOf[theme]));
  const statistics = termStatistics(text, { count: branches.length, assignment });
  const ranked = branches.map((_, family) => rankTerms(text, statistics, family));
  const labels = labelThemes(text, statistics, ranked);
  return branches.map((themes, id) => ({ id, label: labels[id].label, themes }));
}

/** Cut with as many branches of two or more as come nearest to sqrt(themes); the later cut (fewer branches) on a tie. */
function branchesOf(themes: number, tree: readonly ThemeMerge[]): number[][] {
  const nodes: number[][] = Array.from({ length: themes }, (_, theme) => [theme]);
  const open = new Set(nodes.keys());
  let best: number[][] = [];
  let nearest = Infinity;
  for (const { a, b } of tree.slice(0, -1)) {
    open.delete(a);
    open.delete(b);
    open.add(nodes.length);
    nodes.push([...nodes[a], ...nodes[b]].sort((x, y) => x - y));
    const branches = [...open].map((node) => nodes[node]).filter((members) => members.length > 1);
    const alone = open.size - branches.length;
    const distance = Math.abs(branches.length - Math.sqrt(themes)) + alone / themes;
    if (distance <= nearest) {
      nearest = distance;
      best = branches;
    }
  }
  return best.sort((x, y) => x[0] - y[0]);
}
