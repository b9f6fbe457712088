import type { Random } from "../random";
import type { CsrMatrix, DenseMatrix } from "../types";
import { type Blocks, denseBlocks, type Side } from "./blocks";
import { selectRows } from "./csrMatrix";
import { randomMatrix } from "./denseMatrix";
import { inverseOfFactor } from "./inverseFactor";
import { withBlocks } from "./sparseProducts";
import { symmetricEigen } from "./symmetricEigen";

const OVERSAMPLING = 10;
/** So many lose little even where singular values fall slowly. */
export const PASSES = 3;

export interface Svd {
  /** n x rank: U S. In each column the entry that is largest in size is positive, so that signs do not depend on chance. */
  readonly scores: DenseMatrix;
  /** In falling order. */
  readonly singularValues: Float64Array;
}

/** Of so many rows and more, most passes look at a part of them only. */
const MANY_ROWS = 30_000;
const SHARE_OF_ROWS = 0.2;
/**
 * Shifts as parts of the smallest eigenvalue wanted, one a pass, again and again: roots of the Chebyshev polynomial of degree 3 from 0 to 1. By
 * these what is below is damped most. Higher degrees would damp it more, and bring back what rounding adds.
 */
const ROOTS = [0.0669873, 0.5, 0.9330127];
const MIDDLE = 0.5;

/**
 * Truncated singular value decomposition A ~ U S V' of a sparse matrix by randomised subspace iteration
 * (Halko, Martinsson & Tropp 2011, algorithms 4.4 and 5.1), with a shift in each pass (Feng, Yu & Xie 2024). Of very many rows, all passes but
 * the last see a fifth, drawn by chance: what a few directions of many papers are shows in a part of the papers.
 *
 * @param matrix n x m
 * @param rank   wanted, cut to min(n, m)
 * @param passes times that A and A' are applied
 * @param done   called with the share of the work that is done, 0 to 1
 */
export function truncatedSvd(
  matrix: CsrMatrix,
  rank: number,
  random: Random,
  passes = PASSES,
  done: (share: number) => void = () => undefined,
): Svd {
  const { rows, columns } = matrix;
  const shorter = Math.min(rows, columns); // on this side keeping a basis orthogonal costs less
  const [kept, width] = widthsFor(rank, shorter);
  if (rows < MANY_ROWS || width === shorter) {
    const side = rows < columns ? "rows" : "columns";
    const start = randomStart(shorter, width, random);
    return withBlocks(matrix, side, width, (blocks) =>
      svdFrom(blocks, iterated(blocks, start, rootsFor(passes), (share) => done(0.8 * share)).basis, side, kept),
    );
  }
  const part = randomRows(matrix, random);
  const start = withBlocks(part, "columns", width, (some) => {
    const { basis, least } = iterated(some, randomStart(columns, width, random), rootsFor(passes), (share) => done(0.4 * share));
    return { basis: some.copied(basis), least: (least * rows) / part.rows };
  });
  return withBlocks(matrix, "columns", width, (blocks) =>
    svdFrom(blocks, iterated(blocks, start, [MIDDLE], (share) => done(0.4 + 0.4 * share)).basis, "columns", kept),
  );
}

/** The same of a dense matrix that is no wider than long. */
export function truncatedDenseSvd(matrix: DenseMatrix, rank: number, random: Random, passes = PASSES): Svd {
  const [kept, width] = widthsFor(rank, matrix.columns);
  const blocks = denseBlocks(matrix);
  return svdFrom(blocks, iterated(blocks, randomStart(matrix.columns, width, random), rootsFor(passes)).basis, "columns", kept);
}

/** How many directions are kept, and how many are looked for, of so many that there are at most. */
function widthsFor(rank: number, all: number): readonly [number, number] {
  return [Math.min(rank, all), Math.min(rank + OVERSAMPLING, all)];
}

/** Each row with the same chance, so that a list in order of date or source gives a part that is like the whole. */
function randomRows(matrix: CsrMatrix, random: Random): CsrMatrix {
  return selectRows(
    matrix,
    Int32Array.from({ length: matrix.rows }, (_, row) => row).filter(() => random() < SHARE_OF_ROWS),
  );
}

/** About what the matrix spans most. */
interface Found<B> {
  readonly basis: B;
  /** The smallest eigenvalue of A'A in it: an estimate, at first far below it. */
  readonly least: number;
}

/** Columns of about length 1, which in many dimensions stand nearly at right angles. */
function randomStart(rows: number, width: number, random: Random): Found<DenseMatrix> {
  const basis = randomMatrix(rows, width, random);
  for (let p = 0; p < basis.value.length; p++) basis.value[p] *= Math.sqrt(3 / rows);
  return { basis, least: 0 };
}

function rootsFor(passes: number): number[] {
  return Array.from({ length: passes }, (_, pass) => ROOTS[pass % ROOTS.length]);
}

/** Each pass applies A'A less a shift and makes the columns orthonormal. As many as there are directions span them all and need no passes. */
function iterated<B>(
  blocks: Blocks<B>,
  start: Found<DenseMatrix>,
  roots: readonly number[],
  done: (share: number) => void = () => undefined,
): Found<B> {
  let basis = blocks.hold(start.basis);
  let { least } = start;
  const madeOrthonormal = (block: B): number => {
    const { inverse, leastPivot } = inverseOfFactor(blocks.gram(block));
    blocks.turn(block, inverse);
    return leastPivot;
  };
  if (start.basis.rows === start.basis.columns) {
    madeOrthonormal(basis);
    return { basis, least };
  }
  let spent: B | undefined;
  roots.forEach((root, pass) => {
    const moved = blocks.power(basis, spent);
    const shift = root * least;
    if (shift > 0) blocks.subtract(moved, shift, basis);
    const leastPivot = madeOrthonormal(moved);
    if (root <= MIDDLE) least = leastPivot > 0 ? shift + leastPivot : 0; // after larger shifts the smallest that is left may be of those below
    [basis, spent] = [moved, basis];
    done((pass + 1) / roots.length);
  });
  return { basis, least };
}

/** The eigenvectors of image'image turn an orthonormal basis into singular vectors, and its image into U S. */
function svdFrom<B>(blocks: Blocks<B>, basis: B, side: Side, kept: number): Svd {
  const image = blocks.image(basis);
  const { values, vectors } = symmetricEigen(blocks.gram(image));
  const singularValues = Float64Array.from(values.subarray(0, kept), (x) => Math.sqrt(Math.max(0, x)));
  const scores =
    side === "columns" ? blocks.turned(image, vectors, kept) : scaleColumns(blocks.turned(basis, vectors, kept), singularValues);
  fixSigns(scores);
  return { scores, singularValues };
}

function scaleColumns(matrix: DenseMatrix, factors: Float64Array): DenseMatrix {
  for (let p = 0; p < matrix.value.length; p++) matrix.value[p] *= factors[p % matrix.columns];
  return matrix;
}

function fixSigns({ columns, value }: DenseMatrix): void {
  const size = new Float64Array(columns);
  const sign = new Float64Array(columns).fill(1);
  for (let p = 0; p < value.length;)
    for (let j = 0; j < columns; j++, p++) {
      const x = value[p];
      if (x > size[j] || -x > size[j]) {
        size[j] = Math.abs(x);
        sign[j] = Math.sign(x);
      }
    }
  for (let p = 0; p < value.length;) for (let j = 0; j < columns; j++, p++) value[p] *= sign[j];
}
