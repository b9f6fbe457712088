import { dot, groupDirections, rowOf } from "../matrix/denseMatrix";
import type { Clustering, DenseMatrix, Placement, TextModel, Theme, Vectors } from "../types";
import { labelThemes } from "./themeLabels";
import { rankTerms, shownTerms } from "./themeTerms";
import { termStatistics } from "./termStatistics";

const MOST_EXEMPLARS = 8;

/** The themes stage: groups of papers -> named themes, and how well each paper fits. */
export function buildThemes(
  text: TextModel,
  vectors: Vectors,
  clustering: Clustering,
): { themes: Theme[]; fits: Omit<Placement, "x" | "y"> } {
  const { partition } = clustering;
  const statistics = termStatistics(text, partition);
  const ranked = Array.from(statistics.sizes.keys(), (theme) => rankTerms(text, statistics, theme));
  const labels = labelThemes(text, statistics, ranked);
  const directions = groupDirections(vectors.latent, partition.assignment, partition.count);
  const fits = fitPapers(vectors.latent, partition.assignment, partition.count);
  const themes = ranked.map((terms, id): Theme => ({
    id,
    ...labels[id],
    size: statistics.sizes[id],
    terms: shownTerms(text, terms),
    exemplars: exemplars(partition.assignment, fits.fit, id),
    stability: clustering.stability[id],
    related: related(directions, id),
    parent: null,
  }));
  return { themes, fits };
}

/**
 * Cosine of each paper's latent row with the mean row of its theme, the paper itself left out, and with the best other
 * theme's. A theme's only paper has fit 0.
 */
export function fitPapers(latent: DenseMatrix, assignment: Int32Array, count: number): Omit<Placement, "x" | "y"> {
  const sums = Array.from({ length: count }, () => new Float64Array(latent.columns));
  assignment.forEach((theme, i) => rowOf(latent, i).forEach((x, j) => (sums[theme][j] += x)));
  const fit = new Float64Array(assignment.length);
  const secondTheme = new Int32Array(assignment.length).fill(-1);
  const secondFit = new Float64Array(assignment.length);
  assignment.forEach((own, i) => {
    const row = rowOf(latent, i);
    fit[i] = cosine(
      row,
      sums[own].map((x, j) => x - row[j]),
    );
    let best = -Infinity;
    for (let theme = 0; theme < count; theme++) {
      if (theme === own) continue;
      const other = cosine(row, sums[theme]);
      if (other > best) {
        best = other;
        secondTheme[i] = theme;
      }
    }
    secondFit[i] = secondTheme[i] < 0 ? 0 : best;
  });
  return { theme: assignment, fit, secondTheme, secondFit };
}

function cosine(a: Float64Array, b: Float64Array): number {
  return dot(a, b) / (Math.sqrt(dot(a, a) * dot(b, b)) || 1);
}

/** The papers that fit best. */
function exemplars(assignment: Int32Array, fit: Float64Array, theme: number): number[] {
  const rows = Array.from(assignment.keys()).filter((i) => assignment[i] === theme);
  return rows.sort((a, b) => fit[b] - fit[a] || a - b).slice(0, MOST_EXEMPLARS);
}

function related(directions: DenseMatrix, own: number): Theme["related"] {
  const others = Array.from({ length: directions.rows }, (_, theme) => theme).filter((theme) => theme !== own);
  return others
    .map((theme) => ({ theme, similarity: dot(rowOf(directions, own), rowOf(directions, theme)) }))
    .sort((a, b) => b.similarity - a.similarity || a.theme - b.theme);
}
