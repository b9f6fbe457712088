import { inKernelMemory, worthKernel } from "../kernels/kernelMemory";
import { kernelLeaders, kernelProduct, type PlacedSparse, placeSparse, placeTransposed } from "../kernels/sparseKernel";
import type { CsrMatrix, DenseMatrix } from "../types";
import { transpose } from "./csrMatrix";
import { type Leaders, plainLeaders, plainMultiplyDense } from "./plainProducts";

/**
 * matrix (n x m) times dense (m x d) -> n x d, in single precision. Loops over products of many papers would leave much behind, so that
 * memory is looked through for what is no longer needed as long as they last: over `spent`, as large as the product and needed no more,
 * the product may be written.
 */
type Times = (dense: DenseMatrix, spent?: DenseMatrix) => DenseMatrix;

/**
 * The same product by several matrices, one after the other, for which the numbers are brought to the kernels once.
 *
 * @param width about how many columns those matrices have
 */
export function withProducts<T>(matrix: CsrMatrix, width: number, work: (times: Times) => T): T {
  if (!worthKernel(matrix.column.length * width)) return work((dense) => plainMultiplyDense(matrix, dense));
  return inKernelMemory((memory) => {
    const placed = [placeSparse(memory, matrix)];
    return work((dense, spent) => kernelProduct(memory, placed, dense, spent));
  });
}

/**
 * The leaders of products with several matrices, one after the other: what each row is most like, where the products themselves are not needed.
 *
 * @param width about how many columns those matrices have
 */
export function withLeaders<T>(matrix: CsrMatrix, width: number, work: (leaders: (dense: DenseMatrix) => Leaders) => T): T {
  if (!worthKernel(matrix.column.length * width)) return work((dense) => plainLeaders(matrix, dense));
  return inKernelMemory((memory) => {
    const placed = placeSparse(memory, matrix);
    return work((dense) => kernelLeaders(memory, placed, dense));
  });
}

/** Products of a matrix A and its transpose A' with dense ones. */
export interface BothProducts {
  readonly rows: number;
  readonly columns: number;
  /** A B. */
  readonly times: Times;
  /** A' B. */
  readonly transposeTimes: Times;
  /** A' A B. */
  readonly thereAndBack: Times;
  /** A A' B. */
  readonly backAndThere: Times;
}

/** As `withProducts`, with the transpose too. */
export function withBothProducts<T>(matrix: CsrMatrix, width: number, work: (products: BothProducts) => T): T {
  const { rows, columns } = matrix;
  if (!worthKernel(matrix.column.length * width)) {
    const turned = transpose(matrix);
    const times: Times = (block) => plainMultiplyDense(matrix, block);
    return work(bothProducts(rows, columns, times, (block) => plainMultiplyDense(turned, block)));
  }
  return inKernelMemory((memory) => {
    const there = placeSparse(memory, matrix);
    const back = placeTransposed(memory, there, columns);
    const by =
      (...matrices: PlacedSparse[]): Times =>
      (block, spent) =>
        kernelProduct(memory, matrices, block, spent);
    return work({
      rows,
      columns,
      times: by(there),
      transposeTimes: by(back),
      thereAndBack: by(there, back),
      backAndThere: by(back, there),
    });
  });
}

/** The four products from two of them. */
export function bothProducts(rows: number, columns: number, times: Times, transposeTimes: Times): BothProducts {
  return {
    rows,
    columns,
    times,
    transposeTimes,
    thereAndBack: (block) => transposeTimes(times(block)),
    backAndThere: (block) => times(transposeTimes(block)),
  };
}
