import { readFileSync } from "node:fs";
import { checkPackage } from "../src/export/checkPackage";
import { textOf, unpackFiles } from "../src/export/zip";
import { expect, test, themeRows } from "./page";

test("the whole list is saved as a deck, a workbook and a report", async ({ page, open }) => {
  await open();
  const themes = await themeRows(page).count();
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  const save = async (button: string): Promise<{ name: string; bytes: Uint8Array }> => {
    const [file] = await Promise.all([
      page.waitForEvent("download", { timeout: 20_000 }),
      dialog.getByRole("button", { name: button }).click(),
    ]);
    return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
  };

  await dialog.getByText("Charts of deck and report: 7 of").click();
  await dialog.getByLabel("How alike themes are").uncheck();
  const deck = await save("Slide deck (PPTX)");
  expect(deck.name).toBe("papertide-efficient-llm-training-deck-2025-07.pptx");
  expect(checkPackage(deck.bytes)).toEqual([]);
  const parts = unpackFiles(deck.bytes);
  // cover, agenda, six charts, the themes, how it was made
  expect(Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))).toHaveLength(9 + themes);
  expect(textOf(parts["ppt/notesSlides/notesSlide3.xml"])).toContain("of 112");
  const pictures = Object.entries(parts).filter(([path]) => /^ppt\/media\/.*\.png$/.test(path));
  expect(pictures.length).toBeGreaterThanOrEqual(3);
  for (const [, bytes] of pictures) expect(bytes.length).toBeGreaterThan(20_000);

  const workbook = await save("Workbook (XLSX)");
  expect(checkPackage(workbook.bytes)).toEqual([]);
  expect(textOf(unpackFiles(workbook.bytes)["xl/workbook.xml"])).toContain('name="Papers"');

  const report = unpackFiles((await save("Report (Markdown)")).bytes);
  expect(textOf(report["report.md"])).toContain("# Efficient LLM training");
  expect(Object.keys(report).filter((path) => path.endsWith(".png"))).toHaveLength(6);
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
