import { groupSizes } from "../matrix/groupSizes";
import type { Family, Partition, TextModel, ThemeMerge } from "../types";
import { nameCandidates } from "./nameCandidates";
import { lowerFirst, sentenceCase, type ThemeLabel } from "./themeLabels";
import { termStatistics } from "./termStatistics";
import { rankTerms } from "./themeTerms";

/** Fewer themes need no families. */
const LEAST_THEMES = 6;
/** A term names a family if it stands in this share of each of its themes. */
const SHARED = 0.35;

/**
 * The upper branches of the tree: it is cut where about sqrt(themes) branches of two themes or more hang, and each such
 * branch is named by the best term that all its themes share, or else by its largest themes. Themes that hang alone there
 * are families by themselves and get no name.
 *
 * @param tree themes - 1 steps over `partition.count` themes
 */
export function familiesOf(text: TextModel, partition: Partition, tree: readonly ThemeMerge[], labels: readonly ThemeLabel[]): Family[] {
  if (partition.count < LEAST_THEMES) return [];
  const branches = branchesOf(partition.count, tree);
  const familyOf = new Int32Array(partition.count).fill(-1);
  branches.forEach((themes, family) => themes.forEach((theme) => (familyOf[theme] = family)));
  const assignment = partition.assignment.map((theme) => (theme < 0 ? -1 : familyOf[theme]));
  const statistics = termStatistics(text, { count: branches.length, assignment });
  const ranked = branches.map((_, family) => rankTerms(text, statistics, family));
  const sizes = groupSizes(partition.assignment, partition.count);
  const taken = new Set<string>();
  return branches.map((themes, id) => {
    const shared = nameCandidates(text, statistics, id, ranked[id]).find(
      ({ rows, leading, text: name }) => !leading && !taken.has(name) && inAll(rows, themes, partition, sizes),
    );
    if (shared) taken.add(shared.text);
    return { id, label: shared ? sentenceCase(shared.text) : joined(themes.map((theme) => labels[theme].shortLabel)), themes };
  });
}

/** Does a term stand in a good part of each theme? */
function inAll(rows: ReadonlySet<number>, themes: readonly number[], { assignment, count }: Partition, sizes: Int32Array): boolean {
  const held = new Int32Array(count);
  for (const row of rows) if (assignment[row] >= 0) held[assignment[row]]++;
  return themes.every((theme) => held[theme] >= SHARED * sizes[theme]);
}

/** "Video generation, text-to-image + 2": the two largest by name. */
function joined(names: readonly string[]): string {
  const [first, second] = names;
  return `${first} & ${lowerFirst(second)}${names.length > 2 ? ` + ${names.length - 2}` : ""}`;
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
