import type { Page } from "@playwright/test";
import { expect, inventedPaste, lookTest, tab, test } from "./page";

lookTest("every theme has its small chart, and the table behind says the same numbers", async ({ page, open }) => {
  await open("view=trends");
  await expect(page.getByRole("heading", { name: "Share of papers per half-year" })).toBeVisible();
  await expect(page.locator(".time-chart svg")).toContainText("All papers (the 100 %)");
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

lookTest("a click on a chart selects its theme everywhere", async ({ page, open }) => {
  await open("view=trends");
  await page
    .locator('.trends .charts [data-theme="3"]')
    .first()
    .click({ position: { x: 40, y: 40 }, force: true });
  await tab(page, "Overview").click();
  await expect(page.locator(".theme-row").nth(3)).toHaveAttribute("aria-pressed", "true");
});

const show = (page: Page, name: string) => page.getByRole("group", { name: "Show" }).getByRole("button", { name, exact: true }).click();
const beside = (page: Page, name: string) => page.getByRole("group", { name: "Beside" }).getByRole("button", { name }).click();
const chart = (page: Page) => page.locator(".time-chart svg").first();

lookTest("themes can be seen as lines, stacked, as a stream, as ranks and as slopes", async ({ page, open }) => {
  await open("view=trends");
  for (const [name, address, words] of [
    ["Lines", "lines", "In colour:"],
    ["Stacked", "stack", "Unclear"],
    ["Stream", "stream", "papers"],
    ["Ranks", "ranks", "Rank by papers in each half-year"],
    ["Slope", "slope", "24 papers"],
  ]) {
    await show(page, name);
    await expect(page).toHaveURL(new RegExp(`as=${address}`));
    await expect(chart(page)).toContainText(words);
  }
});

lookTest(
  "a point tells its count, its denominator, its interval and its papers; a click keeps them, and opens them",
  async ({ page, open }) => {
    await open("view=trends");
    const cell = page.locator('.time-chart [data-theme="0"] [data-bin="11"]').first();
    await cell.hover({ force: true });
    const tip = page.locator(".point-tip");
    await expect(tip).toContainText(/4 of 24 papers: 16\.7 %.*95 % interval 6\.7 % to 35\.9 %/);
    await expect(tip.locator("li")).toHaveCount(4);
    await cell.click({ force: true });
    await tip.getByRole("button", { name: "Open all 4 in Papers" }).click();
    await expect(page.locator(".paper-table [role=row][aria-selected], .paper-table [role=rowgroup] [role=row]")).toHaveCount(4);
    await expect(page.getByText("1 Jul 2024 – 31 Dec 2024")).toBeVisible();
  },
);

lookTest("keys walk from point to point", async ({ page, open }) => {
  await open("view=trends");
  await page.getByRole("application", { name: /The table shows the numbers/ }).focus();
  for (const key of ["ArrowRight", "ArrowLeft", "ArrowLeft", "ArrowDown"]) await page.keyboard.press(key);
  const tip = page.locator(".point-tip");
  await expect(tip).toContainText("Low-rank adaptation (LoRA)");
  await expect(tip).toContainText("2024 H2");
  await page.keyboard.press("Enter");
  await expect(tip.getByRole("button", { name: /^Open all/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(tip).toBeHidden();
});

lookTest("topics have trends too, and panels can have scales of their own", async ({ page, open }) => {
  await open("view=trends");
  await page.getByRole("group", { name: "Of" }).getByRole("button", { name: "Topics" }).click();
  await expect(chart(page)).toContainText("Long context");
  await expect(page.locator(".trends .evidence svg")).toContainText("One topic grows");
  const before = await chart(page).innerHTML();
  await page.getByRole("group", { name: "Scale" }).getByRole("button", { name: "Own scales" }).click();
  expect(await chart(page).innerHTML()).not.toBe(before);
});

test("what changed since last time is told for periods that the reader picks, and the link keeps them", async ({ page, open }) => {
  await open("view=trends");
  await beside(page, "Since last time");
  const side = page.locator(".trends .evidence");
  await expect(side).toContainText("2025 H1 (31 papers) against 2024 H2 (24).");
  await page.getByRole("button", { name: "Against a year before" }).click();
  await expect(side).toContainText("2025 H1 (31 papers) against 2024 H1 (23).");
  await page.getByRole("combobox", { name: "Earlier, from" }).selectOption({ label: "2023 H1" });
  await expect(side).toContainText("2025 H1 (31 papers) against 2023 H1 – 2024 H1 (44).");
  const url = page.url();
  await page.goto("about:blank");
  await page.goto(url);
  await expect(side).toContainText("against 2023 H1 – 2024 H1 (44).");
  await show(page, "Slope");
  await expect(chart(page)).toContainText("2023 H1 – 2024 H1");
});

lookTest("a few papers are too few for terms to come up, and that is said; terms first seen have their papers", async ({ page, open }) => {
  await open("view=trends");
  await beside(page, "Coming up");
  const side = page.locator(".trends .evidence");
  await expect(side).toContainText("112 papers are too few to tell a burst from chance");
  await side.locator(".opener", { hasText: "chain-of-thought" }).click();
  await expect(side.locator(".openable li")).toHaveCount(4);
  await show(page, "Terms");
  await expect(chart(page)).toContainText("No term suddenly stood in far more papers than before.");
});

lookTest("a period brushed over the bars cuts the charts to it, and filters every other view", async ({ page, open }) => {
  await open("view=trends");
  const bars = page.locator(".period .bars");
  const box = await bars.boundingBox();
  const at = (bin: number): [number, number] => [(box?.x ?? 0) + ((bin + 0.5) * (box?.width ?? 0)) / 14, (box?.y ?? 0) + 30];
  await page.mouse.move(...at(11));
  await page.mouse.down();
  await page.mouse.move(...at(12), { steps: 4 });
  await page.mouse.up();
  await expect(page.locator('.time-chart [data-theme="0"] [data-bin]')).toHaveCount(2);
  await expect(page.getByText("55 of 112")).toBeVisible();
  await tab(page, "Topics").click();
  await expect(page.getByText("Only the 55 papers that the filters keep are counted.")).toBeVisible();
  await tab(page, "Themes").click();
  await expect(page.getByText("55 papers kept by the filters")).toBeVisible();
  await tab(page, "Papers").click();
  await expect(page.locator(".papers")).toContainText("55");
});

test("a list without dates says so, and how to get them", async ({ page, open }) => {
  await open();
  await page.getByRole("button", { name: "Import" }).click();
  await page.getByRole("dialog").getByRole("textbox").first().fill(inventedPaste(24));
  await page.getByRole("button", { name: "Find themes in 24 papers" }).click();
  await expect(page.locator(".map circle[data-paper]")).toHaveCount(24);
  await tab(page, "Trends").click();
  await expect(page.locator(".trends svg")).toContainText("No dates, so no time chart.");
  await expect(page.getByRole("button", { name: "Add dates" })).toBeVisible();
});
