import { kernelBlocks } from "../kernels/blockKernel";
import { inKernelMemory, worthKernel } from "../kernels/kernelMemory";
import { kernelLeaders, kernelProduct, placeSparse, placeTransposed } from "../kernels/sparseKernel";
import type { CsrMatrix, DenseMatrix } from "../types";
import { type Blocks, plainBlocks, type Side } from "./blocks";
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
    const placed = placeSparse(memory, matrix);
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
  /** A B. */
  readonly times: Times;
  /** A' B. */
  readonly transposeTimes: Times;
}

/** As `withProducts`, with the transpose too. */
export function withBothProducts<T>(matrix: CsrMatrix, width: number, work: (products: BothProducts) => T): T {
  if (!worthKernel(matrix.column.length * width)) {
    const turned = transpose(matrix);
    return work({ times: (block) => plainMultiplyDense(matrix, block), transposeTimes: (block) => plainMultiplyDense(turned, block) });
  }
  return inKernelMemory((memory) => {
    const there = placeSparse(memory, matrix);
    const back = placeTransposed(memory, there, matrix.columns);
    return work({
      times: (block, spent) => kernelProduct(memory, there, block, spent),
      transposeTimes: (block, spent) => kernelProduct(memory, back, block, spent),
    });
  });
}

/** The same of products that stay where they are made, blocks of about `width` columns, which are gone afterwards: see matrix/blocks.ts. */
export function withBlocks<T>(matrix: CsrMatrix, side: Side, width: number, work: <B>(blocks: Blocks<B>) => T): T {
  if (worthKernel(matrix.column.length * width)) return inKernelMemory((memory) => work(kernelBlocks(memory, matrix, side)));
  return work(plainBlocks(matrix, side));
}
