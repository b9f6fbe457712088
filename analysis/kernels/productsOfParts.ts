import type { DenseMatrix } from "../types";
import { inKernelMemory, worthKernel } from "./kernelMemory";
import { placePacked } from "./kernelRowGroups";

/** So many rows of a part are multiplied at a time: what comes out for them stays in the processor's cache. */
const CHUNK = 32;

/**
 * Told, for every row of a part in turn, its place in the part and its inner products with the rows of some parts: one list
 * a part, which holds as many as the part has rows, and more that mean nothing. To be read at once.
 */
export type Visit = (place: number, products: readonly Float64Array[]) => void;

/**
 * Inner products between parts of the rows of a matrix, each part a list of row numbers.
 *
 * @returns asks for the products of all rows of one part with all rows of others
 */
export function productsOfParts(
  rows: DenseMatrix,
  parts: readonly (readonly number[])[],
): (own: number, others: readonly number[], visit: Visit) => void {
  return worthKernel(rows.value.length) ? kernelProducts(rows, parts) : plainProducts(rows, parts);
}

export function plainProducts(
  { columns, value }: DenseMatrix,
  parts: readonly (readonly number[])[],
): (own: number, others: readonly number[], visit: Visit) => void {
  const product = (i: number, j: number): number => {
    let sum = 0;
    for (let c = 0; c < columns; c++) sum += value[i * columns + c] * value[j * columns + c];
    return sum;
  };
  return (own, others, visit) =>
    parts[own].forEach((i, place) =>
      visit(
        place,
        others.map((part) => Float64Array.from(parts[part], (j) => product(i, j))),
      ),
    );
}

export function kernelProducts(
  { columns, value }: DenseMatrix,
  parts: readonly (readonly number[])[],
): (own: number, others: readonly number[], visit: Visit) => void {
  const gathered = parts.map((part) => {
    const rows = new Float64Array(part.length * columns);
    part.forEach((i, to) => rows.set(value.subarray(i * columns, (i + 1) * columns), to * columns));
    return { rows: part.length, columns, value: rows };
  });
  const tiled = (count: number): number => Math.ceil(count / 4) * 4;
  return (own, others, visit) =>
    inKernelMemory((memory) => {
      const count = parts[own].length;
      if (count === 0) return;
      const rows = memory.placeFloats(gathered[own].value);
      const packed = others.map((part) => placePacked(memory, gathered[part]));
      const out = others.map((part) => memory.take(8 * CHUNK * tiled(parts[part].length)));
      for (let from = 0; from < count; from += CHUNK) {
        const to = Math.min(count, from + CHUNK);
        others.forEach((part, p) => memory.kernels.products(rows, from, to, columns, packed[p], parts[part].length, out[p]));
        for (let place = from; place < to; place++) {
          const products = others.map((part, p) => {
            const width = tiled(parts[part].length);
            return memory.floats(out[p] + 8 * (place - from) * width, width);
          });
          visit(place, products);
        }
      }
    });
}
