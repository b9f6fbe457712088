import { rowOf } from "../matrix/denseMatrix";
import type { Steps } from "../steps";
import type { Clustering, DenseMatrix, Family, TextModel, Theme } from "../types";
import { familiesOf } from "./families";
import { labelThemes } from "./themeLabels";
import { distinctiveTerms, rankTerms } from "./themeTerms";
import { termStatistics } from "./termStatistics";

const MOST_EXEMPLARS = 8;
/** From this stability on a theme mostly comes back from bootstrap samples (mean Jaccard of 0.6, Hennig 2007; see bench/RESULTS.md). */
const SOLID = 0.6;

/**
 * The themes stage: groups of papers -> named themes, with the terms that set each apart. The terms that they are shown with and their parts come
 * later, see themeTerms.ts and nameParts.ts.
 *
 * @param fit  row -> how well the paper fits its theme, see fitPapers.ts
 * @param done called with the share of the work that is done, 0 to 1
 */
export function* buildThemes(
  text: TextModel,
  clustering: Clustering,
  fit: Float64Array,
  done: (share: number) => void = () => undefined,
): Steps<{ themes: Theme[]; families: Family[] }> {
  const { partition, similarity, stability } = clustering;
  const statistics = termStatistics(text, partition);
  done(0.15);
  yield;
  const ranked = Array.from(statistics.sizes.keys(), (theme) => rankTerms(text, statistics, theme));
  done(0.4);
  yield;
  const labels = labelThemes(text, statistics, ranked);
  done(0.65);
  yield;
  const families = familiesOf(text, partition, clustering.tree, labels);
  done(1);
  const themes = ranked.map((own, id): Theme => ({
    id,
    key: id,
    ...labels[id],
    found: labels[id].label,
    color: null,
    note: "",
    hidden: false,
    size: statistics.sizes[id],
    terms: distinctiveTerms(text, statistics, own),
    exemplars: exemplars(statistics.members[id], fit),
    stability: stability[id],
    standing: stability[id] >= SOLID ? "solid" : "loose",
    related: related(similarity, id),
    parent: families.find((family) => family.themes.includes(id))?.id ?? null,
    parts: [],
  }));
  return { themes, families };
}

/** The papers that fit best. */
function exemplars(rows: readonly number[], fit: Float64Array): number[] {
  return rows.toSorted((a, b) => fit[b] - fit[a] || a - b).slice(0, MOST_EXEMPLARS);
}

function related(similarity: DenseMatrix, own: number): Theme["related"] {
  return Array.from(rowOf(similarity, own), (alike, theme) => ({ theme, similarity: alike }))
    .filter(({ theme }) => theme !== own)
    .sort((a, b) => b.similarity - a.similarity || a.theme - b.theme);
}
