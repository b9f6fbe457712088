import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, tab, test, themeRows } from "./page";

const bar = (page: Page) => page.getByRole("region", { name: "Picked papers" });
const stage = (page: Page) => page.locator(".map .stage");
const counted = async (page: Page) => Number(/^(\d+)/.exec((await bar(page).getByRole("status").textContent()) ?? "")?.[1]);
const ticked = (page: Page) => page.locator(".paper-table .body input:checked");

/** Drags from one place of the map to others, given as parts of its width and height. */
async function drag(page: Page, places: readonly (readonly [number, number])[], key?: "Shift" | "Alt"): Promise<void> {
  const box = await stage(page).boundingBox();
  if (!box) throw new Error("no map");
  const at = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const;
  if (key) await page.keyboard.down(key);
  await page.mouse.move(...at(places[0]));
  await page.mouse.down();
  for (const place of places.slice(1)) await page.mouse.move(...at(place), { steps: 4 });
  await page.mouse.up();
  if (key) await page.keyboard.up(key);
}

test("a lasso picks what it encircles, a box adds to it, and Clear empties it", async ({ page, open }) => {
  await open();
  await expect(stage(page).locator("circle").first()).toBeVisible();
  await drag(page, [[0.3, 0.3], [0.6, 0.3], [0.6, 0.6], [0.3, 0.6]], "Shift"); // prettier-ignore
  const first = await counted(page);
  expect(first).toBeGreaterThan(0);
  await drag(page, [[0.02, 0.1], [0.98, 0.98]], "Alt"); // prettier-ignore
  expect(await counted(page)).toBeGreaterThan(first);
  await bar(page).getByRole("button", { name: "Clear" }).click();
  await expect(bar(page)).toBeHidden();
});

test("the tools draw without keys, and the map moves again afterwards", async ({ page, open }) => {
  await open();
  await expect(stage(page).locator("circle").first()).toBeVisible();
  const before = await stage(page).locator("circle").first().getAttribute("cx");
  await page.getByRole("button", { name: "Pick papers in a box" }).click();
  await drag(page, [[0.02, 0.1], [0.98, 0.98]]); // prettier-ignore
  expect(await counted(page)).toBeGreaterThan(50);
  expect(await stage(page).locator("circle").count()).toBeGreaterThan(100);
  await bar(page).getByRole("button", { name: "Clear" }).click();
  expect(await stage(page).locator("circle").first().getAttribute("cx")).toBe(before);
  await page.getByRole("button", { name: "Move the map" }).click();
  await drag(page, [[0.5, 0.5], [0.6, 0.6]]); // prettier-ignore
  await expect(bar(page)).toBeHidden();
});

test("Shift and a click picks a point, again drops it; keys do too", async ({ page, open }) => {
  await open();
  const point = stage(page).locator('circle[data-paper="3"]');
  await expect(point).toBeVisible();
  await point.click({ modifiers: ["Shift"], force: true });
  await expect(bar(page).getByRole("status")).toContainText("1 paper picked");
  await point.click({ modifiers: ["Shift"], force: true });
  await expect(bar(page)).toBeHidden();
  await stage(page).press("ArrowRight");
  await stage(page).press(" ");
  await expect(bar(page).getByRole("status")).toContainText("1 paper picked of 112");
});

test("ticks in the table, with Shift a range, with the head all that is shown; the map rings the same papers", async ({ page, open }) => {
  await open("view=papers");
  const boxes = page.locator(".paper-table .body input[type=checkbox]");
  await boxes.nth(1).click();
  await boxes.nth(4).click({ modifiers: ["Shift"] });
  await expect(bar(page).getByRole("status")).toContainText("4 papers picked");
  await expect(ticked(page)).toHaveCount(4);
  await tab(page, "Overview").click();
  await expect(stage(page).locator('[data-part^="picked"] circle')).toHaveCount(4);
  await tab(page, "Papers").click();
  await page.getByRole("checkbox", { name: "Pick all 112 shown" }).click();
  await expect(bar(page).getByRole("status")).toContainText("112 papers picked");
  await page.getByRole("checkbox", { name: "Pick all 112 shown" }).click();
  await expect(bar(page)).toBeHidden();
});

