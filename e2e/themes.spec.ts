import type { Page } from "@playwright/test";
import { expect, lookTest, test } from "./page";

const SHAPES = ["Tree", "Treemap", "Circles", "Similarity"];
const shape = (page: Page, name: string) => page.getByRole("group", { name: "Shape" }).getByRole("button", { name, exact: true });
const picture = (page: Page) => page.getByRole("main").locator(".picture");
const table = (page: Page) => page.getByRole("table", { name: "Themes in the order of the tree" });
const detail = (page: Page) => page.getByRole("complementary", { name: /^Theme / });
const numberOf = async (page: Page) => Number((await page.getByText(/^\d+ themes(, \d+ famil(y|ies))?$/).textContent())?.match(/\d+/)?.[0]);

lookTest("each shape shows every theme, a click chooses one and another click lets go", async ({ page, open }) => {
  await open("view=themes");
  for (const name of SHAPES) {
    await shape(page, name).click();
    await expect(shape(page, name)).toHaveAttribute("aria-pressed", "true");
    const count = await numberOf(page);
    await expect(picture(page).getByRole("img")).toHaveAttribute("aria-label", new RegExp(`^${count} themes\\.`));
    for (let id = 0; id < count; id++) await expect(picture(page).locator(`[data-theme="${id}"]`).first()).toBeVisible();
    const text = picture(page).locator('[data-theme="0"] text').first();
    await text.click();
    await expect(detail(page)).toBeVisible();
    expect(page.url()).toContain("theme=0");
    await expect(table(page).getByRole("button", { pressed: true })).toHaveCount(1);
    await text.click();
    await expect(detail(page)).toHaveCount(0);
  }
});

for (const themes of [5, 16])
  test(`names of ${themes} themes stay in the picture and apart from each other, in each shape`, async ({ page, open }) => {
    await open(`view=themes&themes=${themes}`);
    await expect(page.getByText(new RegExp(`^${themes} themes`)).first()).toBeVisible();
    for (const name of SHAPES) {
      await shape(page, name).click();
      await expect(shape(page, name)).toHaveAttribute("aria-pressed", "true");
      const frame = await picture(page).getByRole("img").boundingBox();
      if (!frame) throw new Error("no picture");
      const boxes = await picture(page)
        .locator("text")
        .evaluateAll((texts) => texts.map((one) => ({ text: one.textContent, box: one.getBoundingClientRect().toJSON() as DOMRect })));
      expect(boxes.length, name).toBeGreaterThan(themes);
      const outside = boxes.filter(
        ({ box }) => box.left < frame.x - 1 || box.right > frame.x + frame.width + 1 || box.bottom > frame.y + frame.height + 1,
      );
      // the boxes of a line are higher than its letters
      const isApart = (a: DOMRect, b: DOMRect): boolean =>
        a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 4 || b.bottom <= a.top + 4;
      const overlaps = boxes.flatMap(({ text, box }, i) =>
        boxes.slice(i + 1).flatMap((other) => (isApart(box, other.box) ? [] : [`${text} on ${other.text}`])),
      );
      expect(outside, name).toEqual([]);
      expect(overlaps, name).toEqual([]);
    }
  });

lookTest("the table chooses a theme without a mouse, the unclear papers too, and Esc lets go", async ({ page, open }) => {
  await open("view=themes");
  const buttons = table(page).getByRole("button");
  await buttons.nth(1).press("Enter");
  await expect(detail(page)).toBeVisible();
  await expect(buttons.nth(1)).toHaveAttribute("aria-pressed", "true");
  await table(page).getByRole("button", { name: "Unclear" }).press("Enter");
  await expect(page.getByRole("complementary", { name: "Unclear papers" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(table(page).getByRole("button", { pressed: true })).toHaveCount(0);
});

test("the parts of a large theme open and list their papers", async ({ page, open }) => {
  await open("view=themes&themes=3");
  await expect(page.getByText(/^3 themes/).first()).toBeVisible();
  const divided = table(page)
    .getByRole("row")
    .filter({ has: page.locator("td:last-child:not(:empty)") });
  await divided.first().getByRole("button").click();
  const parts = page.getByRole("region", { name: "Parts of the theme" });
  const first = parts.locator(".part").first();
  const papers = Number((await first.textContent())?.match(/(\d+) papers/)?.[1]);
  await expect(first).toHaveAttribute("aria-expanded", "false");
  await first.press("Enter");
  await expect(first).toHaveAttribute("aria-expanded", "true");
  await expect(parts.getByRole("listitem")).toHaveCount(papers);
  const title = await parts.getByRole("listitem").first().textContent();
  await parts.getByRole("listitem").first().getByRole("button").click();
  await expect(page.getByRole("complementary", { name: `Paper ${title ?? ""}` })).toBeVisible();
});

test("shape and theme are in the link", async ({ page, open, context }) => {
  await open("view=themes");
  await shape(page, "Circles").click();
  await table(page).getByRole("button").nth(2).click();
  const name = await detail(page).getByRole("heading").first().textContent();
  for (const other of [page, await context.newPage()]) {
    await other.goto(page.url());
    await other.reload();
    await expect(shape(other, "Circles")).toHaveAttribute("aria-pressed", "true");
    await expect(other.getByRole("complementary", { name: `Theme ${name ?? ""}` })).toBeVisible();
  }
});

lookTest("export opens with the figure that is looked at", async ({ page, open }) => {
  await open("view=themes");
  for (const [name, figure] of [
    ["Treemap", "Themes and their parts"],
    ["Similarity", "How alike themes are"],
  ]) {
    await shape(page, name).click();
    await page.getByRole("button", { name: "Export" }).click();
    const dialog = page.getByRole("dialog", { name: "Export" });
    await expect(dialog.getByRole("button", { name: figure })).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("Escape");
  }
});
