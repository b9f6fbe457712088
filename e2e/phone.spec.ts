import { expect, tab, test, themeRows, VIEWS } from "./page";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test("every view fits a phone: no sideways scroll, tabs at the bottom", async ({ page, open }) => {
  await open();
  for (const view of VIEWS) {
    await tab(page, view).click();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, view).toBeLessThanOrEqual(0);
  }
  const nav = await page.getByRole("navigation", { name: "Views" }).boundingBox();
  expect(nav?.y).toBeGreaterThan(700);
});

test("the map stands above the list, and a theme opens as a sheet", async ({ page, open }) => {
  await open();
  const map = await page.locator(".map").boundingBox();
  const list = await themeRows(page).first().boundingBox();
  expect((map?.y ?? 0) < (list?.y ?? 0)).toBe(true);
  await themeRows(page).nth(1).click();
  await expect(page.getByRole("complementary", { name: /^Theme / })).toBeVisible();
});

test("import is in the menu", async ({ page, open }) => {
  await open();
  await page.getByLabel("More").click();
  await page.getByRole("button", { name: "Import" }).click();
  await expect(page.getByRole("dialog", { name: "Import papers" })).toBeVisible();
});
