import { expect, lookTest, tab, test, themeRows, unclearRow, VIEWS } from "./page";

test("labels of the map overlap neither each other nor the edge", async ({ page, open }) => {
  await open("themes=14");
  await expect(themeRows(page)).toHaveCount(14);
  const stage = await page.locator(".map .stage").boundingBox();
  const labels = page.locator(".map [data-part=labels] > g");
  await expect.poll(() => labels.count()).toBeGreaterThan(10); // after its points
  const boxes = await labels.evaluateAll((groups) => groups.map((group) => group.getBoundingClientRect().toJSON() as DOMRect));
  boxes.forEach((a, i) => {
    expect(a.left).toBeGreaterThanOrEqual(stage?.x ?? 0);
    expect(a.right).toBeLessThanOrEqual((stage?.x ?? 0) + (stage?.width ?? 0));
    for (const b of boxes.slice(i + 1)) {
      const apart = a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
      expect(apart, JSON.stringify([a, b])).toBe(true);
    }
  });
});

lookTest("a theme chosen in the rail is chosen everywhere, others are dimmed and nothing is hidden", async ({ page, open }) => {
  await open();
  const row = themeRows(page).filter({ hasText: "Low-rank adaptation" });
  await row.click();
  await expect(row).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator(".map circle[data-paper]")).toHaveCount(112);
  const panel = page.getByRole("complementary", { name: /^Theme Low-rank adaptation/ });
  await expect(panel.getByRole("heading", { name: "Top phrases" })).toBeVisible();
  await expect(panel.getByText("LoRA", { exact: true })).toBeVisible();
  expect(page.url()).toMatch(/#theme=\d+/);
  await tab(page, "Trends").click();
  await expect(page.locator(".trends .charts svg").first()).toBeVisible();
  await tab(page, "Papers").click();
  await expect(page.getByRole("heading", { name: /^\d+ of 112 papers$/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "112 papers", exact: true })).toBeVisible();
});

lookTest("a click on a point opens the paper: why it is here, its words, its nearest papers", async ({ page, open }) => {
  await open();
  const point = page.locator('.map circle[data-paper="6"]');
  const box = await point.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 4, (box?.y ?? 0) + 4);
  await expect(page.locator(".tooltip")).toContainText("PIN: A Knowledge-Intensive Dataset");
  await page.mouse.click((box?.x ?? 0) + 4, (box?.y ?? 0) + 4);
  const panel = page.getByRole("complementary", { name: /^Paper PIN/ });
  await expect(panel.getByText("Why here?")).toBeVisible();
  await expect(panel.getByText("Matched words")).toBeVisible();
  await expect(panel.getByText("Nearest papers")).toBeVisible();
  await expect(panel.getByText("The text is withheld in this list")).toBeVisible();
  await expect(panel.getByRole("link", { name: "arXiv 2406.13923" })).toHaveAttribute("href", "https://arxiv.org/abs/2406.13923");
});

test("the number of themes follows the hand, and can be taken back", async ({ page, open }) => {
  await open();
  const automatic = await themeRows(page).count();
  await page.locator(".map circle[data-paper]").first().click({ force: true });
  await expect(page.locator(".detail .pulls")).toBeVisible({ timeout: 60_000 }); // the worker has computed what the page brought with it
  const slider = page.getByRole("slider", { name: "Number of themes" });
  await slider.focus();
  await slider.press("ArrowRight");
  await expect(themeRows(page)).toHaveCount(automatic + 1);
  await page.getByRole("button", { name: `Undo ${automatic + 1} themes` }).click();
  await expect(themeRows(page)).toHaveCount(automatic);
  await page.getByRole("button", { name: /^Redo/ }).click();
  await expect(themeRows(page)).toHaveCount(automatic + 1);
  await page.getByRole("group", { name: "How the number of themes is chosen" }).getByRole("button", { name: "Auto" }).click();
  await expect(themeRows(page)).toHaveCount(automatic);
});

