import type { DenseMatrix } from "../types";
import { inKernelMemory, worthKernel } from "./kernelMemory";

/** A cosine of 1; two rows of 16 bits each have a product of at most its square. */
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
 * @returns        n x most row numbers, the nearest first; -1 for what is missing, as only cosines above 0 count
 */
export function searchCells(
  rows: DenseMatrix,
  members: readonly (readonly number[])[],
  searched: readonly (readonly number[])[],
  most: number,
  done: (share: number) => void = () => undefined,
): Int32Array {
  const cells = inCells(rows, members);
  const places = worthKernel(rows.value.length) ? kernelSearch(cells, searched, most, done) : plainSearch(cells, searched, most);
  const found = new Int32Array(places.length);
  for (let place = 0; place < rows.rows; place++)
    for (let m = 0; m < most; m++) {
      const other = places[place * most + m];
      found[cells.row[place] * most + m] = other < 0 ? -1 : cells.row[other];
    }
  return found;
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

/** @returns places x most places */
export function plainSearch({ start, value, columns }: Cells, searched: readonly (readonly number[])[], most: number): Int32Array {
  const found = new Int32Array((value.length / columns) * most).fill(-1);
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
      near.slice(0, most).forEach(({ other }, m) => (found[place * most + m] = other));
    }
  });
  return found;
}

export function kernelSearch(
  { start, value, columns }: Cells,
  searched: readonly (readonly number[])[],
  most: number,
  done: (share: number) => void = () => undefined,
): Int32Array {
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
    return memory.ints(items, places * most).slice();
  });
}

/** In tiles of eight. */
const tiled = (count: number): number => Math.ceil(count / 8) * 8;
