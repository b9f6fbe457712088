import type { DenseMatrix } from "../types";
import { inKernelMemory, worthKernel } from "./kernelMemory";

/** A cosine of 1; two rows of 16 bits each have a product of about its square at most. */
const ONE = 2 ** 14;

/** Rows one cell after the other. */
interface Cells {
  /** Place -> row. */
  readonly row: Int32Array;
  /** Cell -> the place of its first row; and where the last ends. */
  readonly start: Int32Array;
  /** Places x columns, an even number of them, in 2^-14. */
  readonly value: Int16Array;
  readonly columns: number;
}

/**
 * The `most` rows of the largest cosines for each row, looked for in the cells that are named for its own.
 *
 * @param rows     n x d, unit rows; rounded to 2^-14 to compare them
 * @param members  cell -> its rows
 * @param searched cell -> the cells to look in, nearest first
 * @param done     called with the share of the rows that is done
 * @returns        n x most rows and their cosines, to four digits, the nearest first; -1 for what is missing, as only cosines above 0 count
 */
export function searchCells(
  rows: DenseMatrix,
  members: readonly (readonly number[])[],
  searched: readonly (readonly number[])[],
  most: number,
  done: (share: number) => void = () => undefined,
): { row: Int32Array; cosine: Float64Array } {
  const cells = inCells(rows, members);
  const { place: places, product } = worthKernel(rows.value.length)
    ? kernelSearch(cells, searched, most, done)
    : plainSearch(cells, searched, most);
  const row = new Int32Array(places.length);
  const cosine = new Float64Array(places.length);
  for (let place = 0, from = 0; place < rows.rows; place++) {
    for (let m = 0, to = cells.row[place] * most; m < most; m++, from++, to++) {
      row[to] = places[from] < 0 ? -1 : cells.row[places[from]];
      cosine[to] = Math.min(1, product[from] / (ONE * ONE));
    }
  }
  return { row, cosine };
}

/** Places x most places, and their products in 2^-28; -1 and 0 for what is missing. */
interface Found {
  readonly place: Int32Array;
  readonly product: Int32Array;
}

export function inCells({ rows, columns, value }: DenseMatrix, members: readonly (readonly number[])[]): Cells {
  const even = columns + (columns % 2);
  const cells = { row: new Int32Array(rows), start: new Int32Array(members.length + 1), value: new Int16Array(rows * even), columns: even };
  let place = 0;
  members.forEach((cell, c) => {
    for (const row of cell) {
      cells.row[place] = row;
      for (let j = 0; j < columns; j++) cells.value[place * even + j] = Math.round(value[row * columns + j] * ONE);
      place++;
    }
    cells.start[c + 1] = place;
  });
  return cells;
}

export function plainSearch({ start, value, columns }: Cells, searched: readonly (readonly number[])[], most: number): Found {
  const found = {
    place: new Int32Array((value.length / columns) * most).fill(-1),
    product: new Int32Array((value.length / columns) * most),
  };
  searched.forEach((others, own) => {
    for (let place = start[own]; place < start[own + 1]; place++) {
      const near: { other: number; product: number }[] = [];
      for (const cell of others) {
        for (let other = start[cell]; other < start[cell + 1]; other++) {
          let product = 0;
          for (let j = 0; j < columns; j++) product += value[place * columns + j] * value[other * columns + j];
          if (product > 0 && other !== place) near.push({ other, product });
        }
      }
      near.sort((a, b) => b.product - a.product); // stable: of equals the first found
      near.slice(0, most).forEach(({ other, product }, m) => {
        found.place[place * most + m] = other;
        found.product[place * most + m] = product;
      });
    }
  });
  return found;
}

export function kernelSearch(
  { start, value, columns }: Cells,
  searched: readonly (readonly number[])[],
  most: number,
  done: (share: number) => void = () => undefined,
): Found {
  const places = value.length / columns;
  return inKernelMemory((memory) => {
    const rows = memory.take(2 * value.length);
    const packed = searched.map((_, cell) => memory.take(2 * columns * tiled(start[cell + 1] - start[cell])));
    const [values, items] = [memory.take(4 * places * most), memory.take(4 * places * most)];
    memory.shorts(rows, value.length).set(value);
    packed.forEach((at, cell) => {
      const count = start[cell + 1] - start[cell];
      const to = memory.shorts(at, columns * tiled(count)).fill(0);
      for (let i = 0; i < count; i++) {
        const tile = (i - (i % 4)) * columns + 2 * (i % 4);
        for (let j = 0; j < columns; j++) to[tile + 8 * (j >> 1) + (j & 1)] = value[(start[cell] + i) * columns + j];
      }
    });
    memory.ints(values, places * most).fill(0);
    memory.ints(items, places * most).fill(-1);
    searched.forEach((others, own) => {
      for (const cell of others) {
        const count = start[cell + 1] - start[cell];
        memory.kernels.offerRows(rows, start[own], start[own + 1], 2 * columns, packed[cell], start[cell], count, most, values, items);
      }
      done(start[own + 1] / places);
    });
    return { place: memory.ints(items, places * most).slice(), product: memory.ints(values, places * most).slice() };
  });
}

/** In tiles of eight. */
const tiled = (count: number): number => Math.ceil(count / 8) * 8;
