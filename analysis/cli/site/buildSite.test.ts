import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { buildSite } from "./buildSite";

const folder = mkdtempSync(join(tmpdir(), "papertide-build-"));
afterAll(() => rmSync(folder, { recursive: true }));

const noHead = () => Promise.reject(new Error("asked for too early"));
const PAGE = '<link id="list" rel="alternate" />';

test.each<[string, Readonly<Record<string, string>>]>([
  ["a folder with other files", { "thesis.txt": "three years" }],
  ["the source of the page", { "index.html": PAGE, "package.json": "{}" }],
  ["a page with somebody's own files in it", { "index.html": PAGE, CNAME: "papers.example.org" }],
  ["a page of another program", { "index.html": "<title>Mine</title>" }],
])("%s is not replaced", async (what, files) => {
  const place = join(folder, what);
  mkdirSync(place);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text);
  await expect(buildSite("{}", "Bees", place, noHead)).rejects.toThrow("this folder holds something else");
  expect(readdirSync(place).sort()).toEqual(Object.keys(files).sort());
});

test("a file is not replaced by a folder", async () => {
  const place = join(folder, "notes");
  writeFileSync(place, "");
  await expect(buildSite("{}", "Bees", place, noHead)).rejects.toThrow("this folder holds something else");
});
