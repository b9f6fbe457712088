import type { CsrMatrix, DenseMatrix } from "../types";
import { transpose } from "./csrMatrix";
import { timesFirst, transposeTimes } from "./denseMatrix";
import { plainMultiplyDense } from "./plainProducts";

/** On which side of a matrix A a basis stands: it has as many rows as A has columns, or as A has rows. */
export type Side = "columns" | "rows";

/**
 * Long matrices of few columns in single precision, which a matrix A and its transpose are applied to again and again. They stay where that is
 * done: what is done to one writes over it.
 *
 * @typeParam B such a block
 */
export interface Blocks<B> {
  hold(start: DenseMatrix): B;
  /** A'A B, of a basis on the other side AA' B. @param spent a block of the same shape, which is written over */
  power(basis: B, spent?: B): B;
  /** A B, of a basis on the other side A' B. */
  image(basis: B): B;
  /** block - factor x other, in its place. */
  subtract(block: B, factor: number, other: B): void;
  /** B'B, in double precision. */
  gram(block: B): DenseMatrix;
  /** B times a square matrix, in its place. */
  turn(block: B, square: DenseMatrix): void;
  /** The first columns of B times a square matrix, in double precision. */
  turned(block: B, square: DenseMatrix, columns: number): DenseMatrix;
  copied(block: B): DenseMatrix;
}

/** Blocks as matrices whose numbers are rounded: what the kernels are held to, and quicker where matrices are small. */
export function plainBlocks(matrix: CsrMatrix, side: Side): Blocks<DenseMatrix> {
  const turned = transpose(matrix);
  const [there, back] = side === "columns" ? [matrix, turned] : [turned, matrix];
  return blocksBy(
    (block) => plainMultiplyDense(there, block),
    (block) => plainMultiplyDense(back, block),
  );
}

/** Blocks of a dense matrix, which is no wider than long. */
export function denseBlocks(matrix: DenseMatrix): Blocks<DenseMatrix> {
  return blocksBy(
    (block) => inSingles(timesFirst(matrix, block)),
    (block) => inSingles(transposeTimes(matrix, block)),
  );
}

function blocksBy(there: (block: DenseMatrix) => DenseMatrix, back: (block: DenseMatrix) => DenseMatrix): Blocks<DenseMatrix> {
  return {
    hold: ({ rows, columns, value }) => inSingles({ rows, columns, value: value.slice() }),
    power: (basis) => back(there(basis)),
    image: there,
    subtract({ value }, factor, other) {
      const { fround } = Math;
      for (let p = 0; p < value.length; p++) value[p] = fround(value[p] - fround(fround(factor) * other.value[p]));
    },
    gram: (block) => transposeTimes(block, block),
    turn: (block, square) => void block.value.set(inSingles(timesFirst(block, square)).value),
    turned: timesFirst,
    copied: ({ rows, columns, value }) => ({ rows, columns, value: value.slice() }),
  };
}

/** Rounds the numbers to single precision, in their place. */
function inSingles(matrix: DenseMatrix): DenseMatrix {
  const { value } = matrix;
  for (let p = 0; p < value.length; p++) value[p] = Math.fround(value[p]);
  return matrix;
}
