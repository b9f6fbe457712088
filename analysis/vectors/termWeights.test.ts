import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kernelKept, kernelWeighted } from "../kernels/termWeights";
import { csrFromRows } from "../matrix/csrMatrix";
import { naturalLog } from "../matrix/naturalLog";
import { type Random, randomFor } from "../random";
import type { CsrMatrix } from "../types";
import { LOGARITHMS, plainWeighted, weighted } from "./tfIdf";
import { plainKept } from "./weightedTerms";

const COLUMNS = 30;
/** Kernels take 512 papers at a time. */
const papers = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 1, arbitrary: fc.constantFrom(512, 513, 1100) },
);

function counted(rows: number, random: Random, count: () => number): CsrMatrix {
  const draw = (below: number): number => Math.floor(below * random());
  return csrFromRows(
    Array.from({ length: rows }, () => Array.from({ length: draw(12) }, () => [draw(COLUMNS), count()] as const)),
    COLUMNS,
  );
}

const each = (agree: (rows: number, random: Random) => void): void =>
  fc.assert(
    fc.property(papers, fc.nat(), (rows, seed) => agree(rows, randomFor(seed, "weights"))),
    { numRuns: 60 },
  );

describe("kernels give the bytes of the plain loops", () => {
  test("in the counts that are kept", () =>
    each((rows, random) => {
      const { value, ...pattern } = counted(rows, random, () => 1 + Math.floor(40_000 * random()));
      const counts = { ...pattern, value: Uint16Array.from(value) };
      const inTitle = counts.value.map((count) => Math.floor((count + 1) * random()));
      let columns = 0;
      const keep = Int32Array.from({ length: COLUMNS }, () => (random() < 0.6 ? columns++ : -1));
      const cells = counts.column.reduce((sum, column) => sum + (keep[column] < 0 ? 0 : 1), 0);
      expect(kernelKept(counts, inTitle, keep, columns, cells)).toEqual(plainKept(counts, inTitle, keep, columns, cells));
    }));

  test("in weights, of counts that have no logarithm at hand too", () =>
    each((rows, random) => {
      const usual = [1, 1, 1, 2, 3, LOGARITHMS.length - 1];
      const counts = counted(rows, random, () =>
        random() < 0.02 ? [LOGARITHMS.length, 2.5, 1e9][Math.floor(3 * random())] : usual[Math.floor(usual.length * random())],
      );
      const idf = Float64Array.from({ length: COLUMNS }, () => 1 + 8 * random());
      const plain = { ...counts, value: counts.value.slice() };
      plainWeighted(plain, idf);
      const other = (column: Int32Array, value: Float64Array): void => {
        const row = { rows: 1, columns: COLUMNS, rowStart: Int32Array.of(0, value.length), column, value };
        plainWeighted(row, idf);
      };
      kernelWeighted(counts, idf, LOGARITHMS, other);
      expect(counts).toEqual(plain);
    }));
});

test("weights have rows of length 1; a row without terms stays empty", () => {
  const first = [
    [0, 1],
    [1, 3],
  ] as const;
  const counts = csrFromRows([first, [], [[1, 70]]], 2);
  const { rowStart, value } = weighted(counts, Float64Array.of(2, 1));
  const [a, b] = [2, 1 + naturalLog(3)];
  expect([...rowStart]).toEqual([0, 2, 2, 3]);
  expect(value[0]).toBeCloseTo(a / Math.hypot(a, b), 12);
  expect(value[1]).toBeCloseTo(b / Math.hypot(a, b), 12);
  expect(value[2]).toBe(1);
});
