import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, inventedPaste, lookTest, tab, test } from "./page";

lookTest("Topics shows at a glance with which themes MoE, LoRA and long-context training group", async ({ page, open }) => {
  await open();
  // the first screen says it in words: where, with whom, since when
  const line = (topic: string) =>
    page
      .getByRole("complementary", { name: "The list as a whole" })
      .locator(".topic-line")
      .filter({ has: page.getByRole("button", { name: topic, exact: true }).first() });
  await expect(line("MoE").first()).toContainText(/^MoE4 papers\s*since Oct 2023\s*most often in/);
  await expect(line("LoRA").first()).toContainText(
    /^LoRA9 papers\s*since Oct 2023\s*mostly in Low-rank adaptation\s*\(8\)\s*with Quantization\s*\(2\)/,
  );
  await expect(line("Long context").first()).toContainText(/^Long context9 papers\s*since .*with KV cache\s*\(3\) and RL\s*\(3\)/);
  await tab(page, "Topics").click();

  const editor = page.locator(".topics .editor");
  await page.locator(".topics .matrix").getByText("LoRA", { exact: true }).click();
  await expect(editor).toContainText(/LoRA: \d+ papers, mostly in Low-rank adaptation/);
  await expect(editor).toContainText("first seen");
  await page.locator(".topics .matrix").getByText("Long context", { exact: true }).click();
  await expect(editor).toContainText(/Long context: \d+ papers/);
  await expect(editor).toContainText("Found with");
  await page.locator(".topics .matrix").getByText("MoE", { exact: true }).click();
  await expect(editor).toContainText(/MoE: 4 papers/);
  expect(page.url()).toContain("topic=0");
});

lookTest("every name of the first screen leads there: a theme, the papers, another topic, all topics", async ({ page, open }) => {
  await open();
  const lora = page.locator(".topic-line").filter({ hasText: /^LoRA/ });
  await lora.getByRole("button", { name: "Low-rank adaptation" }).click();
  await expect(page.getByRole("complementary", { name: /^Theme Low-rank adaptation/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await lora.getByRole("button", { name: "9 papers" }).click();
  await expect(page.getByRole("heading", { name: "9 of 112 papers" })).toBeVisible();
  await tab(page, "Overview").click();
  await page.keyboard.press("Escape");
  await lora.getByRole("button", { name: "Quantization" }).click();
  await expect(page.locator(".topics .editor")).toContainText(/Quantization: \d+ papers/);
  await tab(page, "Overview").click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "All topics" }).click();
  await expect(page.getByRole("heading", { name: "15 tracked topics" })).toBeVisible();
});

test("the order of rows and columns and what stands below are kept in the link", async ({ page, open }) => {
  await open("view=topics");
  const names = page.locator(".topics .matrix [data-part=names] > g");
  const heads = page.locator(".topics .matrix [data-part=column-heads] > g");
  const order = async () => [
    ...(await names.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-topic")))),
    ...(await heads.evaluateAll((columns) => columns.map((column) => column.getAttribute("data-theme")))),
  ];
  await expect(names).toHaveCount(15);
  const blocks = await order();
  await page.getByRole("button", { name: "By papers" }).click();
  await expect(names.first()).toContainText("Distillation");
  expect(page.url()).toContain("rows=papers");
  expect((await order()).toSorted()).toEqual(blocks.toSorted());
  expect(await order()).not.toEqual(blocks);
  await page.getByRole("button", { name: "Over time" }).click();
  await expect(page.locator(".topics .network [data-part=topic-pairs]")).toBeVisible();
  expect(page.url()).toContain("together=time");
  await page.reload();
  await expect(page.locator(".topics .network [data-part=topic-pairs]")).toBeVisible();
  await expect(names.first()).toContainText("Distillation");
});

lookTest("a block of two topics over time opens the paper that names both", async ({ page, open }) => {
  await open("view=topics&together=time");
  const pairs = page.locator(".topics .network [data-part=topic-pairs]");
  await pairs.locator("[data-part=blocks] [data-paper]").first().click();
  expect(page.url()).toMatch(/paper=\d+/);
  await pairs.getByText("KV cache", { exact: true }).click();
  await expect(page.locator(".topics .editor")).toContainText(/KV cache: \d+ papers/);
});

lookTest("cells count papers: a topic's row adds up to its papers; a circle of the network selects its topic", async ({ page, open }) => {
  await open("view=topics");
  const row = page.locator('.topics .matrix [data-topic="1"]');
  await expect(row.first()).toBeVisible();
  const cells = page.locator('.topics .matrix [data-topic="1"][data-theme] text');
  const numbers = (await cells.allTextContents()).map(Number).filter((value) => Number.isFinite(value));
  expect(numbers.reduce((sum, value) => sum + value, 0)).toBe(9);
  await page.locator('.topics .network [data-topic="6"] circle').last().click();
  await expect(page.locator(".topics .editor")).toContainText(/Distillation: \d+ papers/);
});

test("a topic can be followed, given another name, and given up; each can be taken back", async ({ page, open }) => {
  await open("view=topics");
  await expect(page.getByRole("heading", { name: "15 tracked topics" })).toBeVisible();
  await page.getByRole("textbox", { name: "Add topic" }).fill("Learning rate");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "16 tracked topics" })).toBeVisible();
  await page.locator(".topics .matrix").getByText("Learning rate", { exact: true }).click();
  const editor = page.locator(".topics .editor");
  await expect(editor).toContainText(/Learning rate: \d+ papers/);
  await editor.getByRole("textbox", { name: "Add a name" }).fill("warmup");
  await page.keyboard.press("Enter");
  await expect(editor.getByRole("button", { name: "Do not count warmup" })).toBeVisible();
  await editor.getByRole("button", { name: "Stop following Learning rate" }).click();
  await expect(page.getByRole("heading", { name: "15 tracked topics" })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("heading", { name: "16 tracked topics" })).toBeVisible();
});

