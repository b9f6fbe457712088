import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { expect, inventedPaste, test } from "./page";

const root = fileURLToPath(new URL("../", import.meta.url));

/** The first places where two values of JSON differ: "papers.3.x: 0.5, 0.25". */
function differences(a: unknown, b: unknown, path = ""): string[] {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return Object.is(a, b) ? [] : [`${path}: ${String(a)}, ${String(b)}`];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const entry = (value: object, key: string): unknown => (value as Record<string, unknown>)[key];
  return keys.flatMap((key) => differences(entry(a, key), entry(b, key), path === "" ? key : `${path}.${key}`)).slice(0, 5);
}

// the test puts a script of its own into the page, which the policy of the page would refuse
test.use({ bypassCSP: true });

test("the command line and the browser give the same bytes, for few papers and for many", async ({ page, open }) => {
  test.slow(); // it builds a bundle and analyses 1,152 papers twice
  const folder = mkdtempSync(join(tmpdir(), "papertide-bytes-"));
  try {
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
    await open();
    await page.addScriptTag({ path: join(folder, "analysis.js") });
    const inputs = { "sample.json": readFileSync(`${root}public/data/daily-papers.json`, "utf8"), "many.txt": inventedPaste(1040) };
    for (const [name, text] of Object.entries(inputs)) {
      const [input, out] = [join(folder, name), join(folder, `${name}.result.json`)];
      writeFileSync(input, text);
      const { status } = spawnSync(
        process.execPath,
        ["analysis/cli/papertide.mjs", "analyse", input, "--out", out, "--as-of", "2025-07-28"],
        { cwd: root },
      );
      expect(status).toBe(0);
      const there = await page.evaluate(
        ([title, given]) => (globalThis as unknown as { resultOf: (a: string, b: string) => Promise<string> }).resultOf(title, given),
        [name, text] as const,
      );
      expect(differences(JSON.parse(there), JSON.parse(readFileSync(out, "utf8")))).toEqual([]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
