import fc from "fast-check";
import { Matrix, SVD } from "ml-matrix";
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

  test("the more passes, the nearer, however many", () => {
    const matrix = csrFromRows(randomRows(80, 60, 5), 60);
    const energy = (passes: number): number =>
      truncatedSvd(matrix, 6, randomFor(1, "svd"), passes).singularValues.reduce((sum, value) => sum + value * value, 0);
    const best = new SVD(new Matrix(full(randomRows(80, 60, 5))), { autoTranspose: true }).diagonal
      .slice(0, 6)
      .reduce((sum, value) => sum + value * value, 0);
    const lost = [1, 2, 3, 6, 12, 60, 120].map((passes) => 1 - energy(passes) / best);
    for (let i = 1; i < lost.length; i++) expect(lost[i]).toBeLessThan(lost[i - 1] + 1e-6);
    expect(lost[2]).toBeLessThan(0.01);
    expect(lost[6]).toBeLessThan(1e-5);
  });

  test("scores have the inner products of the rows where the rank is that of the matrix, on either side", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 12 }), fc.nat(1000), (n, m, seed) => {
        const rows = randomRows(n, m, seed);
        const { scores, singularValues } = truncatedSvd(csrFromRows(rows, m), Math.min(n, m), randomFor(seed, "svd"));
        const lost = 5e-7 * singularValues[0] ** 2 + 1e-8; // the last digit of single precision, some times
        const value = (i: number): number[] => Array.from(scores.value.subarray(i * scores.columns, (i + 1) * scores.columns));
        const product = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, c) => sum + x * b[c], 0);
        for (let i = 0; i < n; i++)
          for (let j = 0; j < n; j++)
            expect(Math.abs(product(value(i), value(j)) - product(full(rows)[i], full(rows)[j]))).toBeLessThanOrEqual(lost);
      }),
      { numRuns: 400 },
    );
  });

  test("to the digits of single precision where no direction is much weaker than another", () => {
    const rows = [
      [2, 1, 0],
      [4, 2, 0],
      [0, 0, 3],
      [2, 1, 6],
    ];
    for (const matrix of [rows, [0, 1, 2].map((c) => rows.map((row) => row[c]))]) {
      const { scores } = truncatedSvd(
        csrFromRows(
          matrix.map((row) => row.map((x, c) => [c, x] as const)),
          matrix[0].length,
        ),
        2,
        randomFor(1, "svd"),
      );
      matrix.forEach((a, i) =>
        matrix.forEach((b, j) => {
          const built = scores.value[2 * i] * scores.value[2 * j] + scores.value[2 * i + 1] * scores.value[2 * j + 1];
          expect(built).toBeCloseTo(
            a.reduce((sum, x, c) => sum + x * b[c], 0),
            5,
          );
        }),
      );
    }
  });

  test("of very many rows, from a part of them, has nearly the strongest singular values that all of them have", () => {
    const random = randomFor(1, "test");
    const columns = 60;
    const matrix = csrFromRows(
      Array.from({ length: 30_000 }, (_, i) =>
        Array.from({ length: 5 }, () => [Math.floor(random() * (i % 3 === 0 ? 6 : columns)), 1] as [number, number]),
      ),
      columns,
    );
    const gram = Array.from({ length: columns * columns }, () => 0);
    for (let i = 0; i < matrix.rows; i++)
      for (let p = matrix.rowStart[i]; p < matrix.rowStart[i + 1]; p++)
        for (let q = matrix.rowStart[i]; q < matrix.rowStart[i + 1]; q++)
          gram[matrix.column[p] * columns + matrix.column[q]] += matrix.value[p] * matrix.value[q];
    const exact = symmetricEigen({ rows: columns, columns, value: Float64Array.from(gram) }).values;
    const { singularValues } = truncatedSvd(matrix, 6, randomFor(2, "svd"));
    singularValues.forEach((value, j) => expect(value / Math.sqrt(exact[j]), String(j)).toBeCloseTo(1, 2));
  });

  test("the same seed gives the same bytes; in each column the largest score is positive", () => {
    const matrix = csrFromRows(randomRows(20, 15, 7), 15);
    const first = truncatedSvd(matrix, 5, randomFor(3, "svd"));
    const again = truncatedSvd(matrix, 5, randomFor(3, "svd"));
    expect(again.scores.value).toEqual(first.scores.value);
    for (let j = 0; j < 5; j++) {
      const column = Array.from({ length: 20 }, (_, i) => first.scores.value[i * 5 + j]);
      expect(column.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a))).toBeGreaterThan(0);
    }
  });
});

test("eigenvectors are turned by nothing but their eigenvalue, and stand at right angles", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(1000), (size, seed) => {
      const rows = new Matrix(full(randomRows(size, size + 3, seed)));
      const matrix = rows.mmul(rows.transpose());
      const { values, vectors } = symmetricEigen({ rows: size, columns: size, value: Float64Array.from(matrix.to1DArray()) });
      const turned = new Matrix(size, size);
      for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) turned.set(i, j, vectors.value[i * size + j]);
      const image = matrix.mmul(turned);
      const square = turned.transpose().mmul(turned);
      for (let i = 0; i < size; i++) {
        if (i > 0) expect(values[i]).toBeLessThanOrEqual(values[i - 1]);
        for (let j = 0; j < size; j++) {
          expect(image.get(i, j)).toBeCloseTo(values[j] * turned.get(i, j), 8);
          expect(square.get(i, j)).toBeCloseTo(i === j ? 1 : 0, 8);
        }
      }
    }),
  );
});
