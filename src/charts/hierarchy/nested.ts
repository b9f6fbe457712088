import { hierarchy, type HierarchyNode } from "d3";
import type { ThemeMark } from "../chart";
import type { HierarchyData } from "./themeTree";

/** A box or a circle: the whole list, a family, a theme, or a part of a theme. */
export interface Nest {
  readonly name: string;
  readonly kind: "all" | "family" | "theme" | "part";
  readonly mark?: ThemeMark;
  /** Papers, of leaves only; others hold the sum of theirs. */
  readonly papers?: number;
  readonly inside?: readonly Nest[];
}

/** List > families > themes > parts as d3 wants it, sizes in papers, the unclear papers as a last box. */
export function nested({ themes, families, parts, unclear }: HierarchyData): HierarchyNode<Nest> {
  const ofTheme = (mark: ThemeMark): Nest => {
    const own = parts[mark.id] ?? [];
    if (own.length === 0) return { name: mark.label, kind: "theme", mark, papers: mark.size };
    return {
      name: mark.label,
      kind: "theme",
      mark,
      inside: own.map(({ label, rows }) => ({ name: label, kind: "part", mark, papers: rows.length })),
    };
  };
  const grouped = families.map(({ label, themes: members }): Nest => ({
    name: label,
    kind: "family",
    inside: members.map((id) => ofTheme(themes[id])),
  }));
  const alone = themes.filter(({ id }) => !families.some(({ themes: members }) => members.includes(id))).map(ofTheme);
  const rest: Nest[] = unclear ? [{ name: unclear.label, kind: "theme", mark: unclear, papers: unclear.size }] : [];
  return hierarchy<Nest>({ name: "all", kind: "all", inside: [...grouped, ...alone, ...rest] }, (nest) => nest.inside)
    .sum((nest) => nest.papers ?? 0)
    .sort((a, b) => Number(a.data.mark?.id === -1) - Number(b.data.mark?.id === -1) || (b.value ?? 0) - (a.value ?? 0));
}
