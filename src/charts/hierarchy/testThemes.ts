import type { Family, ThemeMerge, ThemePart } from "../../../analysis/types";
import type { ThemeMark } from "../chart";
import type { HierarchyData } from "./themeTree";

export const LONG = "A label of sixty characters that has no room in its own box!";

/** Papers of a theme in a row of themes, most first. */
export function sizeOf(id: number): number {
  return Math.max(3, 30 - 2 * id);
}

/** Themes of falling size that join one after the other; the first two in a family each, the largest with two parts. */
export function hierarchyData(count: number, change: Partial<HierarchyData> & { readonly label?: string } = {}): HierarchyData {
  const { label, ...rest } = change;
  const themes = Array.from({ length: count }, (_, id): ThemeMark => {
    const name = label ?? `Theme number ${id}`;
    return { id, label: name, shortLabel: name, size: sizeOf(id), slot: id };
  });
  return {
    themes,
    families: count < 4 ? [] : [family(0, [0, 3], label), family(1, [1, 2], label)],
    tree: chain(count),
    parts: themes.map(({ size }) => (size > 20 ? [part(label ?? "First part", size - 8), part(label ?? "Second part", 8)] : [])),
    unclear: { id: -1, label: "Unclear", shortLabel: "Unclear", size: 7, slot: -1 },
    ...rest,
  };
}

function family(id: number, themes: readonly number[], label = `Family ${id}`): Family {
  return { id, label, themes };
}

function part(label: string, papers: number): ThemePart {
  return { label, terms: [], rows: Int32Array.from({ length: papers }, (_, i) => i) };
}

/** The last theme and the first join, then each next theme joins what is there. */
function chain(count: number): ThemeMerge[] {
  return Array.from({ length: count - 1 }, (_, i) => ({
    a: i === 0 ? count - 1 : count + i - 1,
    b: i,
    similarity: 0.9 - 0.04 * i,
  }));
}
