/** The same analysis by the command line and by a browser, for the tests that compare them. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { inventedPaste } from "./page";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Few papers and many, by the names of their files. */
export const comparedLists = (): Record<string, string> => ({
  "sample.json": readFileSync(`${root}public/data/daily-papers.json`, "utf8"),
  "many.txt": inventedPaste(1040),
});

async function inFolder<T>(act: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "papertide-bytes-"));
  try {
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** analysis.entry.ts as one script, which gives the page a function `resultOf`. */
export const analysisScript = (): Promise<string> =>
  inFolder(async (folder) => {
    await build({
      root,
      configFile: false,
      logLevel: "warn",
      publicDir: false,
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: "es2022",
        lib: { entry: "e2e/analysis.entry.ts", formats: ["iife"], name: "entry", fileName: () => "analysis.js" },
      },
    });
    return readFileSync(join(folder, "analysis.js"), "utf8");
  });

/** Runs in a page that has the script. */
export const resultInPage = ([name, text]: readonly [name: string, text: string]): Promise<string> =>
  (globalThis as unknown as { resultOf: (name: string, text: string) => Promise<string> }).resultOf(name, text);

/** JSON, as the page's. */
export const resultOfCommandLine = (name: string, text: string): Promise<string> =>
  inFolder((folder) => {
    const [input, out] = [join(folder, name), join(folder, `${name}.result.json`)];
    writeFileSync(input, text);
    const args = ["analysis/cli/papertide.mjs", "analyse", input, "--out", out, "--as-of", "2025-07-28"];
    const { status } = spawnSync(process.execPath, args, { cwd: root });
    if (status !== 0) throw new Error(`the command line has failed on ${name}`);
    return readFileSync(out, "utf8");
  });

/** The first places where two values of JSON differ: "papers.3.x: 0.5, 0.25". */
export function differences(a: unknown, b: unknown, path = ""): string[] {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return Object.is(a, b) ? [] : [`${path}: ${String(a)}, ${String(b)}`];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const entry = (value: object, key: string): unknown => (value as Record<string, unknown>)[key];
  return keys.flatMap((key) => differences(entry(a, key), entry(b, key), path === "" ? key : `${path}.${key}`)).slice(0, 5);
}
