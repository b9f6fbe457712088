import fc from "fast-check";
import { expect, test } from "vitest";
import { denseMatrix } from "../matrix/denseMatrix";
import type { DenseMatrix } from "../types";
import { settleOnTogether } from "./settleOnTogether";

/** A symmetric matrix with 1 on its diagonal, from given numbers. */
function symmetric(n: number, numbers: readonly number[]): DenseMatrix {
  const matrix = denseMatrix(n, n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) matrix.value[i * n + j] = i === j ? 1 : numbers[(Math.min(i, j) * 13 + Math.max(i, j)) % numbers.length];
  return matrix;
}

const meanTo = (together: DenseMatrix, labels: Int32Array, i: number, group: number): number => {
  const others = [...labels.keys()].filter((j) => j !== i && labels[j] === group);
  return others.reduce((sum, j) => sum + together.value[i * together.rows + j], 0) / Math.max(1, others.length);
};

test("a paper that the tree put with the wrong company moves to the right one", () => {
  const truth = [0, 0, 0, 0, 1, 1, 1, 1];
  const together = denseMatrix(8, 8);
  for (let i = 0; i < 8; i++) for (let j = 0; j < 8; j++) together.value[i * 8 + j] = i === j ? 1 : truth[i] === truth[j] ? 0.9 : 0.1;
  const { partition, margin } = settleOnTogether(together, { count: 2, assignment: Int32Array.of(0, 0, 0, 1, 1, 1, 1, 1) }, 3);
  expect([...partition.assignment]).toEqual(truth);
  margin.forEach((x) => expect(x).toBeCloseTo(0.8, 10));
});

test("never leaves a group with fewer papers than the smallest that is allowed", () => {
  const together = denseMatrix(7, 7);
  together.value.fill(0.9); // everybody is at home in the large group
  const { partition } = settleOnTogether(together, { count: 2, assignment: Int32Array.of(0, 0, 0, 0, 1, 1, 1) }, 3);
  const sizes = [0, 1].map((group) => partition.assignment.filter((label) => label === group).length);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3);
});

test("company and margins are those of the definition, whatever moved", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 4, max: 12 }),
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 20, maxLength: 60 }),
      fc.integer({ min: 2, max: 3 }),
      (n, percents, count) => {
        const together = symmetric(
          n,
          percents.map((x) => x / 100),
        );
        const assignment = Int32Array.from({ length: n }, (_, i) => i % count);
        const { partition, company, margin } = settleOnTogether(together, { count, assignment }, 1);
        for (let i = 0; i < n; i++) {
          const label = partition.assignment[i];
          const own = meanTo(together, partition.assignment, i, label);
          const mates = [...partition.assignment].filter((other, j) => j !== i && other === label).length;
          const all = Array.from({ length: n }, (_, j) => (j === i ? 0 : together.value[i * n + j])).reduce((sum, x) => sum + x, 0);
          expect(company[i]).toBeCloseTo(all === 0 ? 0 : (own * mates) / all, 9);
          const others = Array.from({ length: partition.count }, (_, c) => c).filter((c) => c !== label);
          const next = Math.max(...others.map((c) => meanTo(together, partition.assignment, i, c)));
          if (partition.count > 1) expect(margin[i]).toBeCloseTo(own - next, 9);
        }
      },
    ),
  );
});
