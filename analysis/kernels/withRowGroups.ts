import type { DenseMatrix } from "../types";
import { inKernelMemory, worthKernel } from "./kernelMemory";
import { kernelRowGroups } from "./kernelRowGroups";
import { plainRowGroups } from "./plainRowGroups";
import type { RowGroups } from "./rowGroups";

/** Work with rows: by kernels where there are many, by plain loops where they are few; the same bytes. */
export function withRowGroups<T>(rows: DenseMatrix, centres: number, work: (rows: RowGroups) => T): T {
  if (!worthKernel(rows.value.length * centres)) return work(plainRowGroups(rows));
  return inKernelMemory((memory) => work(kernelRowGroups(memory, rows)));
}
