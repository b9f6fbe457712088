import type { CsrMatrix, DenseMatrix } from "../types";
import { copyDense, placeDense } from "./denseKernels";
import { inBlocks, type KernelMemory } from "./kernelMemory";

/** Places a sparse matrix in the memory of the kernels, to multiply it as `plainMultiplyDense` of matrix/plainProducts.ts does, in the same bytes. */
export function placedSparse(memory: KernelMemory, { rows, rowStart, column, value }: CsrMatrix): (block: DenseMatrix) => DenseMatrix {
  const placed = [memory.placeInts(rowStart), memory.placeInts(column), memory.placeFloats(value)] as const;
  return (block) =>
    memory.scope(() => {
      const right = placeDense(memory, block);
      const out = memory.take(8 * rows * right.stride);
      inBlocks(rows, (from, to) => memory.kernels.sparseTimes(...placed, from, to, right.at, right.stride, out));
      return copyDense(memory, out, rows, block.columns);
    });
}
