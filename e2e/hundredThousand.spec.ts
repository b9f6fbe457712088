/**
 * A hundred thousand papers in the browser, as a reader brings them. Takes minutes, so only where it is asked for:
 * LONG=1 npx playwright test e2e/hundredThousand.spec.ts
 */
import { writeFileSync } from "node:fs";
import { isShared, readShared } from "../analysis/fixtures/shared";
import { expect, tab, test, themeRows } from "./page";

const CORPUS = "corpora/arxiv_100k.jsonl.gz";

test("a hundred thousand papers are read, grouped, moved, picked and searched", async ({ page, open }, info) => {
  test.skip(process.env.LONG === undefined, "set LONG=1 to run it");
  test.skip(!isShared(CORPUS), "../shared/corpora is not here");
  test.setTimeout(600_000);
  const file = info.outputPath("hundred thousand.jsonl");
  writeFileSync(file, readShared(CORPUS));
  await open();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Import papers" });
  await dialog.getByLabel("Choose files").setInputFiles(file);
  const find = dialog.getByRole("button", { name: /^Find themes in 99,\d\d\d papers$/ });
  await expect(find).toBeEnabled({ timeout: 120_000 });
  await find.click();
  await expect(page.getByText(/^about \d+ s left$/)).toBeVisible({ timeout: 120_000 });
  await expect(page.locator(".corpus-menu > summary")).toHaveText(/^List: Hundred thousand/, { timeout: 400_000 });
  await expect(themeRows(page).first()).toBeVisible();

  const canvas = page.locator(".map .stage canvas");
  await expect(canvas).toBeVisible();
  const pixels = (): Promise<string> => canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL());
  const before = await pixels();
  const box = await page.locator(".map .stage").boundingBox();
  if (!box) throw new Error("no map");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, -400);
  await expect.poll(pixels).not.toBe(before);

  // every view, and back to the map, which is there again with its labels
  const labels = page.locator(".map .stage svg text");
  await expect(labels.nth(10)).toBeVisible();
  await tab(page, "Trends").click();
  await expect(page.getByRole("application", { name: /The table shows the numbers/ })).toBeVisible();
  await tab(page, "Topics").click();
  await expect(page.getByRole("application", { name: /^Network of topics/ })).toBeVisible();
  await tab(page, "Quality").click();
  await expect(page.getByRole("img", { name: /^Silhouettes of 99,?\d\d\d papers/ })).toBeVisible();
  await tab(page, "Papers").click();
  await page.getByRole("columnheader", { name: "Title" }).getByRole("button").click();
  await expect(page.getByRole("columnheader", { name: "Title" })).toHaveAttribute("aria-sort", "ascending");
  await tab(page, "Overview").click();
  await expect(labels.nth(10)).toBeVisible();

  await themeRows(page).first().click();
  await expect(page).toHaveURL(/theme=/);
  await tab(page, "Papers").click();
  await expect(page.getByRole("row").nth(5)).toBeVisible();
  await page.getByRole("textbox", { name: "Search papers and phrases" }).fill("attention");
  await expect(page.getByRole("heading", { name: /^\d+ of 99,\d\d\d papers match “attention”$/ })).toBeVisible({ timeout: 120_000 });
});
