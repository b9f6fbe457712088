import type { CsrMatrix, Partition } from "../types";

/**
 * Modularity of a partition on a weighted graph (Newman & Girvan 2004; resolution after Reichardt & Bornholdt 2006):
 * share of the weight inside groups minus `resolution` times the share expected from the degrees. 0 for a graph without links.
 */
export function modularity(graph: CsrMatrix, partition: Partition, resolution: number): number {
  const { assignment, count } = partition;
  const { rows, rowStart, column, value } = graph;
  const inside = new Float64Array(count);
  const degree = new Float64Array(count);
  let total = 0;
  for (let i = 0; i < rows; i++) {
    const own = assignment[i];
    let [all, within] = [degree[own], inside[own]]; // sums in registers: they are where the time goes
    const end = rowStart[i + 1];
    for (let p = rowStart[i]; p < end; p++) {
      const weight = value[p];
      total += weight;
      all += weight;
      within += weight * (((assignment[column[p]] ^ own) - 1) >>> 31); // 1 where they are the same: no processor foresees that
    }
    [degree[own], inside[own]] = [all, within];
  }
  if (total === 0) return 0;
  let sum = 0;
  for (let c = 0; c < count; c++) sum += inside[c] / total - resolution * (degree[c] / total) * (degree[c] / total);
  return sum;
}
