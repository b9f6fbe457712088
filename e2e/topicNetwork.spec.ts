import { expect, lookTest, test } from "./page";

lookTest("a circle can be dragged and put back; a drag selects nothing, a click still does", async ({ page, open }) => {
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
