import type { DenseMatrix } from "../types";
import { inKernelMemory, worthKernel } from "./kernelMemory";

/** A cosine of 1; two rows of 16 bits each have a product of at most its square. */
const ONE = 2 ** 14;

/** Rows, one cell after the other, rounded. */
interface RoundedCells {
  /** Cell -> its first place; and where the last ends. */
  readonly start: Int32Array;
  /** Rows x columns, an even number of them, in 2^-14. */
  readonly value: Int16Array;
  readonly columns: number;
}

/** Places x most, the nearest first. */
export interface NearRows {
  /** -1 for what is missing, as only cosines above 0 count. */
  readonly place: Int32Array;
  /** To within some 2^-14, at most 1. */
  readonly cosine: Float64Array;
}

/**
 * The `most` rows of the largest cosines for each row, looked for in the cells that are named for its own. Cells lie one after the other: rows are
 * named by their places.
 *
 * @param rows     n x d, unit rows; rounded to 2^-14 to compare them
 * @param order    place -> row
 * @param start    cell -> its first place; and where the last ends
 * @param searched cell -> the cells to look in, nearest first
 * @param done     called with the share of the rows that is done
 */
export function searchCells(
  rows: DenseMatrix,
  order: Int32Array,
  start: Int32Array,
  searched: readonly (readonly number[])[],
  most: number,
  done: (share: number) => void = () => undefined,
): NearRows {
  const cells = rounded(rows, order, start);
  return worthKernel(rows.value.length) ? kernelSearch(cells, searched, most, done) : plainSearch(cells, searched, most);
}

export function rounded({ rows, columns, value }: DenseMatrix, order: Int32Array, start: Int32Array): RoundedCells {
  const even = columns + (columns % 2);
  const cells = { start, value: new Int16Array(rows * even), columns: even };
  for (let place = 0; place < rows; place++) {
    const from = order[place] * columns;
    for (let j = 0; j < columns; j++) cells.value[place * even + j] = Math.round(value[from + j] * ONE);
  }
  return cells;
}

export function plainSearch({ start, value, columns }: RoundedCells, searched: readonly (readonly number[])[], most: number): NearRows {
  const found = new Int32Array((value.length / columns) * most).fill(-1);
  const products = new Int32Array(found.length);
  searched.forEach((others, own) => {
    for (let row = start[own]; row < start[own + 1]; row++) {
      const near: { other: number; product: number }[] = [];
      for (const cell of others) {
        for (let other = start[cell]; other < start[cell + 1]; other++) {
          let product = 0;
          for (let j = 0; j < columns; j++) product += value[row * columns + j] * value[other * columns + j];
          if (product > 0 && other !== row) near.push({ other, product });
        }
      }
      near.sort((a, b) => b.product - a.product); // stable: of equals the first found
      near.slice(0, most).forEach(({ other, product }, m) => {
        found[row * most + m] = other;
        products[row * most + m] = product;
      });
    }
  });
  return { place: found, cosine: cosinesOf(products) };
}

export function kernelSearch(
  { start, value, columns }: RoundedCells,
  searched: readonly (readonly number[])[],
  most: number,
  done: (share: number) => void = () => undefined,
): NearRows {
  const count = value.length / columns;
  return inKernelMemory((memory) => {
    const rows = memory.take(2 * value.length);
    const packed = searched.map((_, cell) => memory.take(2 * columns * tiled(start[cell + 1] - start[cell])));
    const [values, items] = [memory.take(4 * count * most), memory.take(4 * count * most)];
    memory.shorts(rows, value.length).set(value);
    packed.forEach((at, cell) => {
      const those = start[cell + 1] - start[cell];
      const to = memory.shorts(at, columns * tiled(those)).fill(0);
      for (let i = 0; i < those; i++) {
        const tile = (i - (i % 4)) * columns + 2 * (i % 4);
        for (let j = 0; j < columns; j++) to[tile + 8 * (j >> 1) + (j & 1)] = value[(start[cell] + i) * columns + j];
      }
    });
    memory.ints(values, count * most).fill(0);
    memory.ints(items, count * most).fill(-1);
    searched.forEach((others, own) => {
      for (const cell of others) {
        const those = start[cell + 1] - start[cell];
        memory.kernels.offerRows(rows, start[own], start[own + 1], 2 * columns, packed[cell], start[cell], those, most, values, items);
      }
      done(start[own + 1] / count);
    });
    return { place: memory.ints(items, count * most).slice(), cosine: cosinesOf(memory.ints(values, count * most)) };
  });
}

function cosinesOf(products: Int32Array): Float64Array {
  const cosines = new Float64Array(products.length);
  for (let p = 0; p < products.length; p++) cosines[p] = Math.min(1, products[p] / (ONE * ONE));
  return cosines;
}

/** In tiles of eight. */
const tiled = (count: number): number => Math.ceil(count / 8) * 8;
