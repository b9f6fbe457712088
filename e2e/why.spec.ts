import type { Page } from "@playwright/test";
import { expect, lookTest, test } from "./page";

const panel = (page: Page) => page.locator("aside.detail");
const chart = (page: Page) => panel(page).getByRole("img", { name: /^Words that tell / });

lookTest("a theme says why it is one, and which of its papers stand at the edge", async ({ page, open }) => {
  await open("theme=1");
  const why = panel(page).getByRole("region", { name: "Why a theme" });
  await expect(why.getByRole("listitem")).toHaveCount(3);
  for (const line of await why.getByRole("listitem").allTextContents())
    expect(line).toMatch(/^“.+”: \d+ of its \d+ papers, (none|\d+) of the other \d+$/);
  const edge = panel(page).getByRole("region", { name: "Edge papers" });
  await expect(edge.getByRole("button")).toHaveCount(3);
  await edge.getByRole("button").first().click();
  await expect(page.getByRole("complementary", { name: /^Paper / })).toBeVisible();
});

lookTest("a theme is compared with its most related one, with any other, and from the other's side", async ({ page, open }) => {
  await open("theme=1");
  const select = panel(page).getByRole("combobox", { name: "Compare with" });
  await expect(chart(page)).toHaveCount(0);
  await panel(page).getByRole("button", { name: "Show words" }).click();
  await expect(chart(page)).toBeVisible();
  await expect(panel(page).getByText(/terms were compared/)).toBeVisible();
  const first = Number(await select.inputValue());
  await expect.poll(() => page.url()).toContain(`against=${first}`);

  const options = await select.locator("option").evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
  expect(options).not.toContain("1");
  await select.selectOption(options[2]);
  await expect.poll(() => page.url()).toContain(`against=${options[2]}`);
  await expect(chart(page).locator(`[data-theme="${options[2]}"]`).first()).toBeAttached();

  await chart(page).locator(`[data-theme="${options[2]}"]`).first().click();
  await expect.poll(() => page.url()).toContain(`theme=${options[2]}`);
  await expect(select).toHaveValue("1");
  await panel(page).getByRole("button", { name: "Hide" }).click();
  await expect(chart(page)).toHaveCount(0);
  expect(page.url()).not.toContain("against");
});

lookTest("a cell of the matrix compares its two themes; the same pair is what is exported", async ({ page, open }) => {
  await open("view=themes&shape=matrix");
  const cell = page.locator('.picture.matrix [data-theme="2"] rect[data-against="5"]');
  const number = page.locator('.picture.matrix [data-theme="2"] text[data-against="5"]');
  await number.click();
  await expect(chart(page)).toBeInViewport();
  await expect.poll(() => page.url()).toMatch(/against=5/);
  await expect(cell).toHaveAttribute("stroke-width", "2");
  const names = ((await chart(page).getAttribute("aria-label")) ?? "").replace("Words that tell ", "").split(" from ");
  await expect(panel(page).getByRole("heading", { name: names[0] })).toBeVisible();

  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await expect(dialog.getByRole("button", { name: "What tells two themes apart" })).toHaveAttribute("aria-pressed", "true");
  await expect(dialog.getByRole("textbox", { name: "Title", exact: true })).toHaveValue(/marks/);
  await expect(dialog.locator(".sheet")).toContainText("more in these");
  await dialog.getByRole("radio", { name: /^CSV/ }).check();
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Export CSV" }).click();
  expect((await download).suggestedFilename()).toMatch(/contrast.*\.csv$/);
});

lookTest("a paper says what speaks for its theme and for the next, and what it shares with its nearest papers", async ({ page, open }) => {
  await open("theme=0&paper=6");
  const drawer = page.getByRole("complementary", { name: /^Paper / });
  await expect(drawer.locator(".pulls > p")).toHaveCount(3);
  for (const text of (await drawer.locator(".pulls > p").allTextContents()).slice(0, 2)) expect(text).toMatch(/For .+: .+ 0\.\d\d$/);
  await expect(drawer.locator(".near-paper")).toHaveCount(6);
  for (const shared of await drawer.locator(".near-paper .quiet").allTextContents()) expect(shared).not.toBe("");
  await expect(drawer.locator("h2.title u").first()).toBeVisible();
  // matched words come first where the text is withheld
  await expect(drawer.locator(".word-cloud > span").first().locator("u")).toBeVisible();
});

test("on a phone the words of two themes stay within the screen", async ({ page, open }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open("theme=1&against=3");
  await expect(chart(page)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const box = await chart(page).boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
});
