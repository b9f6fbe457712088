/**
 * Which left item goes with which right one so that the sum of weights is largest (Kuhn 1955; Munkres 1957, in the form
 * with potentials that takes O(n³)). Items of the longer side stay alone.
 *
 * @param weight left x right, 0 or more
 * @returns left -> right, -1 where it stays alone
 */
export function maximumWeightMatching(weight: readonly (readonly number[])[]): Int32Array {
  const left = weight.length;
  const right = left === 0 ? 0 : weight[0].length;
  const n = Math.max(left, right);
  const cost = (i: number, j: number): number => (i < left && j < right ? -weight[i][j] : 0);
  // 1-based with a column 0 that stands for "not placed yet"
  const rowPotential = new Float64Array(n + 1);
  const columnPotential = new Float64Array(n + 1);
  const rowOf = new Int32Array(n + 1);
  for (let row = 1; row <= n; row++) {
    rowOf[0] = row;
    let column = 0;
    const least = new Float64Array(n + 1).fill(Infinity);
    const cameFrom = new Int32Array(n + 1);
    const used = new Uint8Array(n + 1);
    do {
      used[column] = 1;
      const current = rowOf[column];
      let delta = Infinity;
      let next = 0;
      for (let j = 1; j <= n; j++) {
        if (used[j]) continue;
        const reduced = cost(current - 1, j - 1) - rowPotential[current] - columnPotential[j];
        if (reduced < least[j]) {
          least[j] = reduced;
          cameFrom[j] = column;
        }
        if (least[j] < delta) {
          delta = least[j];
          next = j;
        }
      }
      for (let j = 0; j <= n; j++) {
        if (used[j]) {
          rowPotential[rowOf[j]] += delta;
          columnPotential[j] -= delta;
        } else least[j] -= delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    do {
      const previous = cameFrom[column];
      rowOf[column] = rowOf[previous];
      column = previous;
    } while (column !== 0);
  }
  const partner = new Int32Array(left).fill(-1);
  for (let j = 1; j <= right; j++) if (rowOf[j] <= left) partner[rowOf[j] - 1] = j - 1;
  return partner;
}
