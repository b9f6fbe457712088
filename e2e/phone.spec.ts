import { expect, inventedPaste, tab, test, themeRows, VIEWS } from "./page";

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

test("all six tabs are on the screen, on the narrowest phone too", async ({ page, open }) => {
  await open();
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    for (const view of VIEWS) {
      const button = tab(page, view);
      await button.click();
      const fits = await button.evaluate((one) => one.scrollWidth <= one.clientWidth && one.getBoundingClientRect().right <= innerWidth);
      expect(fits, `${view} at ${width}`).toBe(true);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${view} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

test("words and undo are in the menu, and the dialog fits", async ({ page, open }) => {
  await open();
  await page.getByLabel("More").click();
  await page.getByRole("button", { name: "Words" }).click();
  const dialog = page.getByRole("dialog", { name: "Words" });
  await dialog.getByLabel("Word to leave out").fill("multimodal");
  await dialog.getByRole("button", { name: "Leave out", exact: true }).click();
  await expect(dialog.getByRole("button", { name: "Take multimodal back in" })).toBeVisible();
  const body = dialog.locator(".body");
  expect(await body.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
  await dialog.getByRole("button", { name: "Done" }).click();
  await page.getByLabel("More").click();
  await page.getByRole("button", { name: "Undo leaving out “multimodal”" }).click();
  await expect.poll(() => page.url()).not.toContain("stop=");
});

test("the map stands above the list, and a theme opens as a sheet", async ({ page, open }) => {
  await open();
  const map = await page.locator(".map").boundingBox();
  const list = await themeRows(page).first().boundingBox();
  expect((map?.y ?? 0) < (list?.y ?? 0)).toBe(true);
  await themeRows(page).nth(1).click();
  await expect(page.getByRole("complementary", { name: /^Theme / })).toBeVisible();
});

test("import is in the menu, and its report stands below what is given", async ({ page, open }) => {
  await open();
  await page.getByLabel("More").click();
  await page.getByRole("button", { name: "Import" }).click();
  const dialog = page.getByRole("dialog", { name: "Import papers" });
  const file = { name: "bees.txt", mimeType: "text/plain", buffer: Buffer.from(inventedPaste(24)) };
  await dialog.getByLabel("Choose files").setInputFiles(file);
  await expect(dialog.getByText("24 of 24 papers read")).toBeVisible();
  const parts = await dialog
    .locator(".import-body > div")
    .evaluateAll((all) =>
      all.map((part) => ({ top: part.getBoundingClientRect().top, end: part.getBoundingClientRect().top + part.scrollHeight })),
    );
  expect(parts).toHaveLength(2);
  expect(parts[1].top).toBeGreaterThanOrEqual(parts[0].end - 1);
});
