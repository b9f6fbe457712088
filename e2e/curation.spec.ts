import type { Page } from "@playwright/test";
import { expect, tab, test, themeRows, unclearRow } from "./page";

const names = (page: Page) => themeRows(page).locator(".name");
const panel = (page: Page) => page.getByRole("complementary", { name: /^Theme / });
const undo = (page: Page) => page.getByRole("button", { name: /^Undo / });
const change = (page: Page) => page.getByRole("button", { name: "Change this theme" }).click();

test("a theme is renamed in place, everywhere at once, and undo gives the old name back", async ({ page, open }) => {
  await open("theme=0");
  const old = await panel(page).locator("button.theme-name").innerText();
  await panel(page).locator("button.theme-name").click();
  await page.getByLabel("Name of the theme").fill("Pictures between words");
  await page.keyboard.press("Enter");
  await expect(names(page).first()).toHaveText("Pictures between words");
  await expect(page.locator(".map .stage svg")).toContainText("Pictures");
  await expect(panel(page)).toContainText(`By its words: ${old.trim()}`);
  await tab(page, "Trends").click();
  await expect(page.locator(".time-chart svg").first()).toContainText("Pictures between words");
  await tab(page, "Overview").click();
  await undo(page).click();
  await expect(names(page).first()).toHaveText(old.trim());
});

test("Esc leaves the name as it was", async ({ page, open }) => {
  await open("theme=0");
  const old = await names(page).first().innerText();
  await panel(page).locator("button.theme-name").click();
  await page.getByLabel("Name of the theme").fill("Never");
  await page.keyboard.press("Escape");
  await expect(names(page).first()).toHaveText(old);
  await expect(panel(page)).toBeVisible();
});

test("two themes are merged by dragging one onto the other, several by Shift+click; numbers follow", async ({ page, open }) => {
  await open();
  await expect(themeRows(page)).toHaveCount(10);
  const [a, b] = [
    Number(await themeRows(page).nth(0).locator(".figure").innerText()),
    Number(await themeRows(page).nth(1).locator(".figure").innerText()),
  ];
  await themeRows(page).nth(1).dragTo(themeRows(page).nth(0));
  await expect(themeRows(page)).toHaveCount(9);
  await expect(themeRows(page).first().locator(".figure")).toHaveText(String(a + b));
  await undo(page).click();
  await expect(themeRows(page)).toHaveCount(10);
  for (const i of [2, 3, 4])
    await themeRows(page)
      .nth(i)
      .click({ modifiers: ["Shift"] });
  await page.getByRole("button", { name: "Merge 3 themes" }).click();
  await expect(themeRows(page)).toHaveCount(8);
  await expect(page.getByText("8 with your changes")).toBeVisible();
});

test("a theme is split, coloured, noted and hidden, and each change can be taken back", async ({ page, open }) => {
  await open("theme=0");
  await change(page);
  await page.getByLabel("Split into").selectOption("3");
  await expect(themeRows(page)).toHaveCount(12);
  await undo(page).click();
  await expect(themeRows(page)).toHaveCount(10);
  await page.getByRole("group", { name: "Colour" }).getByRole("button", { name: "Colour 8", exact: true }).click();
  await expect(page.getByRole("group", { name: "Colour" }).getByRole("button", { name: "Colour 8", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.getByLabel("Note").fill("Ask the authors");
  await page.getByLabel("Note").blur();
  await expect(undo(page)).toContainText("note on");
  await page.getByRole("button", { name: "Hide from charts" }).click();
  await expect(page.getByText("Interleaved multimodal hidden", { exact: false }).first()).toBeVisible();
  await expect(page.locator(".map .stage svg")).not.toContainText("Interleaved");
  await page.getByRole("button", { name: /^Remove filter Interleaved multimodal/ }).click();
  await expect(page.locator(".map .stage svg")).toContainText("Interleaved");
});

test("a paper is moved, stays moved when the number of themes changes, and can be put nowhere", async ({ page, open }) => {
  await open("theme=0&paper=0");
  const unclear = Number(await unclearRow(page).locator(".figure").innerText());
  const [first, second] = [
    Number(await themeRows(page).nth(0).locator(".figure").innerText()),
    Number(await themeRows(page).nth(1).locator(".figure").innerText()),
  ];
  const name = await names(page).nth(1).innerText();
  await page.getByLabel("Move to").selectOption({ label: name });
  await expect(themeRows(page).filter({ hasText: name }).locator(".figure")).toHaveText(String(second + 1));
  await expect(
    themeRows(page)
      .locator(".figure")
      .filter({ hasText: new RegExp(`^${first - 1}$`) })
      .first(),
  ).toBeVisible();
  await page.keyboard.press("]");
  await expect(page.getByText("Set", { exact: true })).toBeVisible();
  await expect(themeRows(page)).toHaveCount(11);
  await expect(page.getByRole("complementary", { name: /^Paper / })).toContainText(name);
  await page.getByLabel("Move to").selectOption({ label: "nowhere: it fits no theme" });
  await expect(unclearRow(page).locator(".figure")).not.toHaveText(String(unclear - 1));
  await expect(page.getByRole("complementary", { name: /^Paper / })).toContainText("You put it in no theme.");
});

test("colours stay with their themes when the number of themes changes", async ({ page, open }) => {
  await open();
  const colours = async () =>
    new Map(
      await themeRows(page).evaluateAll((rows) =>
        rows.map(
          (row) => [row.querySelector(".name")?.textContent ?? "", (row.querySelector(".dot") as HTMLElement).style.background] as const,
        ),
      ),
    );
  const before = await colours();
  await page.keyboard.press("]");
  await expect(themeRows(page)).toHaveCount(11);
  const after = await colours();
  const same = [...before.keys()].filter((name) => after.has(name));
  expect(same.length).toBeGreaterThan(5);
  for (const name of same) expect(after.get(name)).toBe(before.get(name));
});
