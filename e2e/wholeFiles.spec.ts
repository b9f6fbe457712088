import { readFileSync } from "node:fs";
import { checkPackage } from "../src/export/checkPackage";
import { textOf, unpackFiles } from "../src/export/zip";
import { expect, inventedPaste, test, themeRows } from "./page";

test("the whole list is saved as a deck, a workbook and a report", async ({ page, open }) => {
  await open();
  const themes = await themeRows(page).count();
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  const save = async (format: string, button: string): Promise<{ name: string; bytes: Uint8Array }> => {
    await dialog.getByText(format, { exact: true }).click();
    const [file] = await Promise.all([
      page.waitForEvent("download", { timeout: 60_000 }),
      dialog.getByRole("button", { name: button }).click(),
    ]);
    return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
  };

  await dialog.getByText("Slide deck (PPTX)").click();
  await expect(dialog.getByText(/^7 of \d+$/)).toBeVisible();
  await dialog.getByLabel("Holds How alike themes are").uncheck();
  await expect(dialog.getByText(/^6 of \d+$/)).toBeVisible();
  const deck = await save("Slide deck (PPTX)", `Export ${9 + themes} slides`);
  expect(deck.name).toBe("papertide-efficient-llm-training-deck-2025-07.pptx");
  expect(checkPackage(deck.bytes)).toEqual([]);
  const parts = unpackFiles(deck.bytes);
  // cover, agenda, six charts, the themes, how it was made
  expect(Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))).toHaveLength(9 + themes);
  expect(textOf(parts["ppt/notesSlides/notesSlide3.xml"])).toContain("of 112");
  const pictures = Object.entries(parts).filter(([path]) => /^ppt\/media\/.*\.png$/.test(path));
  expect(pictures.length).toBeGreaterThanOrEqual(3);
  for (const [, bytes] of pictures) expect(bytes.length).toBeGreaterThan(20_000);

  const workbook = await save("Workbook (XLSX)", "Export workbook");
  expect(checkPackage(workbook.bytes)).toEqual([]);
  expect(textOf(unpackFiles(workbook.bytes)["xl/workbook.xml"])).toContain('name="Papers"');

  const report = unpackFiles((await save("Report (Markdown)", "Export report")).bytes);
  expect(textOf(report["report.md"])).toContain("# Efficient LLM training");
  expect(Object.keys(report).filter((path) => path.endsWith(".png"))).toHaveLength(6);
});

test("a list whose tables are larger than a page of paper is saved as a workbook too", async ({ page, open }) => {
  await open();
  await page.getByRole("button", { name: "Import" }).click();
  await page
    .getByRole("dialog", { name: "Import papers" })
    .getByLabel("Choose files")
    .setInputFiles({ name: "invented.txt", mimeType: "text/plain", buffer: Buffer.from(inventedPaste(800)) });
  await page.getByRole("button", { name: "Find themes in 800 papers" }).click();
  await expect(page.locator("header small")).toHaveText("800 papers", { timeout: 60_000 });
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByText("Workbook (XLSX)", { exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download", { timeout: 60_000 }),
    dialog.getByRole("button", { name: "Export workbook" }).click(),
  ]);
  const bytes = new Uint8Array(readFileSync(await file.path()));
  expect(checkPackage(bytes)).toEqual([]);
  const sheets = Object.entries(unpackFiles(bytes)).filter(([path]) => path.startsWith("xl/worksheets/"));
  expect(Math.max(...sheets.map(([, sheet]) => sheet.length))).toBeGreaterThan(200_000); // from 160,000 bytes on zip files are often made in a worker
});

