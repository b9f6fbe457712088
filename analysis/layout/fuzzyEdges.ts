import { naturalLog } from "../matrix/naturalLog";
import type { CsrMatrix } from "../types";

/** Undirected edges, each once. */
export interface Edges {
  readonly head: Int32Array;
  readonly tail: Int32Array;
  /** Above 0, at most 1. */
  readonly weight: Float64Array;
}

const BISECTIONS = 40;
/** Weaker edges pull hardly ever. */
const LEAST_WEIGHT = 0.005;

/**
 * UMAP's fuzzy graph (McInnes, Healy & Melville 2018, section 3.1): every point is sure of its nearest neighbour, and its
 * memberships fall with the distance so that they add up to log2 of the number of neighbours; an edge holds if either end
 * holds it. Memberships fall as 1 / (1 + x²) rather than e^-x, which needs no exponential.
 *
 * @param graph n x n, symmetric, cosines of neighbours
 */
export function fuzzyEdges(graph: CsrMatrix): Edges {
  const { rows, rowStart, column, value } = graph;
  const directed = new Float64Array(value.length);
  for (let i = 0; i < rows; i++) {
    const from = rowStart[i];
    const distance = value.slice(from, rowStart[i + 1]).map((cosine) => Math.max(0, 1 - cosine));
    memberships(distance).forEach((membership, p) => (directed[from + p] = membership));
  }
  const head: number[] = [];
  const tail: number[] = [];
  const weight: number[] = [];
  for (let i = 0; i < rows; i++) {
    for (let p = rowStart[i]; p < rowStart[i + 1]; p++) {
      const j = column[p];
      if (j <= i) continue;
      const back = directed[entry(graph, j, i)];
      const either = directed[p] + back - directed[p] * back;
      if (either < LEAST_WEIGHT) continue;
      head.push(i);
      tail.push(j);
      weight.push(either);
    }
  }
  return { head: Int32Array.from(head), tail: Int32Array.from(tail), weight: Float64Array.from(weight) };
}

function memberships(distance: Float64Array): Float64Array {
  const nearest = distance.reduce((least, x) => Math.min(least, x), Infinity);
  const wanted = naturalLog(distance.length) / Math.LN2;
  const held = (x: number, width: number): number => 1 / (1 + ((x - nearest) / width) * ((x - nearest) / width));
  let low = 0;
  let high = 2; // cosine distances are at most 2
  for (let step = 0; step < BISECTIONS; step++) {
    const width = (low + high) / 2;
    let sum = 0;
    for (let p = 0; p < distance.length; p++) sum += held(distance[p], width);
    if (sum > wanted) high = width;
    else low = width;
  }
  return distance.map((x) => held(x, (low + high) / 2));
}

/** The place of entry (i, j) of a symmetric graph that holds (j, i); columns are sorted within rows. */
function entry({ rowStart, column }: CsrMatrix, i: number, j: number): number {
  let low = rowStart[i];
  let high = rowStart[i + 1] - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (column[middle] < j) low = middle + 1;
    else high = middle;
  }
  return low;
}