const topicCount = (page: Page, count: number) => page.getByRole("heading", { name: `${count} tracked topics` });
const editorOf = (page: Page) => page.locator(".topics .editor");
const row = (page: Page, label: string) => page.locator(".topics .matrix").getByText(label, { exact: true });

test("a topic is added from what the papers suggest, with its acronym, and the suggestion is gone", async ({ page, open }) => {
  await open("view=topics");
  await page.getByRole("textbox", { name: "Add topic" }).click();
  const offered = page.locator(".add-topic .menu");
  const chip = offered.getByRole("button", { name: /^Follow SFT, \d+ papers$/ });
  const hits = (await chip.locator("span").textContent()) ?? "";
  await chip.click();
  await expect(topicCount(page, 16)).toBeVisible();
  await expect(chip).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(offered).toHaveCount(0);
  await row(page, "SFT").click();
  await expect(editorOf(page)).toContainText(`SFT: ${hits} papers`);
  await expect(editorOf(page).getByRole("button", { name: "Do not count supervised fine-tuning" })).toBeVisible();
  await page.getByRole("button", { name: "Undo following SFT" }).click();
  await expect(topicCount(page, 15)).toBeVisible();
});

lookTest("a name that cannot be followed is told at the field, and nothing changes", async ({ page, open }) => {
  await open("view=topics");
  const field = page.getByRole("textbox", { name: "Add topic" });
  await field.fill("a*");
  await field.press("Enter");
  await expect(page.getByRole("alert")).toContainText("the name a* has a * beside fewer than two letters");
  await field.fill("lora");
  await field.press("Enter");
  await expect(page.getByRole("alert")).toContainText('names "lora" twice');
  await expect(topicCount(page, 15)).toBeVisible();
  await field.fill("quantiz*");
  await expect(page.getByRole("alert")).toHaveText("");
  await field.press("Enter");
  await expect(topicCount(page, 16)).toBeVisible();
});

test("a topic is renamed and coloured, and stays selected and in the link; undo takes it back", async ({ page, open }) => {
  await open("view=topics&topic=1");
  const editor = editorOf(page);
  await editor.getByRole("button", { name: "Edit LoRA" }).click();
  await editor.getByRole("textbox", { name: "Label" }).fill("Small matrices");
  await editor.getByRole("button", { name: "Rename" }).click();
  await expect(editor.getByRole("heading", { name: "Small matrices" })).toBeVisible();
  await expect(editor).toContainText("Small matrices: 9 papers");
  await expect(editor.getByRole("button", { name: "Do not count LoRA" })).toBeVisible();
  await editor.getByRole("button", { name: "Edit Small matrices" }).click();
  await editor.getByRole("button", { name: "Colour 4" }).click();
  await expect(editor.locator(".topic-head .dot")).toBeVisible();
  expect(page.url()).toContain("Small+matrices_LoRA_low-rank+adaptation_*3.");
  await page.getByRole("button", { name: "Undo colour of Small matrices" }).click();
  await page.getByRole("button", { name: "Undo renaming LoRA" }).click();
  await expect(editor.getByRole("heading", { name: "LoRA" })).toBeVisible();
  expect(page.url()).not.toContain("topics=");
});

test("an excluded word leaves papers out, with their number, and gives them back", async ({ page, open }) => {
  await open("view=topics&topic=6");
  const editor = editorOf(page);
  await expect(editor).toContainText("Distillation: 17 papers");
  await editor.getByRole("textbox", { name: "Leave out papers with" }).fill("pruning");
  await page.keyboard.press("Enter");
  await expect(editor).toContainText("Distillation: 13 papers");
  await expect(editor).toContainText("4 papers in all");
  await expect(editor.locator(".filter-chip").filter({ hasText: "pruning" })).toHaveText("pruning 4");
  await editor.getByRole("button", { name: "Take back pruning" }).click();
  await expect(editor).toContainText("Distillation: 17 papers");
});

