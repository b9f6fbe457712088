import type { DenseMatrix } from "../types";
import type { RowGroups } from "./rowGroups";

/** The work of k-means in plain loops, with rows in single precision: what the kernels are held to, and quicker where rows are few. */
export function plainRowGroups(rows: DenseMatrix): RowGroups {
  const single = singles(rows);
  return {
    nearest: (centres) => nearest(single, singles(centres)),
    labels: (centres) => nearest(single, singles(centres)).labels,
    sums: (group, groups) => sumsByGroup(single, group, groups),
    distances: () => {
      const away = new Float64Array(rows.rows).fill(Infinity);
      return { lower: (row) => lower(single, row, away), values: () => away };
    },
  };
}

const { fround } = Math;

/** The numbers that are left of others in single precision. */
function singles({ rows, columns, value }: DenseMatrix): DenseMatrix {
  return { rows, columns, value: value.map(fround) };
}

/** Sums of rows by group, in double precision: groups x columns. group[i] < 0 leaves row i out. */
export function sumsByGroup({ rows, columns, value }: DenseMatrix, group: Int32Array, groups: number): DenseMatrix {
  const sum = new Float64Array(groups * columns);
  for (let i = 0; i < rows; i++) {
    if (group[i] < 0) continue;
    const [from, to] = [i * columns, group[i] * columns];
    for (let j = 0; j < columns; j++) sum[to + j] += value[from + j];
  }
  return { rows: groups, columns, value: sum };
}

function nearest(rows: DenseMatrix, centres: DenseMatrix): { labels: Int32Array; cosine: Float64Array } {
  const labels = new Int32Array(rows.rows);
  const cosine = new Float64Array(rows.rows).fill(-Infinity);
  for (let i = 0; i < rows.rows; i++) {
    for (let c = 0; c < centres.rows; c++) {
      let x = 0;
      for (let j = 0; j < rows.columns; j++) x = fround(x + fround(rows.value[i * rows.columns + j] * centres.value[c * rows.columns + j]));
      if (x > cosine[i]) {
        cosine[i] = x;
        labels[i] = c;
      }
    }
  }
  return { labels, cosine };
}

function lower({ rows, columns, value }: DenseMatrix, seed: number, away: Float64Array): number {
  let total = 0;
  const sums = new Float32Array(4);
  for (let i = 0; i < rows; i++) {
    sums.fill(0);
    for (let j = 0; j < columns; j++) sums[j % 4] += fround(value[i * columns + j] * value[seed * columns + j]);
    const cosine = fround(fround(sums[0] + sums[1]) + fround(sums[2] + sums[3]));
    away[i] = Math.min(away[i], Math.max(0, 1 - cosine));
    total += away[i];
  }
  return total;
}
