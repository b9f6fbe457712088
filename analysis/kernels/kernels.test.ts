import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { type Blocks, plainBlocks } from "../matrix/blocks";
import { csrFromRows, plainMarkedCells, transpose } from "../matrix/csrMatrix";
import { denseMatrix, normalizeRows, randomMatrix } from "../matrix/denseMatrix";
import { plainLeaders, plainMultiplyDense, plainTimesFirst, plainTransposeTimes } from "../matrix/plainProducts";
import { randomFor } from "../random";
import type { CsrMatrix, DenseMatrix } from "../types";
import { kernelBlocks } from "./blockKernel";
import { kernelSearch, plainSearch, rounded } from "./cellSearch";
import { kernelTimesFirst, kernelTransposeTimes } from "./denseKernels";
import { inKernelMemory } from "./kernelMemory";
import { kernelRowGroups } from "./kernelRowGroups";
import { kernelRounds, plainRounds } from "./layoutRounds";
import { plainRowGroups } from "./plainRowGroups";
import { kernelLeaders, kernelMarkedCells, kernelProduct, placeSparse, placeTransposed } from "./sparseKernel";

const few = fc.integer({ min: 1, max: 23 });
/** Blocks have 512 rows. */
const many = fc.oneof({ weight: 4, arbitrary: few }, { weight: 1, arbitrary: fc.integer({ min: 500, max: 600 }) });
const runs = { numRuns: 40 };

function sparse(rows: number, columns: number, seed: number): CsrMatrix {
  const random = randomFor(seed, "sparse");
  return csrFromRows(
    Array.from({ length: rows }, () =>
      Array.from({ length: Math.floor(12 * random()) }, () => [Math.floor(columns * random()), random() - 0.5] as const),
    ),
    columns,
  );
}

const dense = (rows: number, columns: number, seed: number): DenseMatrix => randomMatrix(rows, columns, randomFor(seed, "dense"));

/** As one string, which compares at once. */
const bytesOf = ({ rows, columns, value }: DenseMatrix): string =>
  `${rows} x ${columns}: ${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64")}`;

