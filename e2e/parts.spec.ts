/** What is no part of the first file: views, dialogs, panels, and what writes files. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, tab, test } from "./page";

const dist = new URL("../dist/", import.meta.url);

test("the page starts with at most 160 KB of JavaScript, compressed", () => {
  const html = readFileSync(new URL("index.html", dist), "utf8");
  const scripts = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, path]) => path);
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = scripts.map((path) => gzipSync(readFileSync(new URL(path, dist))).length);
  expect(bytes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(160_000);
});

test("a view that cannot be fetched once is fetched again", async ({ page }) => {
  let asked = 0;
  await page.route("**/assets/TrendsView-*.js", (route) => (asked++ === 0 ? route.abort() : route.continue()));
  await page.goto("#view=trends");
  await expect(page.locator(".trends svg").first()).toBeVisible({ timeout: 60_000 });
  expect(asked).toBe(2);
});

test("where a newer build has replaced the page, it says so, shows the rest, and loses nothing", async ({ page }) => {
  await page.route("**/assets/QualityView-*.js", (route) => route.fulfill({ status: 404 }));
  await page.goto("#theme=1");
  await tab(page, "Quality").click({ timeout: 60_000 });
  const said = page.getByRole("alert");
  await expect(said).toContainText("This page was updated; reload it.");
  await tab(page, "Overview").click();
  await expect(said).toHaveCount(0);
  await expect(page.locator(".detail")).toBeVisible();
  await tab(page, "Quality").click(); // is asked for again
  await expect(said).toBeVisible();
  await page.unroute("**/assets/QualityView-*.js");
  await said.getByRole("button", { name: "Reload" }).click();
  await expect(page.locator("main.quality")).toBeVisible({ timeout: 60_000 });
  await expect(page).toHaveURL(/view=quality/);
});
