import type { ThemeMerge } from "../../../analysis/types";

/** The themes in the order in which the tree's leaves hang, so that no branches cross: the larger similarity stays together. */
export function leafOrder(themes: number, tree: readonly ThemeMerge[]): number[] {
  const members: number[][] = Array.from({ length: themes }, (_, theme) => [theme]);
  for (const { a, b } of tree) members.push([...members[a], ...members[b]]);
  return members.at(-1) ?? [];
}
