import { dot, groupSums, productsWithRows, rowOf, rowProduct } from "../matrix/denseMatrix";
import type { Clustering, DenseMatrix, Placement } from "../types";

/** A sum of rows that is shorter than this, squared, is nothing but rounding. */
const ALONE = 1e-9;

/**
 * Cosine of each paper's latent row with the mean row of its theme, the paper itself left out, and with the best other
 * theme's; of an unclear paper with its nearest theme. A theme's only paper has fit 0.
 */
export function fitPapers(latent: DenseMatrix, { partition, nearest, margin, silhouette }: Clustering): Omit<Placement, "x" | "y"> {
  const { assignment, count } = partition;
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
  return { theme: assignment, nearest, margin, silhouette, fit, secondTheme, secondFit };
}

function cosine(product: number, squareOfOne: number, squareOfOther: number): number {
  return product / (Math.sqrt(squareOfOne * squareOfOther) || 1);
}
