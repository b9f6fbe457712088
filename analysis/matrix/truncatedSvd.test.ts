import fc from "fast-check";
import { EVD, Matrix, SVD } from "ml-matrix";
import { describe, expect, test } from "vitest";
import { randomFor } from "../random";
import { csrFromRows } from "./csrMatrix";
import { symmetricEigen } from "./symmetricEigen";
import { truncatedSvd } from "./truncatedSvd";

/** A sparse matrix whose entries depend on a seed alone. */
function randomRows(rows: number, columns: number, seed: number): [number, number][][] {
  const random = randomFor(seed, "test");
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (_, c) => [c, random() < 0.3 ? random() : 0] as [number, number]),
  );
}

function full(rows: readonly (readonly [number, number])[][]): number[][] {
  return rows.map((row) => row.map(([, value]) => value));
}

describe("truncated SVD", () => {
  test("finds the singular values that ml-matrix finds", () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 25 }), fc.integer({ min: 4, max: 30 }), fc.nat(1000), (n, m, seed) => {
        const rows = randomRows(n, m, seed);
        const rank = Math.min(4, n, m);
        const { singularValues } = truncatedSvd(csrFromRows(rows, m), rank, randomFor(seed, "svd"), 12);
        const exact = new SVD(new Matrix(full(rows)), { autoTranspose: true }).diagonal;
        for (let j = 0; j < rank; j++) expect(singularValues[j]).toBeCloseTo(exact[j], 3);
      }),
      { numRuns: 40 },
    );
  });

  test("scores times axes give the matrix back where the rank is that of the matrix", () => {
    const rows: [number, number][][] = [
      [
        [0, 2],
        [1, 1],
      ],
      [
        [0, 4],
        [1, 2],
      ],
      [[2, 3]],
      [
        [0, 2],
        [1, 1],
        [2, 6],
      ],
    ];
    const { scores, axes } = truncatedSvd(csrFromRows(rows, 3), 2, randomFor(1, "svd"));
    rows.forEach((row, i) => {
      for (let c = 0; c < 3; c++) {
        const built = scores.value[i * 2] * axes.value[c * 2] + scores.value[i * 2 + 1] * axes.value[c * 2 + 1];
        expect(built).toBeCloseTo(row.find(([column]) => column === c)?.[1] ?? 0, 8);
      }
    });
  });

  test("the same seed gives the same bytes; of each axis the largest entry is positive", () => {
    const matrix = csrFromRows(randomRows(20, 15, 7), 15);
    const first = truncatedSvd(matrix, 5, randomFor(3, "svd"));
    const again = truncatedSvd(matrix, 5, randomFor(3, "svd"));
    expect(again.scores.value).toEqual(first.scores.value);
    for (let j = 0; j < 5; j++) {
      const axis = Array.from({ length: 15 }, (_, c) => first.axes.value[c * 5 + j]);
      expect(axis.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a))).toBeGreaterThan(0);
    }
  });
});

describe("eigenvalues of a symmetric matrix", () => {
  const gram = (size: number, seed: number): number[][] => {
    const rows = new Matrix(full(randomRows(size, size + 3, seed)));
    return rows.mmul(rows.transpose()).to2DArray();
  };

  test("are those of ml-matrix, by Jacobi rotations", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(1000), (size, seed) => {
        const matrix = gram(size, seed);
        const { values, vectors } = symmetricEigen({ rows: size, columns: size, value: Float64Array.from(matrix.flat()) });
        const exact = new EVD(new Matrix(matrix), { assumeSymmetric: true }).realEigenvalues.sort((a, b) => b - a);
        values.forEach((value, j) => expect(value).toBeCloseTo(exact[j], 8));
        // A v = lambda v
        for (let i = 0; i < size; i++) {
          const image = matrix[i].reduce((sum, x, k) => sum + x * vectors.value[k * size], 0);
          expect(image).toBeCloseTo(values[0] * vectors.value[i * size], 8);
        }
      }),
    );
  });
});
