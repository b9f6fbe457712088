import { expect, tab, test } from "./page";

test("Topics shows at a glance with which themes MoE, LoRA and long-context training group", async ({ page, open }) => {
  await open();
  // the first screen says it in words
  const summary = page.getByRole("complementary", { name: "The list as a whole" });
  for (const topic of ["MoE", "LoRA", "Long context"])
    await expect(summary.getByRole("button", { name: new RegExp(`^${topic} most(ly| often) in`) })).toBeVisible();
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

test("cells count papers: the numbers of a topic's row add up to its papers", async ({ page, open }) => {
  await open("view=topics");
  const row = page.locator('.topics .matrix [data-topic="1"]');
  await expect(row.first()).toBeVisible();
  const cells = page.locator('.topics .matrix [data-topic="1"][data-theme] text');
  const numbers = (await cells.allTextContents()).map(Number).filter((value) => Number.isFinite(value));
  expect(numbers.reduce((sum, value) => sum + value, 0)).toBe(9);
});

test("a circle of the network selects its topic", async ({ page, open }) => {
  await open("view=topics");
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