test("only these: a chip in every view, the table shows them alone, the map dims the rest", async ({ page, open }) => {
  await open("theme=0");
  await page
    .getByRole("complementary", { name: /^Theme / })
    .getByRole("button", { name: "Pick all" })
    .click();
  const n = await counted(page);
  await bar(page).getByRole("button", { name: "Only these" }).click();
  for (const view of ["Trends", "Topics", "Overview"]) {
    await tab(page, view).click();
    await expect(page.getByText(`${n} picked, only these`)).toBeVisible();
  }
  await expect(stage(page).locator('[data-part^="picked"] circle')).toHaveCount(n);
  await tab(page, "Papers").click();
  await expect(page.getByRole("heading", { name: `${n} of 112 papers` })).toBeVisible();
  await page.getByRole("button", { name: `Remove filter ${n} picked, only these` }).click();
  await expect(bar(page)).toBeVisible();
  expect(page.url()).not.toContain("picked");
});

test("a point of a time chart, and a paper with those like it", async ({ page, open }) => {
  await open("view=trends");
  await page.locator('.time-chart [data-theme="0"] [data-bin="11"]').first().click();
  await page.getByRole("button", { name: /^Pick (it|these \d+ papers)$/ }).click();
  expect(await counted(page)).toBeGreaterThan(0);
  await tab(page, "Papers").click();
  await page.locator(".paper-table .body [role=row]").first().click();
  await page.getByRole("button", { name: "More like this: only it and the 20 nearest" }).click();
  await expect(page.getByText(/Paper \d+ of 21/)).toBeVisible();
  await expect(bar(page).getByRole("status")).toContainText("21 papers picked");
});

test("lists are saved in four forms, and words are compared with the rest", async ({ page, open }) => {
  await open("view=papers&theme=0");
  await page.getByRole("button", { name: /^Pick all \d+$/ }).click();
  const n = await counted(page);
  for (const [format, entry] of [
    ["CSV", /^\S+,/gm],
    ["BibTeX", /^@misc\{/gm],
    ["RIS", /^TY {2}- GEN/gm],
    ["Markdown", /^- /gm],
  ] as const) {
    // prettier-ignore
    await bar(page).getByLabel("Write the list as").selectOption({ label: format });
    const download = page.waitForEvent("download");
    await bar(page)
      .getByRole("button", { name: `Save as ${format}` })
      .click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^papertide-.*picked.*\.(csv|bib|ris|md)$/);
    expect(readFileSync(await file.path(), "utf8").match(entry)?.length ?? 0).toBeGreaterThanOrEqual(n);
  }
  await bar(page).getByRole("button", { name: "Compare words with the rest" }).click();
  await expect(bar(page).getByRole("table")).toHaveCount(2);
  await expect(
    bar(page)
      .getByRole("cell", { name: new RegExp(`^\\d+ of ${n},`) })
      .first(),
  ).toBeVisible();
});

test("other papers end the picking", async ({ page, open }) => {
  await open("view=papers");
  await page.locator(".paper-table .body input[type=checkbox]").first().click();
  await expect(bar(page)).toBeVisible();
  await page.locator(".corpus-menu > summary").click();
  await page.getByRole("button", { name: /^Sample/ }).click();
  await expect(bar(page)).toBeHidden();
  await expect(themeRows(page).or(page.locator(".paper-table")).first()).toBeVisible();
});

test("picked papers become a topic of the words that set them apart", async ({ page, open }) => {
  await open("view=papers&theme=0");
  await page.getByRole("button", { name: /^Pick all \d+$/ }).click();
  await bar(page).getByRole("button", { name: "As a topic" }).click();
  const ticked = bar(page).locator(".picked-names input:checked");
  await expect(ticked).toHaveCount(3);
  await expect(
    bar(page)
      .getByText(/^\d+ of \d+ picked, \d+ of the other \d+$/)
      .first(),
  ).toBeVisible();
  await ticked.last().uncheck();
  const follow = bar(page).getByRole("button", { name: /^Follow “.+” with 1 more name$/ });
  const name = (await follow.innerText()).split(/[“”]/)[1];
  await follow.click();
  await expect(page.getByText(`“${name}” is followed.`)).toBeVisible();
  await tab(page, "Topics").click();
  await expect(page.locator("main")).toContainText(name);
  await page.getByRole("button", { name: /^Undo following/ }).click();
  await expect(page.getByRole("button", { name: /^Undo / })).toBeHidden();
});