test("themes change while the hand is still on the slider, and all that it passed is one change", async ({ page, open }) => {
  await open();
  const automatic = await themeRows(page).count();
  const slider = page.getByRole("slider", { name: "Number of themes" });
  const box = await slider.boundingBox();
  if (!box) throw new Error("no slider");
  const y = box.y + box.height / 2;
  const passed = new Set<number>();
  await page.mouse.move(box.x + box.width * 0.2, y);
  await page.mouse.down();
  for (const share of [0.3, 0.45, 0.7, 0.9]) {
    await page.mouse.move(box.x + box.width * share, y, { steps: 3 });
    const themes = Number(await slider.inputValue());
    await expect(themeRows(page)).toHaveCount(themes, { timeout: 60_000 }); // the first time the worker computes what the page brought with it
    passed.add(themes);
  }
  await page.mouse.up();
  expect(passed.size).toBe(4);
  const last = await themeRows(page).count();
  await page.getByRole("button", { name: `Undo ${last} themes` }).click();
  await expect(themeRows(page)).toHaveCount(automatic);
});

lookTest("a period drawn over the bars dims the other papers in every view, as a chip that can be taken off", async ({ page, open }) => {
  await open();
  const bars = page.locator(".period .bars");
  const box = await bars.boundingBox();
  if (!box) throw new Error("no bars");
  await page.mouse.move(box.x + box.width * 0.72, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.9, box.y + 40, { steps: 4 });
  await page.mouse.up();
  const chip = page.getByRole("button", { name: /^Remove filter/ });
  await expect(chip).toBeVisible();
  await expect(page.locator(".period .right")).not.toContainText("112 of 112");
  await tab(page, "Papers").click();
  await expect(page.getByRole("heading", { name: /^\d+ of 112 papers$/ })).toBeVisible();
  await chip.click();
  await expect(page.getByRole("heading", { name: "112 papers", exact: true })).toBeVisible();
});

test("light and dark are one click apart and kept", async ({ page, open }) => {
  await open();
  await page.getByRole("button", { name: "Dark colours" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-mode", "dark");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-mode", "dark");
});

test("a link shows the same view to the next reader", async ({ page, open }) => {
  await open("view=trends&themes=12&theme=2&trend=count");
  await expect(tab(page, "Trends")).toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("button", { name: "Count" })).toHaveAttribute("aria-pressed", "true");
  await tab(page, "Overview").click();
  await expect(themeRows(page)).toHaveCount(12);
  await expect(unclearRow(page)).toHaveCount(1);
  await expect(themeRows(page).nth(2)).toHaveAttribute("aria-pressed", "true");
});

test("keys go everywhere", async ({ page, open }) => {
  await open();
  await page.keyboard.press("ArrowDown");
  await expect(themeRows(page).first()).toHaveAttribute("aria-pressed", "true");
  for (const [i, view] of VIEWS.entries()) {
    await page.keyboard.press(String(i + 1));
    await expect(tab(page, view)).toHaveAttribute("aria-current", "page");
  }
  await page.keyboard.press("/");
  await page.keyboard.type("memory");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /papers match “memory”/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.locator("body").click({ position: { x: 500, y: 12 } });
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await expect(keys.getByText("1 – 6", { exact: true })).toBeVisible();
  await expect(keys.getByText(VIEWS.join(", ").toLowerCase())).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("1");
  await page.getByRole("application").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(".tooltip")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary", { name: /^Paper / })).toBeVisible();
});

test("arrows walk the themes in the order of the rail, and end at the unclear papers", async ({ page, open }) => {
  await open();
  await page.getByLabel("Sort").selectOption("name");
  const names = await themeRows(page).locator(".name").allTextContents();
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "en")));
  for (let i = 0; i < names.length; i++) {
    await page.locator("body").press("ArrowDown");
    await expect(themeRows(page).nth(i)).toHaveAttribute("aria-pressed", "true");
  }
  await page.locator("body").press("ArrowDown");
  await expect(unclearRow(page)).toHaveAttribute("aria-pressed", "true");
  await page.locator("body").press("ArrowUp");
  await expect(themeRows(page).last()).toHaveAttribute("aria-pressed", "true");
});
