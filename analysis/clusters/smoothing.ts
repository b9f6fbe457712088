import { withProducts } from "../matrix/sparseProducts";
import { normalizeRows } from "../matrix/denseMatrix";
import type { CsrMatrix, DenseMatrix } from "../types";

/** Every row of a graph divided by its sum: the steps of a random walk. */
export function rowShares(graph: CsrMatrix): CsrMatrix {
  const value = graph.value.slice();
  for (let i = 0; i < graph.rows; i++) {
    const end = graph.rowStart[i + 1];
    let total = 0;
    for (let p = graph.rowStart[i]; p < end; p++) total += value[p];
    for (let p = graph.rowStart[i]; p < end; p++) value[p] /= total || 1;
  }
  return { ...graph, value };
}

/**
 * Rows after each has moved half-way to the weighted mean of its neighbours, `repeats` times, as a random walk with a lazy
 * step: Y <- unit(Y / 2 + P Y / 2). Papers near each other come nearer; what is true of one alone fades.
 *
 * @param rows  n x d, unit rows; not changed
 * @param steps n x n, P: rows sum to 1
 */
export function smoothed(rows: DenseMatrix, steps: CsrMatrix, repeats: number): DenseMatrix {
  return smoothedCopies(rows, steps, [repeats])[0];
}

/** The same after several numbers of repeats, which rise. @param done called with the share of the repeats that are done */
export function smoothedCopies(
  rows: DenseMatrix,
  steps: CsrMatrix,
  repeats: readonly number[],
  done: (share: number) => void = () => undefined,
): DenseMatrix[] {
  return withProducts(steps, rows.columns, (times) => {
    const copies: DenseMatrix[] = [];
    let current = rows;
    let spent: DenseMatrix | undefined;
    for (let repeat = 1; copies.length < repeats.length; repeat++) {
      const moved = times(current, spent);
      for (let p = 0; p < moved.value.length; p++) moved.value[p] = 0.5 * moved.value[p] + 0.5 * current.value[p];
      spent = current === rows || copies.includes(current) ? undefined : current;
      current = normalizeRows(moved);
      if (repeats.includes(repeat)) copies.push(current);
      done(repeat / Math.max(...repeats));
    }
    return copies;
  });
}
