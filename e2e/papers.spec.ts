import { expect, lookTest } from "./page";

lookTest("search finds, counts and marks; nothing found says what is near", async ({ page, open }) => {
  await open("view=papers");
  const field = page.getByRole("textbox", { name: "Search papers and phrases" });
  await field.fill("speech");
  await expect(page.getByRole("heading", { name: /^\d+ of 112 papers match “speech”$/ })).toBeVisible();
  await expect(page.locator(".paper-table mark").first()).toHaveText(/speech/i);
  await field.fill("speeech");
  await expect(page.getByRole("heading", { name: "No paper matches “speeech”" })).toBeVisible();
  await page.getByRole("button", { name: "Search “speech”" }).click();
  await expect(page.locator(".paper-table .body [role=row]").first()).toBeVisible();
});

lookTest("columns sort both ways", async ({ page, open }) => {
  await open("view=papers");
  const first = page.locator(".paper-table .body [role=row]").first();
  await page.getByRole("columnheader", { name: "Title" }).getByRole("button").click();
  await expect(first).toContainText("A Bag of Tricks");
  await page.getByRole("columnheader", { name: "Title" }).getByRole("button").click();
  await expect(first).toContainText("Where to find Grokking");
  await page.getByRole("columnheader", { name: "Date" }).getByRole("button").click();
  await page.getByRole("columnheader", { name: "Date" }).getByRole("button").click();
  await expect(first).toContainText("Large Batch Optimization");
});

lookTest("J and K walk the list with the drawer open", async ({ page, open }) => {
  await open("view=papers");
  await page.locator(".paper-table .body [role=row]").first().click();
  await expect(page.getByText("Paper 1 of 112")).toBeVisible();
  await page.locator(".paper-table").press("j");
  await expect(page.getByText("Paper 2 of 112")).toBeVisible();
  await page.locator(".paper-table").press("k");
  await expect(page.getByText("Paper 1 of 112")).toBeVisible();
});
