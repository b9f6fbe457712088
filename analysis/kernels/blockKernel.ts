import type { Blocks, Side } from "../matrix/blocks";
import type { CsrMatrix, DenseMatrix } from "../types";
import { copyDense, copyUpperDown, depths, placeDense, strideOf } from "./denseKernels";
import { inBlocks, type KernelMemory } from "./kernelMemory";
import { multiplyStrips, type PlacedSparse, placeSparse, placeTransposed } from "./sparseKernel";
import { copyStrips, inParts, placeStrips, ROWS_AT_ONCE, type Strips, takeStrips } from "./strips";

/** Blocks as strips, which are gone with the scope of the memory; with the bytes of `plainBlocks` of matrix/blocks.ts. */
export function kernelBlocks(memory: KernelMemory, matrix: CsrMatrix, side: Side): Blocks<Strips> {
  const { kernels } = memory;
  const there = placeSparse(memory, matrix);
  const back = placeTransposed(memory, there, matrix.columns);
  const by =
    (...matrices: PlacedSparse[]) =>
    (block: Strips, spent = takeStrips(memory, matrices[matrices.length - 1].rows, block.columns)): Strips => {
      multiplyStrips(memory, matrices, block, spent);
      return spent;
    };
  const [image, power] = side === "columns" ? [by(there), by(there, back)] : [by(back), by(back, there)];

  /** The first columns of block times square, some rows at a time. */
  const product = (
    block: Strips,
    square: DenseMatrix,
    columns: number,
    put: (rows: number, stride: number, from: number, to: number) => void,
  ): void =>
    memory.scope(() => {
      const stride = strideOf(block.columns);
      const right = placeDense(memory, square, columns);
      const depth = memory.placeInts(depths(square, columns));
      const out = memory.take(8 * Math.min(block.rows, ROWS_AT_ONCE) * right.stride);
      inParts(memory, { ...block, columns: stride }, (values, from, to) => {
        kernels.fromStrips(values, to - from, stride, block.at, block.rows, from);
        inBlocks(to - from, (first, last) =>
          kernels.timesDense(values, stride, first, last, block.columns, right.at, right.stride, depth, out),
        );
        put(out, right.stride, from, to);
      });
    });

  return {
    hold: (start) => placeStrips(memory, start),
    power,
    image,
    subtract(block, factor, other) {
      kernels.subtractScaled(block.at, block.rows * strideOf(block.columns), factor, other.at);
    },
    gram(block) {
      const { columns } = block;
      const gram = { rows: columns, columns, value: new Float64Array(columns * columns) };
      memory.scope(() => {
        const stride = strideOf(columns);
        const out = memory.take(8 * stride * stride);
        memory.floats(out, stride * stride).fill(0);
        inParts(memory, { ...block, columns: stride }, (values, from, to) => {
          kernels.fromStrips(values, to - from, stride, block.at, block.rows, from);
          inBlocks(to - from, (first, last) => kernels.addTransposeTimes(values, stride, values, stride, first, last, out, 1));
        });
        copyDense(memory, out, gram);
      });
      return copyUpperDown(gram);
    },
    turn(block, square) {
      product(block, square, block.columns, (out, stride, from, to) =>
        kernels.toStrips(out, to - from, stride, block.at, block.rows, from),
      );
    },
    turned(block, square, columns) {
      const value = new Float64Array(block.rows * columns);
      product(block, square, columns, (out, _, from, to) =>
        copyDense(memory, out, { rows: to - from, columns, value: value.subarray(from * columns, to * columns) }),
      );
      return { rows: block.rows, columns, value };
    },
    copied(block) {
      const { rows, columns } = block;
      const copy = { rows, columns, value: new Float64Array(rows * columns) };
      copyStrips(memory, block, copy);
      return copy;
    },
  };
}
