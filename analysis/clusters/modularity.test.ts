import fc from "fast-check";
import { expect, test } from "vitest";
import { csrFromRows } from "../matrix/csrMatrix";
import { denseMatrix, rowOf } from "../matrix/denseMatrix";
import { modularities } from "./modularity";
import { neighbourGraph } from "./similarity";
import { rowShares, smoothed } from "./smoothing";

// two triangles joined by one link
const links: [number, number][] = [
  [0, 1],
  [1, 2],
  [0, 2],
  [3, 4],
  [4, 5],
  [3, 5],
  [2, 3],
];
const graph = csrFromRows(
  Array.from({ length: 6 }, (_, i) => links.flatMap(([a, b]) => (a === i ? [[b, 1] as const] : b === i ? [[a, 1] as const] : []))),
  6,
);

test("modularity is that of the definition", () => {
  const partition = { count: 2, assignment: Int32Array.of(0, 0, 0, 1, 1, 1) };
  const whole = { count: 1, assignment: new Int32Array(6) };
  const [two, one] = modularities(graph, [partition, whole], 1);
  expect(two).toBeCloseTo(2 * (6 / 14 - (7 / 14) ** 2), 12);
  expect(one).toBeCloseTo(0, 12);
  expect(modularities(graph, [partition], 3)[0]).toBeCloseTo(2 * (6 / 14 - 3 * (7 / 14) ** 2), 12);
  expect(modularities(csrFromRows([[], []], 2), [{ count: 1, assignment: new Int32Array(2) }], 1)).toEqual([0]);
});

test("neighbours link both ways, with the similarity for weight", () => {
  const similarity = { rows: 3, columns: 3, value: Float64Array.of(1, 0.9, 0.1, 0.9, 1, 0.2, 0.1, 0.2, 1) };
  const near = neighbourGraph(similarity, 1);
  expect([...near.column]).toEqual([1, 0, 2, 1]);
  expect([...near.value]).toEqual([0.9, 0.9, 0.2, 0.2]);
});

test("linked are those of whom one is among the nearest of the other, as sorting tells", () => {
  const cosine = fc.integer({ min: -2, max: 8 }).map((x) => x / 8); // many are equal
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 14 }), fc.infiniteStream(cosine), (n, neighbours, cosines) => {
      const similarity = denseMatrix(n, n);
      for (let i = 0; i < n; i++)
        for (let j = 0; j <= i; j++)
          similarity.value[i * n + j] = similarity.value[j * n + i] = i === j ? 1 : (cosines.next().value as number);
      const of = (i: number): number[] => [...rowOf(similarity, i)].filter((_, j) => j !== i);
      const least = (i: number): number => of(i).sort((a, b) => b - a)[Math.min(neighbours, n - 1) - 1];
      const expected = Array.from({ length: n }, (_, i) =>
        [...rowOf(similarity, i).keys()].filter((j) => {
          const x = similarity.value[i * n + j];
          return j !== i && x > 0 && (x >= least(i) || x >= least(j));
        }),
      );
      const graph = neighbourGraph(similarity, neighbours);
      expect(expected.map((_, i) => [...graph.column.subarray(graph.rowStart[i], graph.rowStart[i + 1])])).toEqual(expected);
    }),
  );
});

test("smoothing keeps rows of length 1 and draws neighbours together", () => {
  const rows = { rows: 3, columns: 3, value: Float64Array.of(1, 0, 0, 0.5, Math.sqrt(0.75), 0, 0, 0, 1) };
  const steps = rowShares(csrFromRows([[[1, 0.5]], [[0, 0.5]], []], 3));
  expect([...steps.value]).toEqual([1, 1]);
  const { value } = smoothed(rows, steps, 3);
  const cosine = (i: number, j: number): number => [0, 1, 2].reduce((sum, d) => sum + value[3 * i + d] * value[3 * j + d], 0);
  expect([cosine(0, 0), cosine(1, 1), cosine(2, 2)]).toEqual([1, 1, 1].map((x) => expect.closeTo(x, 12) as number));
  expect(cosine(0, 1)).toBeGreaterThan(0.9);
  expect(cosine(0, 2)).toBe(0);
});
