import fc from "fast-check";
import { expect, test } from "vitest";
import { dot, normalizeRows, rowOf } from "../matrix/denseMatrix";
import type { DenseMatrix, Partition } from "../types";
import { silhouettes } from "./silhouette";

/** Rousseeuw's definition, pair by pair. */
function byDefinition(rows: DenseMatrix, { assignment, count }: Partition): number[] {
  const distance = (i: number, j: number): number => 1 - dot(rowOf(rows, i), rowOf(rows, j));
  const mean = (values: number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
  return Array.from(assignment, (own, i) => {
    const to = (group: number): number[] =>
      Array.from(assignment.keys())
        .filter((j) => j !== i && assignment[j] === group)
        .map((j) => distance(i, j));
    if (to(own).length === 0 || count < 2) return 0;
    const a = mean(to(own));
    const b = Math.min(
      ...Array.from({ length: count }, (_, group) => group)
        .filter((group) => group !== own)
        .map((group) => mean(to(group))),
    );
    return Math.max(a, b) > 0 ? (b - a) / Math.max(a, b) : 0;
  });
}

test("silhouettes are those of the definition", () => {
  const sizes = fc.integer({ min: 2, max: 14 });
  fc.assert(
    fc.property(
      sizes,
      fc.array(fc.integer({ min: -5, max: 9 }), { minLength: 42, maxLength: 42 }),
      fc.array(fc.nat(2), { minLength: 14, maxLength: 14 }),
      (n, values, labels) => {
        const rows = normalizeRows({
          rows: n,
          columns: 3,
          value: Float64Array.from(values.slice(0, 3 * n), (x, p) => x + (p % 3 === 0 ? 20 : 0)),
        });
        const used = [...new Set(labels.slice(0, n))];
        const partition = { count: used.length, assignment: Int32Array.from(labels.slice(0, n), (label) => used.indexOf(label)) };
        const found = silhouettes(rows, partition);
        byDefinition(rows, partition).forEach((expected, i) => expect(found[i]).toBeCloseTo(expected, 9));
      },
    ),
  );
});
