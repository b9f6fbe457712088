import { type Page } from "@playwright/test";
import { expect, tab, test, themeRows } from "./page";

test("the sample's themes are there within three seconds, below whatever path the page is served", async ({ page, open }) => {
  const start = Date.now();
  await open();
  await expect(themeRows(page).first()).toBeVisible();
  expect(Date.now() - start).toBeLessThan(3000);
  const count = await themeRows(page).count();
  expect(count).toBeGreaterThanOrEqual(8);
  expect(count).toBeLessThanOrEqual(20);
  await expect(page.getByText("112 papers · data as of 28 Jul 2025")).toBeVisible();
  expect(await page.locator(".map circle[data-paper]").count()).toBe(112);
});

/** All that the overview and the trends draw and say. */
async function everything(page: Page): Promise<string[]> {
  const shown = [];
  for (const view of ["Overview", "Trends"]) {
    await tab(page, view).click();
    await expect(page.locator("main svg text").first()).toBeVisible({ timeout: 30_000 });
    shown.push(await page.locator("main").innerHTML());
  }
  return shown;
}

test("what the page brings with it and what it computes itself are the same; both answer questions", async ({ page, open }) => {
  await open();
  const brought = await everything(page);
  await tab(page, "Papers").click();
  await page.getByRole("searchbox").fill("quantization");
  await expect(page.locator("mark").first()).toBeVisible({ timeout: 30_000 });
  // the same list with a line more at its end is not the one that was prepared
  await page.route("**/data/daily-papers.json", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n` });
  });
  await page.goto("about:blank");
  await open("view=trends");
  expect(await everything(page)).toEqual(brought);
});
