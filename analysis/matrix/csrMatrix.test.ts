import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CsrMatrix } from "../types";
import { columnCounts, csrFromRows, dotRows, rowsWith, selectColumns, selectRows, transpose } from "./csrMatrix";
import { withProducts } from "./sparseProducts";

const COLUMNS = 7;
const sparseRows = fc.array(fc.array(fc.tuple(fc.nat(COLUMNS - 1), fc.integer({ min: -5, max: 5 })), { maxLength: 8 }), {
  minLength: 1,
  maxLength: 6,
});

/** The slow oracle: rows of plain numbers. */
function dense(matrix: CsrMatrix): number[][] {
  return Array.from({ length: matrix.rows }, (_, i) => {
    const row = new Array<number>(matrix.columns).fill(0);
    for (let p = matrix.rowStart[i]; p < matrix.rowStart[i + 1]; p++) row[matrix.column[p]] += matrix.value[p];
    return row;
  });
}

function denseFromRows(rows: readonly (readonly (readonly [number, number])[])[]): number[][] {
  return rows.map((row) => {
    const sums = new Array<number>(COLUMNS).fill(0);
    for (const [column, value] of row) sums[column] += value;
    return sums;
  });
}

describe("a CSR matrix agrees with a dense one", () => {
  test("entries of one column add up, columns are sorted within rows", () => {
    fc.assert(
      fc.property(sparseRows, (rows) => {
        const matrix = csrFromRows(rows, COLUMNS);
        expect(dense(matrix)).toEqual(denseFromRows(rows));
        for (let i = 0; i < matrix.rows; i++) {
          const columns = [...matrix.column.subarray(matrix.rowStart[i], matrix.rowStart[i + 1])];
          expect(columns).toEqual([...new Set(columns)].sort((a, b) => a - b));
        }
      }),
    );
  });

  test("in its transpose", () => {
    fc.assert(
      fc.property(sparseRows, (rows) => {
        const turned = dense(transpose(csrFromRows(rows, COLUMNS)));
        expect(turned).toEqual(Array.from({ length: COLUMNS }, (_, c) => denseFromRows(rows).map((row) => row[c])));
      }),
    );
  });

  test("in its product with a dense matrix", () => {
    fc.assert(
      fc.property(
        sparseRows,
        fc.array(fc.integer({ min: -4, max: 4 }), { minLength: COLUMNS * 3, maxLength: COLUMNS * 3 }),
        (rows, values) => {
          const block = { rows: COLUMNS, columns: 3, value: Float64Array.from(values) };
          const product = withProducts(csrFromRows(rows, COLUMNS), 3, (times) => times(block));
          const expected = denseFromRows(rows).flatMap((row) =>
            [0, 1, 2].map((j) => row.reduce((sum, x, c) => sum + x * values[c * 3 + j], 0)),
          );
          expect([...product.value]).toEqual(expected);
        },
      ),
    );
  });

  test("in inner products of rows, numbers of rows a column stands in, and chosen columns", () => {
    fc.assert(
      fc.property(sparseRows, (rows) => {
        const matrix = csrFromRows(rows, COLUMNS);
        const oracle = denseFromRows(rows);
        expect(dotRows(matrix, 0, matrix, rows.length - 1)).toBe(oracle[0].reduce((sum, x, c) => sum + x * oracle[rows.length - 1][c], 0));
        expect([...columnCounts(matrix)]).toEqual(Array.from({ length: COLUMNS }, (_, c) => oracle.filter((row) => row[c] !== 0).length));
        const keep = Int32Array.from([-1, 0, -1, 1, -1, 2, -1]);
        expect(dense(selectColumns(matrix, keep, 3))).toEqual(oracle.map((row) => [row[1], row[3], row[5]]));
      }),
    );
  });

  test("selected rows come in the order asked for, and the rows with an entry in a column are listed", () => {
    fc.assert(
      fc.property(
        sparseRows,
        fc.array(fc.nat(5), { maxLength: 6 }),
        fc.array(fc.nat(COLUMNS - 1), { maxLength: 4 }),
        (rows, drawn, wanted) => {
          const matrix = csrFromRows(rows, COLUMNS);
          const oracle = dense(matrix);
          const numbers = drawn.filter((i) => i < rows.length);
          if (numbers.length > 0) expect(dense(selectRows(matrix, numbers))).toEqual(numbers.map((i) => oracle[i]));
          const lists = rowsWith(matrix, wanted);
          expect([...lists.keys()].sort()).toEqual([...new Set(wanted)].sort());
          for (const [column, held] of lists) expect([...held]).toEqual([...oracle.keys()].filter((i) => oracle[i][column] !== 0));
        },
      ),
    );
  });
});
