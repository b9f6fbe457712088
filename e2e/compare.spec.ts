import type { Page } from "@playwright/test";
import { expect, lookTest, test } from "./page";

const section = (page: Page) => page.getByRole("region", { name: "Compare settings" });
const flows = (page: Page) => section(page).locator(".flow-list .openable");
/** A second analysis of all papers takes its time where other tests run beside. */
const SECOND = { timeout: 60_000 };
const plot = (page: Page) => section(page).locator(".flow").getByRole("img");

lookTest("another number of themes stands beside the one shown: what stays, what moves, and which papers", async ({ page, open }) => {
  await open("view=quality");
  const shown = page.url();
  await section(page).getByLabel("Other number of themes").fill("14");
  await section(page).getByRole("button", { name: "Compare", exact: true }).click();
  await expect(plot(page)).toBeVisible(SECOND);
  await expect(plot(page).locator("[data-to]").filter({ hasText: /./ })).not.toHaveCount(0);
  const sentence = (await section(page).locator(".findings li").first().textContent()) ?? "";
  expect(sentence).toMatch(/^\d+ of 112 papers stay in the counterpart of their theme/);
  await expect(
    section(page).getByText(/Adjusted mutual information \d\.\d\d, adjusted Rand index \d\.\d\d, over the \d+ papers/),
  ).toBeVisible();
  const counts = (await flows(page).locator(".number").allTextContents()).map(Number);
  const numbers = (sentence.match(/\d+ (?:goes|go|becomes|become|unclear)/g) ?? []).map((text) => parseInt(text, 10));
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(numbers.reduce((sum, n) => sum + n, 0));
  expect(page.url()).toContain("with=themes%3A14");
  expect(page.url()).not.toContain("themes=14");
  expect(shown).not.toContain("with=");

  await flows(page).first().getByRole("button").first().click();
  const paper = flows(page).first().locator("li button").first();
  const title = (await paper.textContent()) ?? "";
  await paper.click();
  await expect(page.getByRole("complementary", { name: `Paper ${title}` })).toBeVisible();
});

lookTest("a theme or a band that is clicked lists its papers", async ({ page, open }) => {
  await open("view=quality&with=themes:14");
  await expect(plot(page)).toBeVisible(SECOND);
  const block = plot(page).locator('[data-from="0"] rect');
  await block.scrollIntoViewIfNeeded();
  const size = await plot(page).locator('[data-from="0"] text').first().textContent();
  await block.click();
  await expect(section(page).getByRole("heading", { name: `${size ?? ""} papers` })).toBeVisible();
  await section(page).getByRole("button", { name: "Show all" }).click();
  await expect(section(page).getByText(/that change their theme$/)).toBeVisible();
});

test("a word left out and another seed are compared, and nothing that is shown changes", async ({ page, open }) => {
  await open("view=quality&with=seed:3");
  await expect(section(page).getByText(/Adjusted mutual information/)).toBeVisible(SECOND);
  await section(page).getByRole("button", { name: "Words left out" }).click();
  await section(page).getByLabel("Words to leave out besides").fill("multimodal");
  await section(page).getByRole("button", { name: "Compare", exact: true }).click();
  await expect(plot(page)).toHaveAttribute("aria-label", /Without “multimodal”/, SECOND);
  expect(page.url()).not.toContain("stop=");
  await expect(page.getByRole("button", { name: /^Undo/ })).toHaveCount(0);
  await section(page).getByRole("button", { name: "Clear", exact: true }).click();
  await expect(plot(page)).toHaveCount(0);
  expect(page.url()).not.toContain("with=");
});

lookTest("themes of two periods are found in each and linked; too few papers are told", async ({ page, open }) => {
  await open("view=quality");
  await section(page).getByRole("button", { name: "Two periods" }).click();
  await section(page).getByRole("button", { name: "Compare", exact: true }).click();
  await expect(section(page).getByText(/later themes carr(?:y|ies) on an earlier one/)).toBeVisible(SECOND);
  await expect(section(page).getByText(/With the cosine of the two/)).toBeVisible();
  await expect(flows(page)).not.toHaveCount(0);
  await section(page).getByLabel("Since", { exact: true }).selectOption({ index: 0 });
  await section(page).getByRole("button", { name: "Compare", exact: true }).click();
  await expect(section(page).getByRole("alert")).toContainText("too few to find themes in", SECOND);
});

lookTest("the figure is in the export, with its numbers", async ({ page, open }) => {
  await open("view=quality&with=themes:12");
  await expect(plot(page)).toBeVisible(SECOND);
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("button", { name: "Two settings compared" }).click();
  await expect(dialog.getByLabel("Title", { exact: true })).toHaveValue(/^\d+ of 112 papers stay/);
  await dialog.getByText("CSV", { exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Export CSV" }).click()]);
  expect(download.suggestedFilename()).toContain("-flow-");
});
