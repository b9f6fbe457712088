// npm run kernels: analysis/kernels/assembly -> analysis/kernels/kernelBytes.ts, which is checked in so that nothing else has to be built.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const kernels = join(root, "analysis/kernels");
/** As a program, as the types of the package would give arrays other methods in all files that are checked with this one. */
const COMPILER = join(root, "node_modules/assemblyscript/bin/asc.js");
const SOURCES = ["products", "groups", "neighbours", "layout", "dense", "sparse", "words", "tokens", "phrases", "counts", "weights"];
/** Vectors of 128 bits, none of the relaxed ones, which round otherwise on other processors; no runtime, no checks, memory from outside. */
const FLAGS = ["-O3", "--noAssert", "--runtime", "stub", "--importMemory", "--enable", "simd"];

/** The text of kernelBytes.ts. */
export function kernelBytes() {
  const folder = mkdtempSync(join(tmpdir(), "papertide-kernels-"));
  try {
    const file = join(folder, "kernels.wasm");
    const words = [...SOURCES.map((name) => `assembly/${name}.ts`), "--baseDir", kernels, "--outFile", file, ...FLAGS];
    const { status, stderr } = spawnSync(process.execPath, [COMPILER, ...words], { encoding: "utf8" });
    if (status !== 0) throw new Error(`the kernels do not compile: ${stderr}`);
    const text = readFileSync(file).toString("base64");
    return `/** WebAssembly of assembly/, in base64. Written by \`npm run kernels\`. */\nexport const KERNEL_BYTES =\n  "${text}";\n`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(kernels, "kernelBytes.ts"), kernelBytes());
