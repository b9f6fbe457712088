import type { AnalysisResult, KnownTheme } from "../analysis/types";
import type { ThemeMark } from "../src/charts/chart";

/**
 * The themes by which the next list will know its own: those of this result with their names and colours, and those that
 * are gone, which keep key and name in case they come back; their colours are free. Sorted by key, of which none is used twice.
 */
export function themesToKnow(
  { themes, known }: AnalysisResult,
  marks: readonly ThemeMark[],
  before: readonly KnownTheme[],
  ids: ReadonlySet<string>,
): KnownTheme[] {
  const current = themes.map(({ id, key, label }): KnownTheme => {
    const papers = known.find((theme) => theme.key === key)?.papers ?? [];
    return { key, papers: [...papers].sort(), label, color: marks[id].slot };
  });
  const keys = new Set(current.map(({ key }) => key));
  const gone = before
    .filter(({ key }) => !keys.has(key))
    .map(({ color: _, papers, ...theme }): KnownTheme => ({ ...theme, papers: papers.filter((id) => ids.has(id)) }));
  return [...current, ...gone].sort((a, b) => a.key - b.key);
}
