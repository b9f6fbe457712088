/** The page saved as one file: opened from a disk, without a network. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "@playwright/test";
import { expect, inventedPaste, tab, test, themeRows } from "./page";

/** Saves what is open as one file and gives its address on the disk. */
async function saveOnePage(page: Page, folder: string, withheld = false): Promise<string> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByText("Single HTML file").click();
  if (withheld) await dialog.getByLabel("Withhold abstracts").check();
  const [file] = await Promise.all([
    page.waitForEvent("download", { timeout: 60_000 }),
    dialog.getByRole("button", { name: "Export page" }).click(),
  ]);
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  await page.keyboard.press("Escape");
  return pathToFileURL(path).href;
}

/** Gives the selected theme another name. */
async function rename(page: Page, name: string): Promise<void> {
  await page
    .getByRole("complementary", { name: /^Theme / })
    .locator("button.theme-name")
    .click();
  await page.getByLabel("Name of the theme").fill(name);
  await page.keyboard.press("Enter");
  await expect(themeRows(page).filter({ hasText: name })).toHaveCount(1);
}

/** A browser of somebody else, without a network; it writes down what the page complains of and asks for. */
async function offline(browser: Browser, address: string, before?: () => void) {
  const context = await browser.newContext({ offline: true, colorScheme: "light", viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && request.url().replace(/#.*/, "") !== address.replace(/#.*/, ""))
      complaints.push(request.url());
  });
  if (before) await page.addInitScript(before);
  await page.goto(address);
  await expect(page.getByRole("navigation", { name: "Views" })).toBeVisible({ timeout: 60_000 });
  return { page, complaints, close: () => context.close() };
}

test("one file holds the list, the reader's changes and the view, and all of the page works in it", async ({
  page,
  open,
  browser,
}, info) => {
  test.setTimeout(120_000);
  await open("theme=0");
  await rename(page, "Bees </script><!-- & “hives”");
  const renamed = (where: Page) => themeRows(where).filter({ hasText: "Bees </script><!-- & “hives”" });
  await expect(renamed(page)).toHaveCount(1);
  await tab(page, "Trends").click();

  const address = await saveOnePage(page, info.outputDir);
  expect(address).toContain("papertide-efficient-llm-training-page-2025-07.html");
  const other = await offline(browser, address);
  await expect(tab(other.page, "Trends")).toHaveAttribute("aria-current", "page"); // the view it was saved with
  await tab(other.page, "Overview").click();
  await expect(renamed(other.page)).toHaveCount(1);
  await expect(other.page.locator(".map circle[data-paper]")).toHaveCount(112);
  await other.page.getByRole("textbox", { name: "Search papers and phrases" }).fill("attention");
  await expect(other.page.getByRole("listbox", { name: "Papers found" }).getByRole("option")).toHaveCount(7);
  await other.page.keyboard.press("Escape");

  await other.page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = other.page.getByRole("dialog", { name: "Export" });
  for (const [format, button, start] of [
    ["SVG", "Export SVG", "<?xml"],
    ["Workbook (XLSX)", "Export workbook", "PK"],
  ]) {
    await dialog.getByText(format, { exact: true }).click();
    const [file] = await Promise.all([other.page.waitForEvent("download"), dialog.getByRole("button", { name: button }).click()]);
    const bytes = readFileSync(await file.path(), "latin1");
    expect(bytes.startsWith(start)).toBe(true);
    if (button === "Export SVG") expect(bytes).toContain("font/woff2;base64,");
  }
  await other.page.keyboard.press("Escape");

  // the file gives itself on, with what its reader did
  await themeRows(other.page).nth(1).locator(".name").click();
  await rename(other.page, "Second reader");
  const again = await offline(browser, await saveOnePage(other.page, join(info.outputDir, "again")));
  await tab(again.page, "Overview").click();
  await expect(renamed(again.page)).toHaveCount(1);
  await expect(themeRows(again.page).filter({ hasText: "Second reader" })).toHaveCount(1);
  expect([...other.complaints, ...again.complaints]).toEqual([]);
  await again.close();
  await other.close();
});

test("a file without abstracts holds none, and a browser that keeps nothing says so once", async ({ page, open, browser }, info) => {
  await open();
  await page.getByRole("button", { name: "Import" }).click();
  await page.getByRole("textbox", { name: "Paste titles with their abstracts" }).fill(inventedPaste(40));
  await page.getByRole("button", { name: "Find themes in 40 papers" }).click();
  await expect(page.locator(".map circle[data-paper]")).toHaveCount(40);
  const address = await saveOnePage(page, info.outputDir, true);
  expect(readFileSync(new URL(address), "utf8")).not.toContain("We measured");
  const other = await offline(browser, address, () => {
    Object.defineProperty(window, "indexedDB", { get: () => ({ open: () => { throw new Error("refused"); } }) }); // prettier-ignore
    Object.defineProperty(window, "localStorage", { get: () => { throw new Error("refused"); } }); // prettier-ignore
  });
  await expect(other.page.locator(".map circle[data-paper]")).toHaveCount(40);
  await expect(other.page.getByText("This browser keeps nothing")).toHaveCount(1);
  expect(other.complaints).toEqual([]);
  await other.close();
});

test("the command line writes the page with a list of BibTeX as one file, without its abstracts where they are withheld", async ({
  browser,
}, info) => {
  test.setTimeout(120_000);
  const entries = inventedPaste(24)
    .trim()
    .split("\n\n")
    .flatMap((text, i, all) => (i % 2 === 0 ? [`@article{p${i}, title = {${text}}, abstract = {${all[i + 1]}}, year = 2024}`] : []));
  const [list, out] = [info.outputPath("bees.bib"), info.outputPath("bees.html")];
  writeFileSync(list, entries.join("\n"));
  const papertide = fileURLToPath(new URL("../analysis/cli/papertide.mjs", import.meta.url));
  const words = ["site", list, "--name", "Bees & tunnels", "--withhold-text", "--single-file", "--out", out];
  const { status, stderr } = spawnSync(process.execPath, [papertide, ...words], { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  expect(readFileSync(out, "utf8")).not.toContain("We measured");
  const other = await offline(browser, pathToFileURL(out).href);
  await expect(other.page.locator(".map circle[data-paper]")).toHaveCount(24);
  await expect(other.page.locator(".corpus-menu > summary")).toContainText("Bees & tunnels");
  expect(other.complaints).toEqual([]);
  await other.close();
});
