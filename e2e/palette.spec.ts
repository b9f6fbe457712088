import type { Page } from "@playwright/test";
import { expect, lookTest, tab, test, themeRows } from "./page";

const palette = (page: Page) => page.getByRole("dialog", { name: "Commands" });
const options = (page: Page) => palette(page).getByRole("option");

async function command(page: Page, typed: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await expect(palette(page).getByRole("combobox")).toBeFocused();
  await page.keyboard.type(typed);
  await expect(palette(page).getByRole("combobox")).toHaveValue(typed);
  await page.keyboard.press("Enter");
  await expect(palette(page)).toHaveCount(0);
}

test("without a mouse: views, themes, numbers, shapes and colours by name", async ({ page, open }) => {
  await open();
  await command(page, "go quality");
  await expect(tab(page, "Quality")).toHaveAttribute("aria-current", "page");
  await command(page, "7 themes");
  await command(page, "go overview");
  await expect(themeRows(page)).toHaveCount(7);
  const name = (await themeRows(page).nth(2).locator(".name").textContent()) ?? "";
  await command(page, name);
  await expect(page.getByRole("complementary", { name: `Theme ${name}` })).toBeVisible();
  await command(page, "trends stream");
  await expect(tab(page, "Trends")).toHaveAttribute("aria-current", "page");
  expect(page.url()).toContain("as=stream");
  await command(page, "undo");
  await command(page, "overview");
  await expect(themeRows(page)).not.toHaveCount(7);
  await command(page, "dark col");
  await expect(page.locator("html")).toHaveAttribute("data-mode", "dark");
  await command(page, "export");
  await expect(page.getByRole("dialog", { name: "Export" })).toBeVisible();
});

lookTest("arrows walk the list, shortcuts stand beside, Esc and the same keys close it", async ({ page, open }) => {
  await open();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("go to");
  const field = palette(page).getByRole("combobox");
  await expect(field).toBeFocused();
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await expect(options(page).nth(1)).toHaveAttribute("aria-selected", "true");
  await expect(field).toHaveAttribute("aria-activedescendant", (await options(page).nth(1).getAttribute("id")) ?? "");
  await expect(options(page).filter({ hasText: "Go to Papers" }).locator("kbd")).toHaveText("5");
  await page.keyboard.press("Escape");
  await expect(palette(page)).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toHaveCount(0);
});

test("typed words are followed and left out", async ({ page, open }) => {
  await open();
  await command(page, "follow tokenizer");
  await expect(page.getByRole("button", { name: "Undo following tokenizer" })).toBeVisible();
  await command(page, "leave out multimodal");
  await expect(page.getByRole("button", { name: "Undo leaving out “multimodal”" })).toBeVisible();
});

lookTest("the list of keys tells of it", async ({ page, open }) => {
  await open();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" }).getByText("Ctrl K", { exact: true })).toBeVisible();
});

test("the history goes back to before any change, and redo leads on to all after it", async ({ page, open }) => {
  await open();
  const before = await themeRows(page).count();
  for (const typed of ["5 themes", "6 themes", "7 themes"]) {
    await command(page, typed);
    await expect(themeRows(page)).toHaveCount(Number(typed[0]));
    await expect(page.getByRole("button", { name: `Undo ${typed}` })).toBeVisible();
  }
  const history = page.getByLabel("History of changes");
  await history.click();
  const changes = page.locator(".history").getByRole("button");
  await expect(changes).toHaveText(["7 themes", "6 themes", "5 themes"]);
  await changes.nth(1).click();
  await expect(themeRows(page)).toHaveCount(5);
  await page.getByRole("button", { name: "Redo 6 themes" }).click();
  await expect(themeRows(page)).toHaveCount(6);
  await page.getByRole("button", { name: "Redo 7 themes" }).click();
  await expect(themeRows(page)).toHaveCount(7);
  await history.click();
  await changes.nth(2).click();
  await expect(themeRows(page)).toHaveCount(before);
  await expect(history).toHaveCount(0);
});
