import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, inEmptyPage, test } from "./page";

const dialog = (page: Page) => page.getByRole("dialog", { name: "Export" });

async function save(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), dialog(page).getByRole("button", { name: button }).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test.beforeEach(async ({ page, open }) => {
  await open();
  await page.getByRole("button", { name: "Export" }).click();
  await expect(dialog(page)).toBeVisible();
});

test("the preview is the file: the same tree, apart from the typeface inside; words written by hand are in it, escaped", async ({
  page,
}) => {
  const shown = await dialog(page)
    .locator(".sheet svg")
    .evaluate((svg) => svg.querySelectorAll("circle, path, text, rect, line").length);
  const svg = await save(page, "Export SVG");
  const saved = await inEmptyPage(
    page,
    (xml) => new DOMParser().parseFromString(xml, "image/svg+xml").querySelectorAll("circle, path, text, rect, line").length,
    svg.bytes.toString("utf8"),
  );
  expect(saved).toBe(shown);

  await dialog(page).getByLabel("Title", { exact: true }).fill('Bees & "tunnels" <script>');
  await dialog(page).getByLabel("Source line").fill("Our own count");
  const written = await save(page, "Export SVG");
  expect(written.bytes.toString("utf8")).toContain("Bees &amp; &quot;tunnels&quot; &lt;script&gt;");
  expect(written.bytes.toString("utf8")).toContain("Our own count");
});

test("a dark and a see-through picture; the map's CSV has a row for each paper", async ({ page }) => {
  const background = dialog(page).getByRole("group", { name: "Background" });
  await background.getByRole("button", { name: "Dark" }).click();
  expect((await save(page, "Export SVG")).bytes.toString("utf8")).toContain('fill="#17191C"');
  await background.getByRole("button", { name: "None" }).click();
  expect((await save(page, "Export SVG")).bytes.toString("utf8")).not.toContain('id="background"');

  await dialog(page).getByText("CSV", { exact: true }).click();
  const lines = (await save(page, "Export CSV")).bytes.toString("utf8").trim().split("\r\n");
  expect(lines[0]).toContain("id,title,date,theme,fit");
  expect(lines).toHaveLength(113);
});

test("where no term came up the picture says so, and its CSV has no row", async ({ page }) => {
  await dialog(page).getByRole("button", { name: "Terms that came up" }).click();
  await expect(dialog(page).getByLabel("Title", { exact: true })).toHaveValue("No word or phrase came up by more than chance explains");
  await expect(dialog(page).locator(".sheet svg")).toContainText("No term suddenly stood in far more papers than before.");
  await dialog(page).getByText("CSV", { exact: true }).click();
  const csv = (await save(page, "Export CSV")).bytes.toString("utf8").replace("\ufeff", "");
  expect(csv.trim()).toBe("term,from,to,papers,not seen before,theme");
});

test("what is saved counts what is shown: only the papers that the filters keep, and says so", async ({ page, open }) => {
  await page.keyboard.press("Escape");
  await open("view=topics&from=2024-07-01&to=2025-06-30");
  await page.getByRole("button", { name: "Export" }).click();
  await expect(dialog(page).getByLabel("Subtitle")).toHaveValue(/Only the 55 papers that the filters keep\.$/);
  await dialog(page).getByText("CSV", { exact: true }).click();
  const rows = (await save(page, "Export CSV")).bytes.toString("utf8").trim().split("\r\n");
  const lora = rows.filter((row) => row.startsWith("LoRA,")).map((row) => Number(row.split(",").at(-2)));
  expect(lora.reduce((sum, papers) => sum + papers, 0)).toBe(4);
});
