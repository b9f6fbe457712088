import fc from "fast-check";
import { UMAP } from "umap-js";
import { describe, expect, test } from "vitest";
import { gaussian } from "../fixtures/gaussian";
import { neighbourGraph } from "../clusters/similarity";
import { denseMatrix, normalizeRows, productsWithRows, rowOf } from "../matrix/denseMatrix";
import { randomFor } from "../random";
import type { DenseMatrix } from "../types";
import { documentLayout } from "./documentLayout";

const quiet = (): void => undefined;
const NEAR = 12;

/** Unit rows around `groups` directions, some nearer to each other than others. */
function clouds(groups: number, each: number, spread: number, seed: number): DenseMatrix {
  const random = randomFor(seed, "clouds");
  const rows = denseMatrix(groups * each, 10);
  const centres = Array.from({ length: groups * 10 }, () => gaussian(random));
  for (let p = 0; p < rows.value.length; p++)
    rows.value[p] = centres[Math.floor(p / 10 / each) * 10 + (p % 10)] + spread * gaussian(random);
  return normalizeRows(rows);
}

function placed(rows: DenseMatrix, seed = 0): { x: Float64Array; y: Float64Array } {
  return documentLayout(rows, neighbourGraph(productsWithRows(rows, rows), NEAR), randomFor(seed, "map"), quiet);
}

/** Trustworthiness (Venna & Kaski 2001): 1 = near in the plane is near in truth, counted over the 12 nearest. */
function trustworthiness(rows: DenseMatrix, x: ArrayLike<number>, y: ArrayLike<number>): number {
  const n = rows.rows;
  const others = (i: number, distance: (j: number) => number): number[] =>
    Array.from({ length: n }, (_, j) => j)
      .filter((j) => j !== i)
      .sort((a, b) => distance(a) - distance(b));
  const similarity = productsWithRows(rows, rows);
  let strangers = 0;
  for (let i = 0; i < n; i++) {
    const rank = new Map(others(i, (j) => -similarity.value[i * n + j]).map((j, place) => [j, place + 1]));
    for (const j of others(i, (j) => (x[j] - x[i]) ** 2 + (y[j] - y[i]) ** 2).slice(0, NEAR))
      strangers += Math.max(0, (rank.get(j) as number) - NEAR);
  }
  return 1 - (2 / (n * NEAR * (2 * n - 3 * NEAR - 1))) * strangers;
}

describe("the map", () => {
  test("keeps neighbours as well as umap-js does", () => {
    const rows = clouds(6, 25, 0.5, 3);
    const { x, y } = placed(rows);
    const other = new UMAP({
      nNeighbors: NEAR,
      random: randomFor(0, "other"),
      distanceFn: (a, b) => 1 - a.reduce((sum, value, j) => sum + value * b[j], 0),
    }).fit(Array.from({ length: rows.rows }, (_, i) => Array.from(rowOf(rows, i))));
    const theirs = trustworthiness(
      rows,
      other.map((point) => point[0]),
      other.map((point) => point[1]),
    );
    expect(trustworthiness(rows, x, y)).toBeGreaterThan(theirs - 0.01);
  });

  test("lies in the unit square, wider than high, and is the same for the same seed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 12 }), fc.nat(100), (groups, each, seed) => {
        const rows = clouds(groups, each, 0.4, seed);
        const { x, y } = placed(rows, seed);
        for (const value of [...x, ...y]) {
          expect(value).toBeGreaterThanOrEqual(-1e-9);
          expect(value).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect(placed(rows, seed)).toEqual({ x, y });
      }),
      { numRuns: 30 },
    );
  });

  test("parts papers of equal wording, so that none hides another", () => {
    const rows = clouds(1, 20, 0, 1);
    const { x, y } = placed(rows);
    expect(new Set(Array.from(x, (value, i) => `${value} ${y[i]}`)).size).toBe(20);
  });
});
