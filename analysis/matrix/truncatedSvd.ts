import { inKernelMemory, worthKernel } from "../kernels/kernelMemory";
import { placedSparse } from "../kernels/sparseKernel";
import type { Random } from "../random";
import type { CsrMatrix, DenseMatrix } from "../types";
import { transpose } from "./csrMatrix";
import { randomMatrix, orthonormalize, timesFirst, transposeTimes } from "./denseMatrix";
import { plainMultiplyDense } from "./plainProducts";
import { symmetricEigen } from "./symmetricEigen";

const OVERSAMPLING = 10;

export interface Svd {
  /** n x rank: U S. In each column the entry that is largest in size is positive, so that signs do not depend on chance. */
  readonly scores: DenseMatrix;
  /** In falling order. */
  readonly singularValues: Float64Array;
}

/** A matrix that is only ever multiplied: A B and A' B. */
interface Operator {
  readonly rows: number;
  readonly columns: number;
  readonly times: (block: DenseMatrix) => DenseMatrix;
  readonly transposeTimes: (block: DenseMatrix) => DenseMatrix;
}

/**
 * Truncated singular value decomposition A ~ U S V' of a sparse matrix by randomised subspace iteration
 * (Halko, Martinsson & Tropp 2011, algorithms 4.4 and 5.1).
 *
 * @param matrix n x m
 * @param rank   wanted, cut to min(n, m)
 * @param passes power iterations; 4 lose little even where singular values fall slowly
 */
export function truncatedSvd(matrix: CsrMatrix, rank: number, random: Random, passes = 4): Svd {
  const { rows, columns } = matrix;
  const turned = transpose(matrix);
  if (!worthKernel(matrix.column.length * rank))
    return svdOf(
      { rows, columns, times: (block) => plainMultiplyDense(matrix, block), transposeTimes: (block) => plainMultiplyDense(turned, block) },
      rank,
      random,
      passes,
    );
  return inKernelMemory((memory) =>
    svdOf({ rows, columns, times: placedSparse(memory, matrix), transposeTimes: placedSparse(memory, turned) }, rank, random, passes),
  );
}

/** The same of a dense matrix. */
export function truncatedDenseSvd(matrix: DenseMatrix, rank: number, random: Random, passes = 4): Svd {
  const { rows, columns } = matrix;
  return svdOf(
    { rows, columns, times: (block) => timesFirst(matrix, block), transposeTimes: (block) => transposeTimes(matrix, block) },
    rank,
    random,
    passes,
  );
}

/** A basis is kept on the shorter side, where keeping its columns orthogonal costs less: of papers where there are more terms. */
function svdOf(matrix: Operator, rank: number, random: Random, passes: number): Svd {
  const { rows, columns } = matrix;
  const width = Math.min(rank + OVERSAMPLING, rows, columns);
  const kept = Math.min(rank, width);
  const wide = rows < columns;
  const [toLong, toShort] = wide ? [matrix.transposeTimes, matrix.times] : [matrix.times, matrix.transposeTimes];
  let basis = orthonormalize(randomMatrix(Math.min(rows, columns), width, random));
  for (let pass = 0; pass < passes; pass++) basis = orthonormalize(toShort(toLong(basis)));

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
  for (let j = 0; j < columns; j++) {
    let largest = 0;
    for (let p = j; p < value.length; p += columns) if (Math.abs(value[p]) > Math.abs(largest)) largest = value[p];
    if (largest < 0) for (let p = j; p < value.length; p += columns) value[p] = -value[p];
  }
}
