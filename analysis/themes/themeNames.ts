import type { Evidence, ThemeNames } from "../types";
import { labelThemes } from "./themeLabels";
import { termStatistics } from "./termStatistics";
import { rankTerms } from "./themeTerms";

/** The names that the themes would have at each number of themes of the sweep, in its order. */
export function themeNames({ text, clustering: { sweep } }: Pick<Evidence, "text" | "clustering">): ThemeNames[] {
  return sweep.partitions.map((partition) => {
    const statistics = termStatistics(text, partition, sweep.rows);
    const ranked = Array.from(statistics.sizes.keys(), (theme) => rankTerms(text, statistics, theme));
    const labels = labelThemes(text, statistics, ranked);
    return { k: partition.count, names: labels.map(({ label }, theme) => ({ label, size: statistics.sizes[theme] })) };
  });
}
