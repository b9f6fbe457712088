import type { Page } from "@playwright/test";
import { expect, lookTest, test } from "./page";

const field = (page: Page) => page.getByRole("textbox", { name: "Search papers and phrases" });
const hits = (page: Page) => page.getByRole("listbox", { name: "Papers found" }).getByRole("option");

lookTest("keys alone: / opens the field and its help, arrows walk the hits, Enter opens one, Esc clears", async ({ page, open }) => {
  await open();
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
  await expect(page.getByText("title:moe")).toBeVisible();
  await page.keyboard.type("attention");
  await expect(hits(page)).toHaveCount(7);
  await expect(hits(page).first().locator("mark").first()).toHaveText(/attention/i);
  await expect(hits(page).last()).toHaveText(/^All \d+ in Papers$/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(hits(page).nth(1)).toHaveAttribute("aria-selected", "true");
  const title = (await hits(page).nth(1).locator("span").first().textContent()) ?? "";
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary", { name: `Paper ${title}` })).toBeVisible();
  await expect(hits(page)).toHaveCount(0);
  await page.keyboard.press("/");
  await page.keyboard.press("Escape");
  await expect(field(page)).toHaveValue("");
});

test("all that is found opens in Papers, and can be picked", async ({ page, open }) => {
  await open();
  await field(page).fill("attention");
  await hits(page).last().click();
  await expect(page.getByRole("heading", { name: /^\d+ of 112 papers match “attention”$/ })).toBeVisible();
  await page.getByRole("button", { name: /^Pick all \d+ found$/ }).click();
  await expect(page.getByRole("region", { name: "Picked papers" }).getByRole("status")).toContainText("papers picked of 112");
});

lookTest("fields, phrases, years and a minus narrow what is found", async ({ page, open }) => {
  await open("view=papers");
  const found = async (query: string): Promise<number> => {
    await field(page).fill(query);
    await expect(page.getByText(`“${query}”`).first()).toBeVisible();
    const heading = page.getByRole("heading", { name: `match “${query}”` });
    await expect(heading).toBeVisible();
    return Number(/^\d+/.exec((await heading.textContent()) ?? "")?.[0]);
  };
  const all = await found("training");
  const inTitle = await found("title:training");
  const later = await found("training 2024..2025");
  expect(inTitle).toBeGreaterThan(0);
  expect(inTitle).toBeLessThan(all);
  expect(later).toBeLessThan(all);
  expect((await found("training -title:training")) + inTitle).toBe(all);
  expect(await found('"long context"')).toBeGreaterThan(0);
  expect(await found("topic:LoRA")).toBe(9);
});

lookTest("a query that cannot be read says so and is searched all the same; a wrong letter is told", async ({ page, open }) => {
  await open("view=papers");
  await field(page).fill("color:attention");
  await expect(page.getByText("“color:” is no field; there are title, author, abstract, theme, topic, year, so this is searched as plain words.")).toBeVisible(); // prettier-ignore
  await field(page).fill('"attention');
  await expect(page.getByText("A quote is not closed, so this is searched as plain words.")).toBeVisible();
  await expect(page.locator(".paper-table mark").first()).toHaveText(/attention/i);
  await field(page).fill("attentoin");
  await expect(page.getByRole("heading", { name: "No paper matches “attentoin”" })).toBeVisible();
  await field(page).fill("atention");
  await expect(page.getByRole("heading", { name: /^No paper matches “atention”; \d+ with one letter changed$/ })).toBeVisible();
  await expect(page.getByText("one letter changed: attention").first()).toBeVisible();
});
