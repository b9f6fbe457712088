import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gaussian } from "../fixtures/gaussian";
import { adjustedRand } from "../matrix/adjustedRand";
import { denseMatrix, normalizeRows, rowOf, rowsOf } from "../matrix/denseMatrix";
import { randomFor } from "../random";
import type { DenseMatrix } from "../types";
import { euclideanKMeans } from "./euclideanKMeans";
import { spreadSeeds } from "./seeding";
import { bestSphericalKMeans, nearest, sphericalKMeans } from "./sphericalKMeans";

/** Unit rows around `groups` directions. */
function clouds(groups: number, each: number, spread: number, seed: number): { rows: DenseMatrix; truth: Int32Array } {
  const random = randomFor(seed, "clouds");
  const columns = 8;
  const rows = denseMatrix(groups * each, columns);
  const truth = Int32Array.from({ length: groups * each }, (_, i) => Math.floor(i / each));
  const centres = Array.from({ length: groups * columns }, () => gaussian(random));
  rows.value.forEach(
    (_, p) => (rows.value[p] = centres[truth[Math.floor(p / columns)] * columns + (p % columns)] + spread * gaussian(random)),
  );
  return { rows: normalizeRows(rows), truth };
}

describe("spherical k-means", () => {
  test("finds well separated directions, and so does the packaged k-means", () => {
    const { rows, truth } = clouds(4, 20, 0.05, 1);
    expect(adjustedRand(bestSphericalKMeans(rows, 4, randomFor(0, "a"), 50, 8).labels, truth)).toBe(1);
    const best = Math.max(
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((seed) => adjustedRand(euclideanKMeans(rows, spreadSeeds(rows, 4, randomFor(seed, "a")), 50), truth)),
    );
    expect(best).toBe(1);
  });

  test("ends where every row is with its nearest centre and no group is empty", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.nat(500), (k, seed) => {
        const { rows } = clouds(3, 6, 0.6, seed);
        const seeds = spreadSeeds(rows, k, randomFor(seed, "s"));
        const centres = denseMatrix(k, rows.columns);
        seeds.forEach((from, to) => centres.value.set(rowOf(rows, from), to * rows.columns));
        const groups = sphericalKMeans(rows, centres, 100);
        expect(new Set(groups.labels).size).toBe(k);
        expect([...nearest(rows, groups.centres).labels]).toEqual([...groups.labels]);
      }),
    );
  });

  test("of several starts the best is hardly worse than if all had gone on", () => {
    const shares = Array.from({ length: 40 }, (_, seed) => {
      const { rows } = clouds(12, 20, 0.7, seed);
      const random = randomFor(seed, "starts");
      const fits = Array.from({ length: 5 }, () => sphericalKMeans(rows, rowsOf(rows, spreadSeeds(rows, 8, random)), 100).fit);
      return bestSphericalKMeans(rows, 8, randomFor(seed, "starts"), 100, 5).fit / Math.max(...fits);
    });
    expect(Math.max(...shares)).toBeLessThan(1 + 1e-12);
    expect(Math.min(...shares)).toBeGreaterThan(0.98);
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.999);
  });

  test("its nearest centres are those of a plain loop", () => {
    const { rows } = clouds(5, 4, 0.5, 3);
    const { rows: centres } = clouds(7, 1, 0.5, 4);
    const { labels, cosine } = nearest(rows, centres);
    labels.forEach((label, i) => {
      const all = Array.from({ length: 7 }, (_, c) => rowOf(rows, i).reduce((sum, x, j) => sum + x * rowOf(centres, c)[j], 0));
      expect(cosine[i]).toBeCloseTo(Math.max(...all), 6);
      expect(label).toBe(all.indexOf(Math.max(...all)));
    });
  });
});