describe("kernels give the bytes of the plain loops", () => {
  test("in products of dense matrices", () => {
    fc.assert(
      fc.property(many, few, few, few, fc.nat(), (rows, inner, columns, more, seed) => {
        const [a, b] = [dense(rows, inner, seed), dense(inner, columns + more, seed + 1)];
        const plain = bytesOf(plainTimesFirst(a, b, columns));
        expect(bytesOf(kernelTimesFirst(a, b, columns))).toBe(plain);
        expect(bytesOf(kernelTimesFirst(a, b, columns, dense(rows, columns, seed + 2)))).toBe(plain);
      }),
      runs,
    );
  });

  test("in products of transposes, with itself and with another", () => {
    fc.assert(
      fc.property(many, few, few, fc.nat(), (rows, p, q, seed) => {
        const [a, b] = [dense(rows, p, seed), dense(rows, q, seed + 1)];
        expect(kernelTransposeTimes(a, b)).toEqual(plainTransposeTimes(a, b));
        expect(kernelTransposeTimes(a, a)).toEqual(plainTransposeTimes(a, a));
      }),
      runs,
    );
  });

  test("in products of a sparse matrix, one after the other, and of its transpose", () => {
    fc.assert(
      fc.property(many, few, few, fc.nat(), (rows, columns, width, seed) => {
        const matrix = sparse(rows, columns, seed);
        const blocks = [dense(columns, width, seed + 1), dense(columns, width + 1, seed + 2)];
        const turned = transpose(matrix);
        const products = inKernelMemory((memory) => {
          const there = placeSparse(memory, matrix);
          const back = placeTransposed(memory, there, columns);
          return blocks.flatMap((block) => {
            const once = kernelProduct(memory, there, block, dense(rows, block.columns, seed + 3));
            return [once, kernelProduct(memory, back, once)];
          });
        });
        const plain = blocks.flatMap((block) => {
          const once = plainMultiplyDense(matrix, block);
          return [once, plainMultiplyDense(turned, once)];
        });
        expect(products.map(bytesOf)).toEqual(plain.map(bytesOf));
      }),
      runs,
    );
  });

  test("in all that is done with blocks, on either side", () => {
    fc.assert(
      fc.property(many, few, few, fc.constantFrom("columns" as const, "rows" as const), fc.nat(), (rows, columns, width, side, seed) => {
        const matrix = sparse(rows, columns, seed);
        const start = dense(side === "columns" ? columns : rows, width, seed + 1);
        const square = dense(width, width, seed + 2);
        const done = <B>(blocks: Blocks<B>): DenseMatrix[] => {
          const block = blocks.hold(start);
          const spent = blocks.hold(start);
          const moved = blocks.power(block, spent);
          blocks.subtract(moved, 0.1 + seed / 7, block);
          const gram = blocks.gram(moved);
          blocks.turn(moved, square);
          const image = blocks.image(moved);
          return [gram, blocks.copied(moved), blocks.gram(image), blocks.turned(image, square, Math.ceil(width / 2))];
        };
        const byKernels = inKernelMemory((memory) => done(kernelBlocks(memory, matrix, side)));
        expect(byKernels.map(bytesOf)).toEqual(done(plainBlocks(matrix, side)).map(bytesOf));
      }),
      runs,
    );
  });

  test("in the cells of marked columns", () => {
    fc.assert(
      fc.property(fc.oneof(few, fc.constantFrom(32_767, 32_769, 70_000)), few, fc.nat(), (cells, columns, seed) => {
        const random = randomFor(seed, "cells");
        const column = Int32Array.from({ length: cells }, () => Math.floor(columns * random()));
        const marks = Uint8Array.from({ length: columns }, () => Math.floor(2 * random()));
        expect(kernelMarkedCells(column, marks)).toEqual(plainMarkedCells(column, marks));
      }),
      runs,
    );
  });

  test("in the leaders of such a product", () => {
    fc.assert(
      fc.property(many, few, few, fc.nat(), (rows, columns, width, seed) => {
        const [matrix, block] = [sparse(rows, columns, seed), dense(columns, width, seed + 1)];
        block.value.copyWithin(0, width, 2 * width); // two rows that are alike
        expect(inKernelMemory((memory) => kernelLeaders(memory, placeSparse(memory, matrix), block))).toEqual(plainLeaders(matrix, block));
      }),
      runs,
    );
  });

  test("in the nearest centres, the sums of groups and the distances to seeds", () => {
    fc.assert(
      fc.property(many, few, few, fc.nat(), (count, columns, k, seed) => {
        const [rows, centres] = [dense(count, columns, seed), dense(k, columns, seed + 1)];
        const random = randomFor(seed, "groups");
        const group = Int32Array.from({ length: count }, () => Math.floor(random() * (k + 1)) - 1);
        const seeds = Array.from({ length: 3 }, () => Math.floor(random() * count));
        const results = [
          plainRowGroups(rows),
          inKernelMemory((memory) => {
            const placed = kernelRowGroups(memory, rows);
            const [nearest, labels, sums] = [placed.nearest(centres), placed.labels(centres), placed.sums(group, k)];
            const distances = placed.distances();
            const totals = seeds.map((row) => distances.lower(row));
            return { nearest, labels, sums, totals, away: distances.values().slice() };
          }),
        ] as const;
        const distances = results[0].distances();
        expect(results[1]).toEqual({
          nearest: results[0].nearest(centres),
          labels: results[0].labels(centres),
          sums: results[0].sums(group, k),
          totals: seeds.map((row) => distances.lower(row)),
          away: distances.values(),
        });
      }),
      runs,
    );
  });

  test("in the rows that are nearest in cells", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        few,
        few,
        fc.integer({ min: 1, max: 6 }),
        fc.nat(),
        (count, columns, cells, most, seed) => {
          const rows = normalizeRows(dense(count, columns, seed));
          rows.value.copyWithin(columns, 0, columns); // two that are alike
          const random = randomFor(seed, "cells");
          const ends = Array.from({ length: cells - 1 }, () => Math.floor(random() * (count + 1)));
          const start = Int32Array.of(0, ...ends.sort((a, b) => a - b), count);
          const searched = Array.from({ length: cells }, (_, own) =>
            [own, ...Array(cells).keys()].filter((cell, i) => i === 0 || (cell !== own && random() < 0.7)),
          );
          const backwards = Int32Array.from({ length: count }, (_, place) => count - 1 - place);
          const placed = rounded(rows, backwards, start);
          expect(kernelSearch(placed, searched, most)).toEqual(plainSearch(placed, searched, most));
        },
      ),
      { numRuns: 200 },
    );
  });

  test("in the rounds of a layout", () => {
    fc.assert(
      fc.property(
        few,
        fc.integer({ min: 1, max: 1100 }),
        few,
        fc.integer({ min: 0, max: 4 }),
        fc.nat(),
        (points, edges, rounds, pushes, seed) => {
          const random = randomFor(seed, "springs");
          const end = (): number => Math.floor(random() * points);
          const springs = {
            head: Int32Array.from({ length: edges }, end),
            tail: Int32Array.from({ length: edges }, end),
            interval: Float64Array.from({ length: edges }, () => 1 + 3 * random()),
            place: Float64Array.from({ length: 2 * points }, () => 20 * random() - 10),
          };
          springs.place.copyWithin(0, 2 * points - 2); // two in one place
          const run = (layout: typeof plainRounds): Float64Array => layout(springs, rounds, 4 * pushes, seed * 7919, () => undefined);
          const all = (value: Float64Array): string => bytesOf({ rows: points, columns: 2, value });
          expect(all(run(kernelRounds))).toBe(all(run(plainRounds)));
        },
      ),
      runs,
    );
  });

  test("of equal centres the first is the nearest", () => {
    const rows = dense(9, 5, 1);
    const centres = { ...denseMatrix(6, 5), value: new Float64Array(30).fill(0.5) };
    expect([...inKernelMemory((memory) => kernelRowGroups(memory, rows).nearest(centres).labels)]).toEqual(new Array(9).fill(0));
  });
});

test("where no WebAssembly may run, plain loops do all the work", async () => {
  vi.stubGlobal("WebAssembly", undefined);
  vi.resetModules();
  const { withProducts } = await import("../matrix/sparseProducts");
  const [matrix, block] = [sparse(900, 20, 1), dense(20, 12, 2)];
  expect(withProducts(matrix, block.columns, (times) => times(block))).toEqual(plainMultiplyDense(matrix, block));
  vi.unstubAllGlobals();
  vi.resetModules();
});

test("a memory that has grown large is given up, and the next one works", () => {
  const rows = dense(9, 5, 1);
  const sums = (): DenseMatrix => inKernelMemory((memory) => kernelRowGroups(memory, rows).sums(new Int32Array(9), 1));
  const before = sums();
  inKernelMemory((memory) => memory.take(520 * 2 ** 20));
  expect(sums()).toEqual(before);
});
