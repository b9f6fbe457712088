import type { Page } from "@playwright/test";
import { expect, lookTest, tab, test, themeRows } from "./page";

const sweep = (page: Page) => page.getByRole("table", { name: "Numbers of themes" });
const rows = (page: Page) =>
  sweep(page)
    .getByRole("row")
    .filter({ has: page.getByRole("button") });
const shownRow = (page: Page) => rows(page).filter({ has: page.locator("[aria-pressed=true]") });

test("a number of themes is taken from the list, with its names, and taken back", async ({ page, open }) => {
  await open("view=quality");
  const before = Number(await shownRow(page).getByRole("button").textContent());
  await expect(rows(page).filter({ hasText: "suggested" })).toHaveCount(1);
  await expect(shownRow(page)).toContainText("suggested");
  await expect(page.getByText(/themes are suggested: /)).toBeVisible();

  const other = rows(page)
    .filter({ hasNot: page.locator("[aria-pressed=true]") })
    .nth(3);
  const k = Number(await other.getByRole("button").textContent());
  await expect(other.locator(".naming > span")).toHaveCount(k);
  const names = await other.locator(".naming > span").evaluateAll((spans) => spans.map((span) => span.firstChild?.textContent ?? ""));
  await other.getByRole("button").click();
  await expect(page.getByText(`${k} shown, ${before} suggested`)).toBeVisible();
  await expect(page.getByText(`${k} against ${before}: `)).toBeVisible();
  await tab(page, "Overview").click();
  await expect(themeRows(page)).toHaveCount(k);
  expect(names.length).toBe(k);

  await page.getByRole("button", { name: `Undo ${k} themes` }).click();
  await expect(themeRows(page)).toHaveCount(before);
  await tab(page, "Quality").click();
  await expect(shownRow(page).getByRole("button")).toHaveText(String(before));
});

lookTest("all names of a number can be read, and each number has its scores", async ({ page, open }) => {
  await open("view=quality");
  await expect(rows(page).first().locator(".naming > span")).not.toHaveCount(0);
  await page.getByRole("group", { name: "Names" }).getByRole("button", { name: "All names" }).click();
  for (const row of await rows(page).all()) {
    const naming = row.locator(".naming");
    expect(await naming.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    const numbers = (await row.getByRole("cell").allTextContents()).slice(2, 6);
    for (const number of numbers) expect(number).toMatch(/^−?\d+(\.\d\d)?$/);
  }
});

test("a number outside the list is shown as such", async ({ page, open }) => {
  await open("view=quality&themes=20");
  await expect(page.getByText(/^.*Scores are known for \d+ to \d+ themes; 20 are shown\.$/)).toBeVisible();
  await expect(shownRow(page)).toHaveCount(0);
});

lookTest("silhouettes are shown for every theme, and a bar opens its paper", async ({ page, open }) => {
  await open("view=quality");
  const themes = Number(await shownRow(page).getByRole("button").textContent());
  const plot = page.getByRole("img", { name: `Silhouettes of 112 papers in ${themes} themes` });
  for (let id = -1; id < themes; id++) await expect(plot.locator(`[data-theme="${id}"]`)).toHaveCount(1);
  await plot.scrollIntoViewIfNeeded();
  const bars = await plot.locator('[data-theme="0"] path').boundingBox();
  if (!bars) throw new Error("no bars");
  await page.mouse.move(bars.x + bars.width / 2, bars.y + 2);
  const hint = await page.getByRole("region", { name: "How well each theme holds together" }).locator(".view-head .quiet").textContent();
  expect(hint).toMatch(/ · −?\d\.\d\d$/);
  await page.mouse.click(bars.x + bars.width / 2, bars.y + 2);
  await expect(tab(page, "Papers")).toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("complementary", { name: `Paper ${hint?.replace(/ · [^·]*$/, "") ?? ""}` })).toBeVisible();
});

lookTest("without a mouse: themes are chosen and papers opened from the tables", async ({ page, open }) => {
  await open("view=quality");
  await page.getByText("Themes in numbers, the loosest first").press("Enter");
  const theme = page.getByRole("region", { name: "How well each theme holds together" }).getByRole("table").getByRole("button").first();
  await theme.press("Enter");
  await expect(theme).toHaveAttribute("aria-pressed", "true");
  expect(page.url()).toMatch(/theme=\d+/);
  await theme.press("Enter");
  await expect(theme).toHaveAttribute("aria-pressed", "false");
  const wrong = page.getByText(/^The \d+ papers? on the wrong side of 0$/);
  await wrong.press("Enter");
  const listed = wrong.locator("..").getByRole("button");
  expect(await listed.count()).toBe(Number((await wrong.textContent())?.match(/\d+/)?.[0]));
  const title = await listed.first().textContent();
  await listed.first().press("Enter");
  await expect(page.getByRole("complementary", { name: `Paper ${title ?? ""}` })).toBeVisible();
});

lookTest("papers that fit no theme are listed with their share, and open", async ({ page, open }) => {
  await open("view=quality");
  const section = page.getByRole("region", { name: "Papers that fit no theme" });
  const papers = section.getByRole("button");
  await expect(papers.first()).toBeVisible();
  const n = await papers.count();
  await expect(section.getByText(`${n} of 112 papers, ${((100 * n) / 112).toFixed(1)} %, least clear first`)).toBeVisible();
  const leads = (await section.locator("tbody tr td:nth-child(4)").allTextContents()).map(Number);
  expect(leads).toEqual([...leads].sort((a, b) => a - b));
  const title = await papers.first().textContent();
  await papers.first().click();
  const drawer = page.getByRole("complementary", { name: `Paper ${title ?? ""}` });
  await expect(drawer.getByText(/^Unclear: over many runs/)).toBeVisible();
  await expect(page.getByRole("heading", { name: `${n} of 112 papers` })).toBeVisible();
});
