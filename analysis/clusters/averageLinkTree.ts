import type { DenseMatrix } from "../types";

/** One step of the tree: the groups that hold rows a and b become one, at this mean similarity. */
export interface Merge {
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
}

/**
 * Average-link agglomeration (UPGMA, Sokal & Michener 1958) by following nearest neighbours (Murtagh 1983): n² steps.
 *
 * @param similarity n x n, symmetric; not changed
 * @returns n - 1 merges in falling order of similarity
 */
export function averageLink(similarity: DenseMatrix): Merge[] {
  const n = similarity.rows;
  const between = similarity.value.slice(); // mean similarity of the groups that rows i and j lead
  const size = new Int32Array(n).fill(1);
  const alive = new Uint8Array(n).fill(1);
  const merges: Merge[] = [];
  const chain: number[] = [];
  for (let left = n; left > 1;) {
    if (chain.length === 0) chain.push(alive.indexOf(1));
    const top = chain[chain.length - 1];
    const before = chain.length > 1 ? chain[chain.length - 2] : -1;
    let best = before;
    let most = before < 0 ? -Infinity : between[top * n + before];
    for (let j = 0; j < n; j++) {
      if (alive[j] && j !== top && between[top * n + j] > most) {
        most = between[top * n + j];
        best = j;
      }
    }
    if (best !== before) {
      chain.push(best);
      continue;
    }
    chain.length -= 2;
    join(between, size, alive, n, top, best);
    merges.push({ a: top, b: best, similarity: most });
    left--;
  }
  return merges
    .map((merge, i) => [merge, i] as const)
    .sort((x, y) => y[0].similarity - x[0].similarity || x[1] - y[1])
    .map(([merge]) => merge);
}

/** Group b goes up in group a: mean similarities are weighted by sizes (Lance & Williams 1967). */
function join(between: Float64Array, size: Int32Array, alive: Uint8Array, n: number, a: number, b: number): void {
  const total = size[a] + size[b];
  for (let j = 0; j < n; j++) {
    if (!alive[j] || j === a || j === b) continue;
    const mean = (size[a] * between[a * n + j] + size[b] * between[b * n + j]) / total;
    between[a * n + j] = between[j * n + a] = mean;
  }
  size[a] = total;
  alive[b] = 0;
}

/** Row -> group after all but the last `groups` - 1 merges; groups are numbered in order of their first row. */
export function cutTree(merges: readonly Merge[], rows: number, groups: number): Int32Array {
  const leader = Int32Array.from({ length: rows }, (_, i) => i);
  const find = (i: number): number => {
    while (leader[i] !== i) i = leader[i] = leader[leader[i]];
    return i;
  };
  for (const { a, b } of merges.slice(0, rows - groups)) {
    const [first, second] = [find(a), find(b)].sort((x, y) => x - y);
    leader[second] = first;
  }
  const number = new Map<number, number>();
  return Int32Array.from({ length: rows }, (_, i) => {
    const lead = find(i);
    let known = number.get(lead);
    if (known === undefined) number.set(lead, (known = number.size));
    return known;
  });
}
