import type { DenseMatrix } from "../types";
import type { RowGroups } from "./rowGroups";

/** The work of k-means in plain loops: what the kernels are held to, and quicker where rows are few. */
export function plainRowGroups(rows: DenseMatrix): RowGroups {
  return {
    nearest: (centres) => nearest(rows, centres),
    sums: (group, groups) => sums(rows, group, groups),
    distances: () => {
      const away = new Float64Array(rows.rows).fill(Infinity);
      return { lower: (row) => lower(rows, row, away), values: () => away };
    },
  };
}

function nearest(rows: DenseMatrix, centres: DenseMatrix): { labels: Int32Array; cosine: Float64Array } {
  const labels = new Int32Array(rows.rows);
  const cosine = new Float64Array(rows.rows).fill(-Infinity);
  for (let i = 0; i < rows.rows; i++) {
    for (let c = 0; c < centres.rows; c++) {
      const x = product(rows, i, centres, c);
      if (x > cosine[i]) {
        cosine[i] = x;
        labels[i] = c;
      }
    }
  }
  return { labels, cosine };
}

function sums({ rows, columns, value }: DenseMatrix, group: Int32Array, groups: number): DenseMatrix {
  const sum = new Float64Array(groups * columns);
  for (let i = 0; i < rows; i++) {
    if (group[i] < 0) continue;
    for (let j = 0; j < columns; j++) sum[group[i] * columns + j] += value[i * columns + j];
  }
  return { rows: groups, columns, value: sum };
}

function lower(rows: DenseMatrix, row: number, away: Float64Array): number {
  let total = 0;
  for (let i = 0; i < rows.rows; i++) {
    away[i] = Math.min(away[i], Math.max(0, 1 - product(rows, i, rows, row)));
    total += away[i];
  }
  return total;
}

function product(a: DenseMatrix, i: number, b: DenseMatrix, j: number): number {
  const [p, q] = [i * a.columns, j * a.columns];
  let sum = 0;
  for (let c = 0; c < a.columns; c++) sum += a.value[p + c] * b.value[q + c];
  return sum;
}
