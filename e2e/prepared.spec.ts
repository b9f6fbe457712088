import { type Page } from "@playwright/test";
import { expect, tab, test } from "./page";

/** All that the overview and the trends draw and say. */
async function everything(page: Page): Promise<string[]> {
  const shown = [];
  for (const view of ["Overview", "Trends"]) {
    await tab(page, view).click();
    await expect(page.locator("main svg text").first()).toBeVisible({ timeout: 30_000 });
    shown.push(await drawn(page));
  }
  return shown;
}

/** What stands in the page when nothing follows any more: charts come one after the other. */
async function drawn(page: Page): Promise<string> {
  let before = "";
  await expect(async () => {
    const now = await page.locator("main").innerHTML();
    const same = now === before;
    before = now;
    expect(same).toBe(true);
  }).toPass({ intervals: [700], timeout: 30_000 });
  return before;
}

test("what the page brings with it and what it computes itself are the same; both answer questions", async ({ page, open }) => {
  await open();
  const brought = await everything(page);
  await tab(page, "Overview").click();
  await page.locator(".map circle[data-paper]").first().click({ force: true });
  await expect(page.locator(".detail .pulls")).toBeVisible({ timeout: 30_000 }); // the worker answers
  // the same list with a line more at its end is not the one that was prepared
  await page.route("**/data/daily-papers.json", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n` });
  });
  await page.goto("about:blank");
  await open("view=trends");
  expect(await everything(page)).toEqual(brought);
});
