import { expect, inventedPaste, sharedFile, tab, test, themeRows } from "./page";
import type { Page } from "@playwright/test";

const dialog = (page: Page) => page.getByRole("dialog", { name: "Import papers" });

async function pasteInto(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: "Import" }).click();
  await dialog(page).getByRole("textbox", { name: "Paste titles with their abstracts" }).fill(text);
}

test("a pasted page is reported, becomes themes, is there after a reload, and the sample is one click away", async ({ page, open }) => {
  await open();
  await pasteInto(page, `Daily Papers\n\nJul 28\n\n${inventedPaste(24)}`);
  await expect(dialog(page).getByText("24 of 24 papers read")).toBeVisible();
  await expect(dialog(page).getByText("Left out: 2 lines, 0 papers")).toBeVisible();
  await dialog(page).getByRole("button", { name: "Find themes in 24 papers" }).click();
  await expect(page.locator(".map circle[data-paper]")).toHaveCount(24);
  await expect(page.getByText("No dates, so no time chart.")).toBeVisible();
  await page.reload();
  await expect(page.locator(".map circle[data-paper]")).toHaveCount(24);
  await page.getByText("Pasted text").click();
  await page.getByRole("button", { name: "Sample: efficient LLM training" }).click();
  await expect(page.locator(".map circle[data-paper]")).toHaveCount(112);
  await page.keyboard.press("Control+z");
  await expect(page.locator(".map circle[data-paper]")).toHaveCount(24);
});

test("files are read, several at once, compressed too, and can be added to the open list", async ({ page, open }) => {
  await open();
  await page.getByRole("button", { name: "Import" }).click();
  const records = Array.from({ length: 12 }, (_, i) => ({
    title: `The ${["hive", "queen", "swarm", "pollen"][i % 4]} of field ${i}`,
    abstract: "Honey bees gather pollen and nectar for the hive.",
    date: `2024-0${(i % 6) + 1}`,
  }));
  const { gzipSync } = await import("node:zlib");
  await dialog(page)
    .getByLabel("Choose files")
    .setInputFiles([
      { name: "bees.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(records.slice(0, 6))) },
      { name: "more.jsonl.gz", mimeType: "application/gzip", buffer: gzipSync(records.map((record) => JSON.stringify(record)).join("\n")) },
    ]);
  await expect(dialog(page).getByText("18 of 18 papers read")).toBeVisible();
  await expect(dialog(page).getByText("merged: 6")).toBeVisible();
  await dialog(page).getByText("Add to it").click();
  await expect(dialog(page).getByRole("button", { name: "Find themes in 124 papers" })).toBeVisible();
  await dialog(page).getByRole("button", { name: "Find themes in 124 papers" }).click();
  await expect(page.locator(".map circle[data-paper]")).toHaveCount(124);
});

test("a file dropped anywhere opens the dialog with its report", async ({ page, open }) => {
  await open();
  const text = inventedPaste(8);
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], "dropped.txt", { type: "text/plain" }));
    return data;
  }, text);
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await expect(page.locator(".drop-edge")).toBeVisible();
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
  await expect(dialog(page).getByText("8 of 8 papers read")).toBeVisible();
});

test("text pasted anywhere on the page opens the dialog", async ({ page, open }) => {
  await open();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
  }, inventedPaste(8));
  await expect(dialog(page).getByText("8 of 8 papers read")).toBeVisible();
});

const BAD: readonly (readonly [string, string, RegExp])[] = [
  ["titles without abstracts", "One title here\n\nAnother title there\n\nA third\n", /no abstract was found/],
  ["a truncated JSON", '[{"title": "How bees return", "abstract": "They fly', /ends in the middle of a record/],
  ["binary rubbish", "\u0001\u0002\u0003\u0004ab\u0005\u0006\u0007", /not text/],
  ["a PDF", "%PDF-1.7 and so on", /this is a PDF/],
];

for (const [what, text, sentence] of BAD) {
  test(`${what} is answered with a sentence, and the open list stays open`, async ({ page, open }) => {
    await open();
    await pasteInto(page, text);
    await expect(dialog(page).getByRole("alert")).toContainText(sentence);
    await expect(dialog(page).getByRole("button", { name: "Find themes", exact: true })).toBeDisabled();
    await dialog(page).getByRole("button", { name: "Cancel" }).click();
    await expect(page.locator(".map circle[data-paper]")).toHaveCount(112);
  });
}

test("an empty paste asks for nothing and offers nothing", async ({ page, open }) => {
  await open();
  await pasteInto(page, "  \n ");
  await expect(dialog(page).getByRole("button", { name: "Find themes", exact: true })).toBeDisabled();
});

for (const [what, text] of [
  ["one paper", inventedPaste(1)],
  ["two identical papers", inventedPaste(1) + inventedPaste(1)],
] as const) {
  test(`${what}: the page says that it is too few, and the open list stays open`, async ({ page, open }) => {
    await open();
    await pasteInto(page, text);
    await dialog(page).getByRole("button", { name: "Find themes in 1 paper" }).click();
    await expect(page.getByRole("alert")).toContainText("1 paper is too few to find themes in");
    await expect(page.locator(".map circle[data-paper]")).toHaveCount(112);
    await expect(themeRows(page).first()).toBeVisible();
  });
}

const DAILY = sharedFile("corpora/hf_daily_2024-05_2025-06.jsonl.gz");

test.describe("3,724 daily papers", () => {
  test.skip(!DAILY, "skipped: the corpus of daily papers is not here");
  test.setTimeout(150_000);

  test("open in the page, with progress and a way to stop, and give monthly trends", async ({ page, open }) => {
    await open();
    await page.getByRole("button", { name: "Import" }).click();
    await dialog(page)
      .getByLabel("Choose files")
      .setInputFiles(DAILY ?? "");
    const go = dialog(page).getByRole("button", { name: "Find themes in 3,724 papers" });
    await go.click({ timeout: 30_000 });
    const progress = page.getByRole("status", { name: /^Finding themes/ });
    await expect(progress).toBeVisible();
    await progress.getByRole("button", { name: "Stop" }).click();
    await expect(progress).toBeHidden();
    await expect(page.locator(".map circle[data-paper]")).toHaveCount(112);
    // the page answers while it computes
    await page.getByRole("button", { name: "Import" }).click();
    await dialog(page)
      .getByLabel("Choose files")
      .setInputFiles(DAILY ?? "");
    await go.click({ timeout: 30_000 });
    await expect(progress).toBeVisible();
    await tab(page, "Topics").click();
    await tab(page, "Trends").click();
    await expect(page.getByRole("heading", { name: "Share of papers per month" })).toBeVisible({ timeout: 120_000 });
    await expect(page.locator(".time-chart svg")).toContainText("3,724 papers");
  });
});
