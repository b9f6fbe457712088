import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { listOfSite } from "./listOfSite";

const folder = mkdtempSync(join(tmpdir(), "papertide-list-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of the repository with these files. */
function copyWith(name: string, files: Readonly<Record<string, object>>): string {
  const root = join(folder, name);
  for (const part of ["site", "public/data"]) mkdirSync(join(root, part), { recursive: true });
  writeFileSync(join(root, "index.html"), '<link id="list" rel="alternate" href="./data/sample.json" title="Sample: bees" />');
  for (const [path, value] of Object.entries(files)) writeFileSync(join(root, path), JSON.stringify(value));
  return root;
}

test.each([
  ["the sample has the name that the page gives it", { "public/data/sample.json": { name: "Bees" } }, "Sample: bees"],
  ["a list in the place of the sample has its own", { "public/data/sample.json": { name: "Tunnels" } }, "Tunnels"],
  ["it may be called otherwise", { "public/data/tunnels.json": { name: "Tunnels" } }, "Tunnels"],
  ["of several the page names one", { "public/data/sample.json": { name: "Bees" }, "public/data/more.json": {} }, "Sample: bees"],
  ["papers alone have no name", { "public/data/papers.json": [{ title: "Of bees" }] }, "Papers"],
  ["a refreshed list comes first", { "public/data/sample.json": { name: "Bees" }, "site/list.json": { name: "Today" } }, "Today"],
])("%s", (what, files, name) => {
  expect(listOfSite(copyWith(what, files)).name).toBe(name);
});
