import { expect, tab, test } from "./page";

test("Topics shows at a glance with which themes MoE, LoRA and long-context training group", async ({ page, open }) => {
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

test("every name of the first screen leads there: a theme, the papers, another topic, all topics", async ({ page, open }) => {
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

test("a block of two topics over time opens the paper that names both", async ({ page, open }) => {
  await open("view=topics&together=time");
  const pairs = page.locator(".topics .network [data-part=topic-pairs]");
  await pairs.locator("[data-part=blocks] [data-paper]").first().click();
  expect(page.url()).toMatch(/paper=\d+/);
  await pairs.getByText("KV cache", { exact: true }).click();
  await expect(page.locator(".topics .editor")).toContainText(/KV cache: \d+ papers/);
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

test("a circle can be dragged and put back; a drag selects nothing, a click still does", async ({ page, open }) => {
  await open("view=topics");
  const circle = page.locator('.topics .network [data-topic="2"] circle').last();
  const centre = async () => {
    const box = await circle.boundingBox();
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  };
  await expect(circle).toBeVisible();
  const home = await centre();
  await page.mouse.move(home.x, home.y);
  await page.mouse.down();
  await page.mouse.move(home.x + 60, home.y - 8, { steps: 4 });
  await page.mouse.move(home.x + 120, home.y - 10, { steps: 4 });
  await page.mouse.up();
  const there = await centre();
  expect(Math.abs(there.x - home.x - 120)).toBeLessThan(2);
  expect(page.url()).not.toContain("topic=2");
  await circle.click();
  await expect(page.locator(".topics .editor")).toContainText(/Long context: \d+ papers/);
  expect(Math.abs((await centre()).x - there.x)).toBeLessThan(1);
  await page.getByRole("button", { name: "Tidy up" }).click();
  expect(Math.abs((await centre()).x - home.x)).toBeLessThan(1);
  await expect(page.getByRole("button", { name: "Tidy up" })).toBeHidden();
});

test("keys walk the network, choose a topic and move it", async ({ page, open }) => {
  await open("view=topics");
  const network = page.getByRole("application", { name: /^Network of topics/ });
  await network.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.locator(".topics .editor")).toContainText(/: \d+ papers?/);
  const topic = /topic=(\d+)/.exec(page.url())?.[1];
  const circle = page.locator(`.topics .network [data-topic="${topic}"] circle`).last();
  const before = await circle.boundingBox();
  await page.keyboard.press("Shift+ArrowUp");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  const after = await circle.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeGreaterThan(5);
  await expect(page.getByRole("button", { name: "Tidy up" })).toBeVisible();
});
