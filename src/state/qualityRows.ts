import type { AnalysisResult, ThemeCountScore, ThemeNames } from "../../analysis/types";
import type { ThemeMark } from "../charts/chart";
import { ratingOf } from "../charts/quality/sweepWords";
import type { Picture } from "../pasteToPicture";

/** One number of themes, and the names it would give: those that the number before did not give come first. */
export interface SweepRow {
  readonly score: ThemeCountScore;
  readonly rating: string;
  /** Undefined until they are known. */
  readonly names: readonly { readonly label: string; readonly size: number; readonly fresh: boolean }[] | undefined;
}

export function sweepRows({ choice }: Pick<AnalysisResult, "choice">, names: readonly ThemeNames[] | undefined): SweepRow[] {
  return choice.map((score, i) => {
    const before = new Set(names?.[i - 1]?.names.map(({ label }) => label));
    const own = names?.[i].names.map((name) => ({ ...name, fresh: i > 0 && !before.has(name.label) }));
    return { score, rating: ratingOf(score, choice), names: own?.sort((a, b) => Number(b.fresh) - Number(a.fresh)) };
  });
}

/** How well one theme holds together. */
export interface ThemeQuality {
  readonly mark: ThemeMark;
  readonly silhouette: number;
  /** Papers that another theme would suit better. */
  readonly wrong: number;
  readonly stability: number;
  readonly standing: AnalysisResult["themes"][number]["standing"];
}

/** Themes by how often they come back, the least often first. */
export function themeQualities({ themes, result }: Picture): ThemeQuality[] {
  const { theme, silhouette } = result.placement;
  const [papers, sum, wrong] = Array.from({ length: 3 }, () => new Float64Array(result.themes.length));
  for (let row = 0; row < theme.length; row++) {
    if (theme[row] < 0) continue;
    papers[theme[row]]++;
    sum[theme[row]] += silhouette[row];
    if (silhouette[row] < 0) wrong[theme[row]]++;
  }
  const rows = themes.map((mark) => ({
    mark,
    silhouette: sum[mark.id] / Math.max(1, papers[mark.id]),
    wrong: wrong[mark.id],
    stability: result.themes[mark.id].stability,
    standing: result.themes[mark.id].standing,
  }));
  return rows.sort((a, b) => a.stability - b.stability || a.mark.id - b.mark.id);
}

/** Rows of papers in a theme that another would suit better, the worst first. */
export function wrongSideRows({ result: { placement } }: Picture): number[] {
  const { theme, silhouette } = placement;
  const rows = Array.from(theme.keys()).filter((row) => theme[row] >= 0 && silhouette[row] < 0);
  return rows.sort((a, b) => silhouette[a] - silhouette[b] || a - b);
}
