/** A page whose list is not the sample: as `papertide site` and the refresh of a site write it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, tab, test, themeRows } from "./page";

const root = fileURLToPath(new URL("..", import.meta.url));
const sample = `${root}public/data/daily-papers.json`;

test("themes of the page's list keep the name that they are known by, and the page says how old the list is", async ({ page, open }) => {
  const out = join(mkdtempSync(join(tmpdir(), "papertide-site-")), "result.json");
  expect(spawnSync(process.execPath, [`${root}analysis/cli/papertide.mjs`, "analyse", sample, "--out", out]).status).toBe(0);
  const { papers } = JSON.parse(readFileSync(out, "utf8")) as { papers: { id: string; theme: number }[] };
  const first = papers.filter(({ theme }) => theme === 0).map(({ id }) => id);
  const corpus = { ...(JSON.parse(readFileSync(sample, "utf8")) as object), name: "Papers of the week", asOf: "2025-08-01" };
  const options = { known: [{ key: 7, papers: first, label: "What it was called before", color: 4 }], topics: [] };
  const session = { format: "papertide-session", version: 1, name: "Papers of the week", savedOn: "2025-08-01", corpus, options, look: {} };
  await page.route("**/data/daily-papers.json", (route) => route.fulfill({ json: session }));
  const known = themeRows(page).filter({ hasText: "What it was called before" });
  await open();
  await expect(page.getByText("112 papers · data as of 1 Aug 2025")).toBeVisible();
  await expect(page.locator(".corpus-menu > summary")).toContainText("Papers of the week");
  await expect(known).toHaveCount(1);
  await tab(page, "Trends").click();
  await expect(page).toHaveURL(/view=trends/);
  await page.reload();
  await tab(page, "Overview").click({ timeout: 60_000 });
  await expect(known).toHaveCount(1, { timeout: 60_000 });
  await expect(page).not.toHaveURL(/[#&]s=/); // what the page brings is no part of its links
});
