import type { ThemeMark } from "../charts/chart";
import { leafOrder } from "../charts/hierarchy/leafOrder";
import type { Picture } from "../pasteToPicture";

/** One theme of the tree, with what it is most like. */
export interface TreeRow {
  readonly mark: ThemeMark;
  /** From 1, as the matrix counts. */
  readonly place: number;
  readonly family: string;
  readonly like: { readonly mark: ThemeMark; readonly similarity: number } | undefined;
  readonly parts: readonly string[];
}

/** The themes in the order of their tree. */
export function treeRows({ themes, result }: Picture): TreeRow[] {
  return leafOrder(themes.length, result.tree).map((id, i) => {
    const { parent, related, parts } = result.themes[id];
    const [nearest] = related;
    return {
      mark: themes[id],
      place: i + 1,
      family: parent === null ? "" : result.families[parent].label,
      like: nearest && { mark: themes[nearest.theme], similarity: nearest.similarity },
      parts: parts.map(({ label }) => label),
    };
  });
}
