import { dot, groupSums, productsWithRows, rowOf, rowProduct } from "../matrix/denseMatrix";
import type { Steps } from "../steps";
import type { Clustering, DenseMatrix, Family, Partition, Placement, TextModel, Theme, Vectors } from "../types";
import { familiesOf } from "./families";
import { labelThemes } from "./themeLabels";
import { rankTerms, shownTerms } from "./themeTerms";
import { termStatistics } from "./termStatistics";
import { refitTopics } from "./topicRefit";

const MOST_EXEMPLARS = 8;
/** A sum of rows that is shorter than this, squared, is nothing but rounding. */
const ALONE = 1e-9;
/** From this stability on a theme mostly comes back from bootstrap samples (mean Jaccard of 0.6, Hennig 2007; see bench/RESULTS.md). */
const SOLID = 0.6;

/**
 * The themes stage: groups of papers -> named themes, and how well each paper fits. Their parts come later, see nameParts.ts.
 *
 * @param done called with the share of the work that is done, 0 to 1
 */
export function* buildThemes(
  text: TextModel,
  vectors: Vectors,
  clustering: Clustering,
  done: (share: number) => void = () => undefined,
): Steps<{ themes: Theme[]; families: Family[]; fits: Omit<Placement, "x" | "y"> }> {
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
  const fits = fitPapers(vectors.latent, partition, clustering.nearest);
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
    exemplars: exemplars(statistics.members[id], fits.fit),
    stability: stability[id],
    standing: stability[id] >= SOLID ? "solid" : "loose",
    related: related(similarity, id),
    parent: families.find((family) => family.themes.includes(id))?.id ?? null,
    parts: [],
  }));
  const {
    partition: { assignment: theme },
    nearest,
    margin,
    silhouette,
  } = clustering;
  return { themes, families, fits: { theme, nearest, margin, silhouette, ...fits } };
}

/**
 * Cosine of each paper's latent row with the mean row of its theme, the paper itself left out, and with the best other
 * theme's; of an unclear paper with its nearest theme. A theme's only paper has fit 0.
 */
function fitPapers(
  latent: DenseMatrix,
  { assignment, count }: Partition,
  nearest: Int32Array,
): Pick<Placement, "fit" | "secondTheme" | "secondFit"> {
  const sums = groupSums(latent, assignment, count);
  const squares = Float64Array.from({ length: count }, (_, theme) => dot(rowOf(sums, theme), rowOf(sums, theme)));
  const products = productsWithRows(latent, sums);
  const fit = new Float64Array(assignment.length);
  const secondTheme = new Int32Array(assignment.length).fill(-1);
  const secondFit = new Float64Array(assignment.length);
  nearest.forEach((own, i) => {
    const product = rowOf(products, i);
    const square = rowProduct(latent, i, latent, i);
    // of the sum without the paper itself, by (s - x)(s - x) = ss - 2 sx + xx
    const itself = assignment[i] < 0 ? 0 : square;
    const others = assignment[i] < 0 ? squares[own] : squares[own] - 2 * product[own] + square;
    fit[i] = others > ALONE ? cosine(product[own] - itself, square, others) : 0;
    let best = -Infinity;
    for (let theme = 0; theme < count; theme++) {
      if (theme === own) continue;
      const other = cosine(product[theme], square, squares[theme]);
      if (other > best) {
        best = other;
        secondTheme[i] = theme;
      }
    }
    secondFit[i] = secondTheme[i] < 0 ? 0 : best;
  });
  return { fit, secondTheme, secondFit };
}

function cosine(product: number, squareOfOne: number, squareOfOther: number): number {
  return product / (Math.sqrt(squareOfOne * squareOfOther) || 1);
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
