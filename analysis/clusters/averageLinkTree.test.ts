import fc from "fast-check";
import { expect, test } from "vitest";
import type { DenseMatrix } from "../types";
import { averageLink, cutTree } from "./averageLinkTree";

/** The slow way: look at all pairs of groups, join the two that are most alike, until `groups` are left. */
function joinedBySearch({ rows: n, value }: DenseMatrix, groups: number): number[][] {
  const parts = Array.from({ length: n }, (_, i) => [i]);
  const mean = (a: number[], b: number[]): number =>
    a.flatMap((i) => b.map((j) => value[i * n + j])).reduce((sum, x) => sum + x, 0) / (a.length * b.length);
  while (parts.length > groups) {
    let best: [number, number] = [0, 1];
    parts.forEach((a, p) => parts.forEach((b, q) => q > p && mean(a, b) > mean(parts[best[0]], parts[best[1]]) + 1e-12 && (best = [p, q])));
    const [a, b] = best;
    parts[a] = [...parts[a], ...parts.splice(b, 1)[0]];
  }
  return parts.map((part) => part.sort((a, b) => a - b)).sort((a, b) => a[0] - b[0]);
}

function partsOf(labels: Int32Array): number[][] {
  const parts = new Map<number, number[]>();
  labels.forEach((label, i) => parts.set(label, [...(parts.get(label) ?? []), i]));
  return [...parts.values()];
}

test("the tree by nearest neighbours is the tree by search, at every cut", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 9 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 100000 }), { minLength: 36, maxLength: 36 }),
      (n, weights) => {
        const value = new Float64Array(n * n).fill(1);
        let next = 0;
        // sines added to whole numbers: no two means of them are the same
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < i; j++) value[i * n + j] = value[j * n + i] = (weights[next] + Math.sin(++next)) / 100001;
        }
        const similarity = { rows: n, columns: n, value };
        const merges = averageLink(similarity);
        expect(merges).toHaveLength(n - 1);
        for (let groups = 1; groups <= n; groups++) expect(partsOf(cutTree(merges, n, groups))).toEqual(joinedBySearch(similarity, groups));
      },
    ),
    { numRuns: 60 },
  );
});
