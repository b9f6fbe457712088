import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { kernelBytes } from "./compileKernels.mjs";

test("the kernels that are checked in are those that their sources compile to", () => {
  expect(readFileSync(fileURLToPath(new URL("../kernels/kernelBytes.ts", import.meta.url)), "utf8")).toBe(kernelBytes());
});
