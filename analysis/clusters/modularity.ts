import type { CsrMatrix, Partition } from "../types";

/**
 * Modularity of a partition on a weighted graph (Newman & Girvan 2004; resolution after Reichardt & Bornholdt 2006):
 * share of the weight inside groups minus `resolution` times the share expected from the degrees. 0 for a graph without links.
 */
export function modularity(graph: CsrMatrix, partition: Partition, resolution: number): number {
  const { assignment, count } = partition;
  const inside = new Float64Array(count);
  const degree = new Float64Array(count);
  let total = 0;
  for (let i = 0; i < graph.rows; i++) {
    const own = assignment[i];
    let [all, within] = [degree[own], inside[own]]; // sums in registers: they are where the time goes
    for (let p = graph.rowStart[i]; p < graph.rowStart[i + 1]; p++) {
      total += graph.value[p];
      all += graph.value[p];
      if (assignment[graph.column[p]] === own) within += graph.value[p];
    }
    [degree[own], inside[own]] = [all, within];
  }
  if (total === 0) return 0;
  let sum = 0;
  for (let c = 0; c < count; c++) sum += inside[c] / total - resolution * (degree[c] / total) * (degree[c] / total);
  return sum;
}
