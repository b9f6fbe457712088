import type { CsrMatrix, Partition } from "../types";

const ROWS_A_TIME = 2 ** 14;

/**
 * Modularity of several partitions of one weighted graph (Newman & Girvan 2004; resolution after Reichardt & Bornholdt 2006):
 * share of the weight inside groups minus `resolution` times the share expected from the degrees. 0 for a graph without links.
 *
 * @param graph n x n, symmetric
 * @param done  called with the share of the rows that are done
 * @returns     one for each partition, at most 1
 */
export function modularities(
  graph: CsrMatrix,
  partitions: readonly Partition[],
  resolution: number,
  done: (share: number) => void = () => undefined,
): number[] {
  const { rows, rowStart, column, value } = graph;
  const width = partitions.length;
  const groups = sideBySide(partitions, rows);
  const degrees = partitions.map(({ count }) => new Float64Array(count));
  const inside = new Float64Array(width);
  let total = 0;
  for (let row = 0; row < rows; row++) {
    if (row % ROWS_A_TIME === 0) done(row / rows);
    const own = row * width;
    let degree = 0;
    const end = rowStart[row + 1];
    for (let p = rowStart[row]; p < end; p++) {
      const weight = value[p];
      const other = column[p] * width;
      degree += weight;
      for (let i = 0; i < width; i++) if (groups[other + i] === groups[own + i]) inside[i] += weight;
    }
    total += degree;
    for (let i = 0; i < width; i++) degrees[i][groups[own + i]] += degree;
  }
  if (total === 0) return partitions.map(() => 0);
  return degrees.map((all, i) => inside[i] / total - resolution * all.reduce((sum, degree) => sum + (degree / total) ** 2, 0));
}

/** Row after row, its group of each partition. */
function sideBySide(partitions: readonly Partition[], rows: number): Uint16Array {
  const groups = new Uint16Array(rows * partitions.length);
  partitions.forEach(({ assignment }, i) => {
    for (let row = 0; row < rows; row++) groups[row * partitions.length + i] = assignment[row];
  });
  return groups;
}
