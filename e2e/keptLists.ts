/** Lists that a reader opens and finds again, for the tests of what is kept. */
import type { Page } from "@playwright/test";
import { expect, inventedPaste } from "./page";

export const importDialog = (page: Page) => page.getByRole("dialog", { name: "Import papers" });
/** The name of the open list, which opens the menu. */
export const name = (page: Page) => page.locator(".corpus-menu > summary");
export const menu = (page: Page) => page.locator(".corpus-menu > .menu");
export const dots = (page: Page) => page.locator(".map circle[data-paper]");
export const toast = (page: Page) => page.locator(".toast");
export const row = (page: Page, list: string) => menu(page).locator(".workspace").filter({ hasText: list });

export async function openList(page: Page, papers: number): Promise<void> {
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await importDialog(page).getByRole("textbox", { name: "Paste titles with their abstracts" }).fill(inventedPaste(papers));
  await importDialog(page)
    .getByRole("button", { name: `Find themes in ${papers} papers` })
    .click();
  await expect(dots(page)).toHaveCount(papers);
}

/** A second of quiet, and the workspace is kept. */
export const kept = (page: Page): Promise<void> => page.waitForTimeout(1500);
