import type { Random } from "../random";
import type { CsrMatrix, DenseMatrix } from "../types";
import { selectRows } from "./csrMatrix";
import { type BothProducts, bothProducts, withBothProducts } from "./sparseProducts";
import { randomMatrix, orthonormalize, timesFirst, transposeTimes } from "./denseMatrix";
import { symmetricEigen } from "./symmetricEigen";

const OVERSAMPLING = 10;

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
 * Truncated singular value decomposition A ~ U S V' of a sparse matrix by randomised subspace iteration
 * (Halko, Martinsson & Tropp 2011, algorithms 4.4 and 5.1). Of very many rows, power iterations but the last see a fifth of them,
 * drawn by chance: what a few directions of many papers are shows in a part of the papers.
 *
 * @param matrix n x m
 * @param rank   wanted, cut to min(n, m)
 * @param passes power iterations; 4 lose little even where singular values fall slowly
 * @param done   called with the share of the work that is done, 0 to 1
 */
export function truncatedSvd(
  matrix: CsrMatrix,
  rank: number,
  random: Random,
  passes = 4,
  done: (share: number) => void = () => undefined,
): Svd {
  const part =
    matrix.rows >= MANY_ROWS
      ? withBothProducts(randomRows(matrix, random), rank, (some) => rowBasis(some, rank, random, passes, (share) => done(0.4 * share)))
      : undefined;
  return withBothProducts(matrix, rank, (products) =>
    part ? svdFrom(part, products, rank, (share) => done(0.4 + 0.6 * share)) : svdOf(products, rank, random, passes, done),
  );
}

/** Each row with the same chance, so that a list in order of date or source gives a part that is like the whole. */
function randomRows(matrix: CsrMatrix, random: Random): CsrMatrix {
  return selectRows(
    matrix,
    Int32Array.from({ length: matrix.rows }, (_, row) => row).filter(() => random() < SHARE_OF_ROWS),
  );
}

/** The same of a dense matrix. */
export function truncatedDenseSvd(matrix: DenseMatrix, rank: number, random: Random, passes = 4): Svd {
  const { rows, columns } = matrix;
  const products = bothProducts(
    rows,
    columns,
    (block) => timesFirst(matrix, block),
    (block) => transposeTimes(matrix, block),
  );
  return svdOf(products, rank, random, passes, () => undefined);
}

/** Columns x width, orthonormal: about what the rows span most. */
function rowBasis(
  { rows, columns, thereAndBack }: BothProducts,
  rank: number,
  random: Random,
  passes: number,
  done: (share: number) => void,
): DenseMatrix {
  let basis = randomMatrix(columns, widthFor(rank, rows, columns), random);
  let image: DenseMatrix | undefined;
  for (let pass = 0; pass < passes; pass++) {
    image = thereAndBack(basis, image);
    basis = orthonormalize(image, basis);
    done((pass + 1) / passes);
  }
  return basis;
}

function widthFor(rank: number, rows: number, columns: number): number {
  return Math.min(rank + OVERSAMPLING, rows, columns);
}

/**
 * From a basis of columns that is nearly the one looked for: one power iteration more, then the eigenvectors of B'A'AB turn it
 * into singular vectors V, and U S is A V. Nothing as long as the matrix is formed but that. The basis given is used up.
 */
function svdFrom(start: DenseMatrix, { times, thereAndBack }: BothProducts, rank: number, done: (share: number) => void): Svd {
  const kept = Math.min(rank, start.columns);
  done(0.1);
  const image = thereAndBack(start);
  const basis = orthonormalize(image, start);
  done(0.4);
  const { values, vectors } = symmetricEigen(evenedOut(transposeTimes(basis, thereAndBack(basis, image))));
  done(0.7);
  const scores = times(timesFirst(basis, vectors, kept));
  fixSigns(scores);
  return { scores, singularValues: Float64Array.from(values.subarray(0, kept), (x) => Math.sqrt(Math.max(0, x))) };
}

/** The mean of a square matrix and its transpose, in place: products in single precision are symmetric but for their last digits. */
function evenedOut(matrix: DenseMatrix): DenseMatrix {
  const { rows, value } = matrix;
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < i; j++) value[i * rows + j] = value[j * rows + i] = (value[i * rows + j] + value[j * rows + i]) / 2;
  return matrix;
}

/**
 * A basis is kept on the shorter side, where keeping its columns orthogonal costs less: of papers where there are more terms.
 */
function svdOf(matrix: BothProducts, rank: number, random: Random, passes: number, done: (share: number) => void): Svd {
  const { rows, columns } = matrix;
  const width = widthFor(rank, rows, columns);
  const kept = Math.min(rank, width);
  const wide = rows < columns;
  const [toLong, power] = wide ? [matrix.transposeTimes, matrix.backAndThere] : [matrix.times, matrix.thereAndBack];
  let basis = orthonormalize(randomMatrix(Math.min(rows, columns), width, random));
  let moved: DenseMatrix | undefined;
  for (let pass = 0; pass < passes; pass++) {
    moved = power(basis, moved);
    basis = orthonormalize(moved, basis);
    done((pass + 1) / (passes + 1));
  }

  const image = toLong(basis); // the eigenvectors of image'image turn the basis into singular vectors
  const { values, vectors } = symmetricEigen(transposeTimes(image, image));
  const singularValues = Float64Array.from(values.subarray(0, kept), (x) => Math.sqrt(Math.max(0, x)));
  const scores = wide ? scaleColumns(timesFirst(basis, vectors, kept), singularValues) : timesFirst(image, vectors, kept);
  fixSigns(scores);
  return { scores, singularValues };
}

function scaleColumns(matrix: DenseMatrix, factors: Float64Array): DenseMatrix {
  for (let p = 0; p < matrix.value.length; p++) matrix.value[p] *= factors[p % matrix.columns];
  return matrix;
}

function fixSigns({ columns, value }: DenseMatrix): void {
  const largest = new Float64Array(columns);
  for (let p = 0; p < value.length;)
    for (let j = 0; j < columns; j++, p++) if (Math.abs(value[p]) > Math.abs(largest[j])) largest[j] = value[p];
  for (let p = 0; p < value.length;) for (let j = 0; j < columns; j++, p++) if (largest[j] < 0) value[p] = -value[p];
}