test("a deck has the charts in the reader's order and words, and the choices outlive a reload", async ({ page, open }) => {
  await open("view=topics&from=2024-07-01&to=2025-06-30");
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByText("Slide deck (PPTX)").click();
  const row = (name: string) => dialog.locator(".chart-row").filter({ hasText: name });
  for (const name of ["Papers per theme", "Lines over time", "New, growing, fading", "How alike themes are", "Topics found together"])
    await row(name).getByRole("checkbox").uncheck();
  await expect(dialog.getByText(/^2 of \d+$/)).toBeVisible();
  await expect(row("Theme map")).toContainText("slide 3");
  for (let steps = 0; steps < 20 && !(await row("Topics by theme").innerText()).includes("slide 3"); steps++)
    await row("Topics by theme").getByRole("button").press("Alt+ArrowUp");
  await expect(row("Theme map")).toContainText("slide 4");
  await expect(dialog.getByText(/^Slide 3 of \d+$/)).toBeVisible(); // the chart of the view is shown
  await expect(dialog.getByLabel("Subtitle")).toHaveValue(/Only the 55 papers that the filters keep\.$/);
  await dialog.getByLabel("Source line").fill("Counted by us");
  await dialog.getByRole("button", { name: "Next chart" }).click();
  await dialog.getByLabel("Title", { exact: true }).fill("Where themes lie");
  await dialog.getByLabel("Palette").selectOption("Grey, for print");
  const [file] = await Promise.all([
    page.waitForEvent("download", { timeout: 60_000 }),
    dialog.getByRole("button", { name: /^Export \d+ slides$/ }).click(),
  ]);
  const bytes = new Uint8Array(readFileSync(await file.path()));
  expect(checkPackage(bytes)).toEqual([]);
  const parts = unpackFiles(bytes);
  const slide = (n: number): string => textOf(parts[`ppt/slides/slide${n}.xml`]);
  expect(slide(3)).toContain("Only the 55 papers that the filters keep.");
  expect(slide(3)).toContain("Counted by us");
  expect(slide(4)).toContain("Where themes lie");
  expect(slide(4)).not.toContain("Counted by us");

  await page.keyboard.press("Escape");
  await page.reload();
  await page.getByRole("button", { name: "Export" }).click();
  await expect(dialog.getByText(/^2 of \d+$/)).toBeVisible();
  await expect(row("Topics by theme")).toContainText("slide 3");
  await expect(dialog.getByLabel("Palette")).toHaveValue("grey");
});

test("a row is dragged to another place", async ({ page, open }) => {
  await open();
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByText("Slide deck (PPTX)").click();
  const rows = dialog.locator(".chart-row");
  await expect(rows.nth(0)).toContainText("Theme map");
  await rows.nth(0).dragTo(rows.nth(1));
  await expect(rows.nth(0)).toContainText("Papers per theme");
  await expect(rows.nth(1)).toContainText("Theme map");
});

test("all charts are saved at once, each as its own file", async ({ page, open }) => {
  await open();
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByText("CSV", { exact: true }).click();
  const button = dialog.getByRole("button", { name: "All 19 charts" }); // once it is known how periods compare
  const [file] = await Promise.all([page.waitForEvent("download", { timeout: 60_000 }), button.click()]);
  expect(file.suggestedFilename()).toBe("papertide-efficient-llm-training-charts-csv-2025-07.zip");
  const files = Object.keys(unpackFiles(new Uint8Array(readFileSync(await file.path()))));
  expect(files).toHaveLength(19);
  expect(files).toContain("papertide-efficient-llm-training-map-2025-07.csv");
});

test("a workbook is shown sheet by sheet before it is saved", async ({ page, open }) => {
  await open();
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByText("Workbook (XLSX)").click();
  await dialog.locator("summary").filter({ hasText: "Papers 112 rows" }).click();
  await expect(dialog.getByRole("columnheader", { name: "title", exact: true })).toBeVisible();
});

test("all papers are printed, not only those in sight", async ({ page, open }) => {
  await open("view=papers");
  await expect(page.getByRole("table", { name: "Papers" })).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.getByRole("table", { name: "Papers" }).getByRole("row")).toHaveCount(113);
});

test("on paper there are charts and tables, and nothing to click", async ({ page, open }) => {
  for (const view of ["overview", "trends", "topics", "papers"]) {
    await open(`view=${view}`);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("navigation", { name: "Views" })).toBeHidden();
    await expect(page.getByRole("button", { name: "Export" })).toBeHidden();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(1);
    await page.emulateMedia({ media: "screen" });
  }
});
