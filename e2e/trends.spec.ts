import { expect, tab, test } from "./page";

test("every theme has its small chart, and the table behind says the same numbers", async ({ page, open }) => {
  await open("view=trends");
  await expect(page.getByRole("heading", { name: "Share of papers per half-year" })).toBeVisible();
  await expect(page.locator(".trends .charts svg")).toContainText("All papers (the 100 %)");
  await page.getByRole("group", { name: "Show" }).getByRole("button", { name: "Table" }).click();
  const cells = await page.locator("table.numbers tbody tr").first().locator("td").allTextContents();
  expect(cells.map(Number).reduce((sum, value) => sum + value, 0)).toBe(112);
});

test("the time step can be changed: months keep their papers, and days leave those out that have no day, and say so", async ({
  page,
  open,
}) => {
  await open("view=trends");
  await page.getByRole("combobox", { name: "Time step" }).selectOption("year");
  await expect(page.getByRole("heading", { name: "Share of papers per year" })).toBeVisible();
  await page.getByRole("combobox", { name: "Time step" }).selectOption("week");
  await expect(page.getByText("27 papers have no date as exact as a week")).toBeVisible();
});

test("a click on a chart selects its theme everywhere", async ({ page, open }) => {
  await open("view=trends");
  await page
    .locator('.trends .charts [data-theme="3"]')
    .first()
    .click({ position: { x: 40, y: 40 }, force: true });
  await tab(page, "Overview").click();
  await expect(page.locator(".theme-row").nth(3)).toHaveAttribute("aria-pressed", "true");
});
