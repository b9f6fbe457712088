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

test("before the program is there the page says what it is, in the colours of the system; without JavaScript it says what it needs", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: "dark", viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(baseURL ?? "");
  await expect(page.getByRole("heading", { name: "Papertide" })).toBeVisible();
  await expect(page.getByText("What a list of papers is about")).toBeInViewport();
  await expect(page.locator("noscript p")).toBeInViewport(); // its text is not looked for otherwise
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(19, 21, 24)");
  await context.close();
});
