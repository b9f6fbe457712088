import { dot, groupSums, productsWithRows, rowOf, rowProduct } from "../matrix/denseMatrix";
import type { Clustering, DenseMatrix, Family, Partition, Placement, TextModel, Theme, ThemePart, Vectors } from "../types";
import { familiesOf } from "./families";
import { labelThemes } from "./themeLabels";
import { rankTerms, shownTerms } from "./themeTerms";
import { termStatistics } from "./termStatistics";
import { refitTopics } from "./topicRefit";

const MOST_EXEMPLARS = 8;
const TERMS_OF_A_PART = 6;
/** A sum of rows that is shorter than this, squared, is nothing but rounding. */
const ALONE = 1e-9;
/** From this stability on a theme mostly comes back from bootstrap samples (mean Jaccard of 0.6, Hennig 2007; see bench/RESULTS.md). */
const SOLID = 0.6;

/**
 * The themes stage: groups of papers -> named themes, and how well each paper fits.
 *
 * @param done called with the share of the work that is done, 0 to 1
 */
export function buildThemes(
  text: TextModel,
  vectors: Vectors,
  clustering: Clustering,
  done: (share: number) => void = () => undefined,
): { themes: Theme[]; families: Family[]; fits: Omit<Placement, "x" | "y"> } {
  const { partition, similarity, stability } = clustering;
  const statistics = termStatistics(text, partition);
  done(0.2);
  const ranked = Array.from(statistics.sizes.keys(), (theme) => rankTerms(text, statistics, theme));
  done(0.3);
  const refitted = refitTopics(vectors.weights, partition);
  done(0.6);
  const terms = shownTerms(text, statistics, refitted, vectors.term, ranked);
  done(0.63);
  const labels = labelThemes(text, statistics, ranked);
  done(0.66);
  const families = familiesOf(text, partition, clustering.tree, labels);
  const fits = fitPapers(vectors.latent, partition, clustering.nearest);
  done(0.7);
  const parts = clustering.parts.map((rows, id) => {
    done(0.7 + (0.3 * id) / terms.length);
    return namedParts(text, rows, labels[id].label);
  });
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
    parts: parts[id],
  }));
  const {
    partition: { assignment: theme },
    nearest,
    margin,
    silhouette,
  } = clustering;
  return { themes, families, fits: { theme, nearest, margin, silhouette, ...fits } };
}

/** Names the parts of a theme by what tells them apart from each other. */
function namedParts(text: TextModel, parts: readonly Int32Array[], within: string): ThemePart[] {
  if (parts.length === 0) return [];
  const assignment = new Int32Array(text.counts.rows).fill(-1);
  parts.forEach((rows, part) => rows.forEach((row) => (assignment[row] = part)));
  const among = parts.flatMap((rows) => [...rows]);
  const statistics = termStatistics(text, { count: parts.length, assignment }, among);
  const ranked = parts.map((_, part) => rankTerms(text, statistics, part));
  const labels = labelThemes(text, statistics, ranked, within);
  return parts.map((rows, part) => ({
    label: labels[part].label,
    rows,
    terms: ranked[part].slice(0, TERMS_OF_A_PART).map(({ column }) => text.vocabulary.surface[column]),
  }));
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
