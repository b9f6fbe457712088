import { expect, test, themeRows } from "./page";

test("the sample's themes are there, below whatever path the page is served", async ({ page, open }) => {
  await open();
  await expect(themeRows(page).first()).toBeVisible();
  const count = await themeRows(page).count();
  expect(count).toBeGreaterThanOrEqual(8);
  expect(count).toBeLessThanOrEqual(20);
  await expect(page.getByText("112 papers · data as of 28 Jul 2025")).toBeVisible();
  expect(await page.locator(".map circle[data-paper]").count()).toBe(112);
});
