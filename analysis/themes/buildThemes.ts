import { rowOf } from "../matrix/denseMatrix";
import type { Steps } from "../steps";
import type { Clustering, DenseMatrix, Family, TextModel, Theme, Vectors } from "../types";
import { familiesOf } from "./families";
import { labelThemes } from "./themeLabels";
import { rankTerms, shownTerms } from "./themeTerms";
import { termStatistics } from "./termStatistics";
import { refitTopics } from "./topicRefit";

const MOST_EXEMPLARS = 8;
/** From this stability on a theme mostly comes back from bootstrap samples (mean Jaccard of 0.6, Hennig 2007; see bench/RESULTS.md). */
const SOLID = 0.6;

/**
 * The themes stage: groups of papers -> named themes. Their parts come later, see nameParts.ts.
 *
 * @param fit  row -> how well the paper fits its theme, see fitPapers.ts
 * @param done called with the share of the work that is done, 0 to 1
 */
export function* buildThemes(
  text: TextModel,
  vectors: Vectors,
  clustering: Clustering,
  fit: Float64Array,
  done: (share: number) => void = () => undefined,
): Steps<{ themes: Theme[]; families: Family[] }> {
  const { partition, similarity, stability } = clustering;
  const statistics = termStatistics(text, partition);
  done(0.28);
  yield;
  const ranked = Array.from(statistics.sizes.keys(), (theme) => rankTerms(text, statistics, theme));
  done(0.42);
  yield;
  const refitted = refitTopics(vectors.weights, partition);
  done(0.85);
  yield;
  const terms = shownTerms(text, statistics, refitted, vectors.term, ranked);
  done(0.9);
  yield;
  const labels = labelThemes(text, statistics, ranked);
  done(0.94);
  yield;
  const families = familiesOf(text, partition, clustering.tree, labels);
  done(1);
  const themes = terms.map((own, id): Theme => ({
    id,
    key: id,
    ...labels[id],
    found: labels[id].label,
    color: null,
    note: "",
    hidden: false,
    size: statistics.sizes[id],
    terms: own,
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