test("two topics become one, and two again by undo", async ({ page, open }) => {
  await open("view=topics&topic=3");
  const editor = editorOf(page);
  await editor.getByRole("button", { name: "Edit KV cache" }).click();
  await editor.getByRole("combobox", { name: "Merge into" }).selectOption({ label: "Long context" });
  await expect(topicCount(page, 14)).toBeVisible();
  await expect(editor.getByRole("heading", { name: "Long context" })).toBeVisible();
  await expect(editor.getByRole("button", { name: "Do not count KV cache" })).toBeVisible();
  await page.getByRole("button", { name: "Undo merging KV cache into Long context" }).click();
  await expect(topicCount(page, 15)).toBeVisible();
});

test("topics are loaded from a file and saved to one; a bad file is a sentence and changes nothing", async ({ page, open }) => {
  await open("view=topics");
  const file = (text: string) => ({ name: "mine.json", mimeType: "application/json", buffer: Buffer.from(text) });
  const chooser = page.getByLabel("Choose a file of topics");
  await chooser.setInputFiles(file('[{"label": "LoRA", "colour": 3}]'));
  await expect(page.getByRole("alert").filter({ hasText: "colour" })).toContainText('has "colour" in entry 1 — take it out');
  await expect(topicCount(page, 15)).toBeVisible();
  await chooser.setInputFiles(file('[{"label": "LoRA"}, {"label": "Adapters", "aliases": ["adapt*"], "exclude": ["speech"], "color": 2}]'));
  await expect(topicCount(page, 2)).toBeVisible();
  const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save topics" }).click()]);
  expect(saved.suggestedFilename()).toBe("topics.json");
  const text = readFileSync(await saved.path(), "utf8");
  expect(JSON.parse(text)).toEqual([{ label: "LoRA" }, { label: "Adapters", aliases: ["adapt*"], exclude: ["speech"], color: 2 }]);
  await page.getByRole("button", { name: "Start list" }).click();
  await expect(topicCount(page, 15)).toBeVisible();
});

test("topics are part of the link, and the reader's own stay after a reload and for another list", async ({
  page,
  open,
  browser,
  baseURL,
}) => {
  await open("view=topics");
  await page.getByRole("textbox", { name: "Add topic" }).fill('"KV"');
  await page.keyboard.press("Enter");
  await expect(topicCount(page, 16)).toBeVisible();
  await expect.poll(() => page.url()).toContain("topics=");
  const link = page.url();

  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  const other = await context.newPage();
  await other.goto(link);
  await expect(topicCount(other, 16)).toBeVisible({ timeout: 60_000 });
  await other.goto("about:blank");
  await other.goto(`${baseURL ?? ""}#view=topics`);
  await expect(topicCount(other, 15)).toBeVisible({ timeout: 60_000 }); // whoever follows a link keeps the own topics
  await context.close();

  await page.goto("about:blank");
  await page.goto(`${baseURL ?? ""}#view=topics`);
  await expect(topicCount(page, 16)).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "Import" }).click();
  const dialog = page.getByRole("dialog", { name: "Import papers" });
  await dialog.getByRole("textbox", { name: "Paste titles with their abstracts" }).fill(inventedPaste(30));
  await dialog.getByRole("button", { name: "Find themes in 30 papers" }).click();
  await expect(page.locator(".corpus-menu summary")).not.toContainText(/efficient LLM training/i);
  await expect(topicCount(page, 16)).toBeVisible({ timeout: 60_000 });
  await page.goto("about:blank");
  await page.goto(`${baseURL ?? ""}#view=topics`);
  await expect(page.locator(".corpus-menu summary")).not.toContainText(/efficient LLM training/i, { timeout: 60_000 });
  await expect(topicCount(page, 16)).toBeVisible({ timeout: 60_000 });
});

test("a phrase of a theme is followed with one click where it stands", async ({ page, open }) => {
  await open("theme=0");
  const button = page
    .getByRole("complementary", { name: /^Theme / })
    .getByRole("button", { name: /^Follow / })
    .first();
  const term = ((await button.getAttribute("aria-label")) ?? "").replace("Follow ", "");
  await button.focus();
  await button.press("Enter");
  await expect(page.getByText(`“${term}” is followed.`)).toBeVisible();
  await expect(page.getByRole("button", { name: `Follow ${term}`, exact: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: `Undo following ${term}` })).toBeVisible();
});

lookTest("in a paper of a topic its names are marked", async ({ page, open }) => {
  await open("view=papers&topic=1");
  await page.getByText("NLoRA: Nyström-Initiated", { exact: false }).first().click();
  const drawer = page.getByRole("complementary", { name: /^Paper / });
  await expect(drawer.locator("h2 mark")).toHaveText(["Low-Rank Adaptation"]); // NLoRA is another word
  await expect(drawer.locator(".word-cloud mark").first()).toBeVisible();
});
