import { naturalLog } from "../matrix/naturalLog";
import type { CsrMatrix } from "../types";

/** Undirected edges, each once. */
export interface Edges {
  readonly head: Int32Array;
  readonly tail: Int32Array;
  /** Above 0, at most 1. */
  readonly weight: Float64Array;
}

/** Finer than single precision, in which points are moved. */
const BISECTIONS = 24;
/** Weaker edges pull hardly ever. */
const LEAST_WEIGHT = 0.005;

/**
 * UMAP's fuzzy graph (McInnes, Healy & Melville 2018, section 3.1): every point is sure of its nearest neighbour, and its
 * memberships fall with the distance so that they add up to log2 of the number of neighbours; an edge holds if either end
 * holds it. Memberships fall as 1 / (1 + x²) rather than e^-x, which needs no exponential.
 *
 * @param graph n x n, symmetric, without a diagonal, columns rising within rows: cosines of neighbours
 */
export function fuzzyEdges(graph: CsrMatrix): Edges {
  const { rows, rowStart, column, value } = graph;
  const directed = new Float64Array(value.length);
  for (let p = 0; p < value.length; p++) directed[p] = Math.max(0, 1 - value[p]);
  for (let i = 0; i < rows; i++) toMemberships(directed, rowStart[i], rowStart[i + 1]);
  const most = value.length / 2; // of a link both ends hold an entry
  const [head, tail, weight] = [new Int32Array(most), new Int32Array(most), new Float64Array(most)];
  let edges = 0;
  const next = rowStart.slice(); // row -> its first entry that was not yet met from the other end
  for (let i = 0; i < rows; i++) {
    for (let p = rowStart[i]; p < rowStart[i + 1]; p++) {
      const j = column[p];
      if (j <= i) continue;
      const back = directed[next[j]++];
      const either = directed[p] + back - directed[p] * back;
      if (either < LEAST_WEIGHT) continue;
      head[edges] = i;
      tail[edges] = j;
      weight[edges++] = either;
    }
  }
  return { head: head.subarray(0, edges), tail: tail.subarray(0, edges), weight: weight.subarray(0, edges) }; // few of them are left out
}

/** Distances of a point's neighbours, from … to - 1, become its memberships. */
function toMemberships(distance: Float64Array, from: number, to: number): void {
  let nearest = Infinity;
  for (let p = from; p < to; p++) nearest = Math.min(nearest, distance[p]);
  const wanted = naturalLog(to - from) / Math.LN2;
  let low = 0;
  let high = 2; // cosine distances are at most 2
  for (let step = 0; step < BISECTIONS; step++) {
    const width = (low + high) / 2;
    let sum = 0;
    for (let p = from; p < to; p++) sum += membership(distance[p] - nearest, width);
    if (sum > wanted) high = width;
    else low = width;
  }
  const width = (low + high) / 2;
  for (let p = from; p < to; p++) distance[p] = membership(distance[p] - nearest, width);
}

function membership(beyond: number, width: number): number {
  return 1 / (1 + (beyond / width) * (beyond / width));
}
