import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, expect, test } from "vitest";
import { ROOT } from "./buildSite";

const folder = mkdtempSync(join(tmpdir(), "papertide-build-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Built {
  readonly files: readonly string[];
  readonly mark: string;
}

async function builtPage(name: string): Promise<Built> {
  const outDir = join(folder, name);
  await build({ root: ROOT, logLevel: "error", build: { outDir, emptyOutDir: true } });
  const [first] = readFileSync(join(outDir, "serviceWorker.js"), "utf8").split("\n");
  return JSON.parse(first.replace(/^self\.BUILT=(.*);$/, "$1")) as Built;
}

test("the same sources are the same page, byte by byte; its packages are listed with their licences", { timeout: 300_000 }, async () => {
  const [first, second] = [await builtPage("first"), await builtPage("second")];
  expect(second).toEqual(first); // the mark is of the bytes of all files
  expect(first.files).toEqual(expect.arrayContaining(["bom.json", "index.html", "licences.txt", "single/page.html"]));

  const bill = JSON.parse(readFileSync(join(folder, "first/bom.json"), "utf8")) as {
    components: { name: string; licenses: { expression: string }[]; hashes: { content: string }[] }[];
  };
  const names = bill.components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["react", "d3-array", "natural", "ml-kmeans", "comlink", "pptxgenjs"]));
  for (const { name, licenses, hashes } of bill.components) {
    expect(licenses[0].expression, name).not.toBe("");
    expect(hashes[0].content, name).toMatch(/^[0-9a-f]{128}$/);
  }
  const licences = readFileSync(join(folder, "first/licences.txt"), "utf8");
  for (const name of names) expect(licences).toContain(`\n${name} `);
  expect(readFileSync(join(folder, "first/single/page.html"), "utf8")).toContain('id="licences"');

  const page = readFileSync(join(folder, "first/index.html"), "utf8");
  const asked = [...page.matchAll(/<(?:link|script) [^>]*(?:href|src)="\.\/((?:assets|data)\/[^"]*)"/g)];
  const parts = asked.map(([, path]) => path.replace(/-[\w-]{8}\.(?=js$|css$)/, ".")); // without the hash of what is in it
  expect(parts).toEqual(["data/daily-papers.json", "assets/index.css", "assets/index.js", "assets/rolldown-runtime.js"]);
});
