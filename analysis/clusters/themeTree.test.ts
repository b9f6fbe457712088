import { expect, test } from "vitest";
import { denseMatrix, normalizeRows } from "../matrix/denseMatrix";
import { randomFor } from "../random";
import type { DenseMatrix } from "../types";
import { themeParts } from "./themeParts";
import { themeSimilarity, themeTree } from "./themeTree";

const rowsOf = (rows: readonly (readonly number[])[]): DenseMatrix =>
  normalizeRows({ ...denseMatrix(rows.length, rows[0].length), value: Float64Array.from(rows.flat()) });

test("the two themes that are most alike meet first, and everything in the end", () => {
  const rows = rowsOf([
    [1, 0, 0],
    [0.9, 0.5, 0],
    [0, 0, 1],
  ]);
  const similarity = themeSimilarity(rows, { count: 3, assignment: Int32Array.of(0, 1, 2) });
  const tree = themeTree(similarity);
  expect(tree.map(({ a, b }) => [a, b].sort())).toEqual([
    [0, 1],
    [2, 3],
  ]);
  expect(tree[0].similarity).toBeGreaterThan(tree[1].similarity);
  expect(similarity.value[1]).toBeCloseTo(similarity.value[3], 12);
});

test("a large theme of two bundles falls into them, and a small one stays whole", () => {
  const bundle = (x: number, y: number): number[][] => Array.from({ length: 9 }, (_, i) => [1, x + i / 100, y - i / 100]);
  const latent = rowsOf([...bundle(1, -1), ...bundle(-1, 1), ...bundle(3, 3).slice(0, 5)]);
  const assignment = Int32Array.from({ length: 23 }, (_, row) => (row < 18 ? 0 : 1));
  const [large, small] = themeParts(latent, { count: 2, assignment }, 0);
  expect(large.map((part) => [...part])).toEqual([
    [0, 1, 2, 3, 4, 5, 6, 7, 8],
    [9, 10, 11, 12, 13, 14, 15, 16, 17],
  ]);
  expect(small).toEqual([]);
});

test("the parts of a theme depend on its own papers alone, so that known ones of other themes can stay", () => {
  const random = randomFor(3, "parts");
  const latent = rowsOf(Array.from({ length: 120 }, (_, row) => Array.from({ length: 4 }, (_, j) => random() + (row % 6 === j ? 2 : 0))));
  const before = { count: 3, assignment: Int32Array.from({ length: 120 }, (_, row) => row % 3) };
  const parts = themeParts(latent, before, 5);
  expect(parts.some((own) => own.length > 1)).toBe(true);
  const merged = { count: 2, assignment: before.assignment.map((theme) => (theme === 2 ? 0 : 1 - theme)) };
  expect(themeParts(latent, merged, 5, { partition: before, parts })).toEqual(themeParts(latent, merged, 5));
  expect(themeParts(latent, merged, 5)[1]).toEqual(parts[0]);
});
