import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "./page";

const root = fileURLToPath(new URL("..", import.meta.url));

test("the command line writes the very files that the page saves", async ({ page, open }) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), "papertide-same-"));
  const words = [`${root}analysis/cli/papertide.mjs`, "export", `${root}public/data/daily-papers.json`, "--out", folder];
  expect(spawnSync(process.execPath, [...words, "--format", "svg,csv"]).status).toBe(0);
  const written = readdirSync(folder);
  await open();
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  for (const [chart, id] of [
    ["Theme map", "map"],
    ["Share over time", "trends"],
    ["Topics found together", "network"],
    ["How alike themes are", "similarity"],
  ]) {
    await dialog.getByRole("button", { name: chart }).click();
    for (const format of ["SVG", "CSV"]) {
      await dialog.getByText(format, { exact: true }).click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        dialog.getByRole("button", { name: `Export ${format}` }).click(),
      ]);
      const name = `papertide-efficient-llm-training-${id}-2025-07.${format.toLowerCase()}`;
      expect(download.suggestedFilename()).toBe(name);
      expect(written).toContain(name);
      expect(readFileSync(await download.path()).equals(readFileSync(join(folder, name))), name).toBe(true);
    }
  }
  rmSync(folder, { recursive: true });
});
