/** All that a reader does to themes stays: after a reload, in a link, in a session file, and when papers are added. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { inventedPapers } from "../analysis/fixtures/papers";
import { expect, sharedFile, test, themeRows } from "./page";

type Listed = { readonly id: string; readonly title: string };

const dialog = (page: Page) => page.getByRole("dialog", { name: "Import papers" });
const panel = (page: Page) => page.getByRole("complementary", { name: /^Theme / });
const names = (page: Page) => themeRows(page).locator(".name").allInnerTexts();
const row = (page: Page, name: string) => themeRows(page).filter({ hasText: name });
const undo = (page: Page) => page.getByRole("button", { name: /^Undo / });

async function importPapers(page: Page, papers: readonly Listed[], how?: "Add to “"): Promise<void> {
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const buffer = Buffer.from(papers.map((paper) => JSON.stringify(paper)).join("\n"));
  await dialog(page).getByLabel("Choose files").setInputFiles({ name: "papers.jsonl", mimeType: "application/json", buffer });
  if (how) await dialog(page).getByText(how).click();
  await dialog(page)
    .getByRole("button", { name: /^Find themes in / })
    .click();
  await expect(dialog(page)).toBeHidden();
}

/** Opens a theme with all that can be changed of it. */
async function choose(page: Page, name: string): Promise<void> {
  const theme = row(page, name);
  if ((await theme.getAttribute("aria-pressed")) !== "true") await theme.click();
  const paper = page.getByRole("complementary", { name: /^Paper / });
  await expect(panel(page).or(paper)).toBeVisible();
  if (await paper.isVisible()) await page.keyboard.press("Escape");
  await expect(panel(page)).toBeVisible();
  const tools = page.getByRole("button", { name: "Change this theme" });
  if ((await tools.getAttribute("aria-expanded")) !== "true") await tools.click();
}

/** One command of the palette, by its beginning. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Command" }).fill(name);
  await page.keyboard.press("Enter");
}

const dots = (page: Page) => page.locator(".map circle[data-paper]");
const note = (page: Page) => page.getByLabel("Note");

const LISTS: readonly (readonly [string, () => readonly Listed[] | undefined])[] = [
  ["invented papers", () => inventedPapers(50)],
  [
    "daily papers",
    () => {
      const path = sharedFile("corpora/hf_daily_2024-05_2025-06.jsonl.gz");
      const lines = path && gunzipSync(readFileSync(path)).toString("utf8").split("\n");
      return lines ? lines.slice(0, 360).map((line) => JSON.parse(line) as Listed) : undefined;
    },
  ],
];

for (const [what, list] of LISTS) {
  test(`a reader's themes of ${what} outlive a reload, a link, a session file and new papers`, async ({ page, open, browser, baseURL }) => {
    test.setTimeout(240_000);
    const papers = list();
    test.skip(papers === undefined, "the daily papers are not here");
    if (!papers) return;
    const [early, late] = [papers.filter((_, i) => i % 12 < 7), papers.filter((_, i) => i % 12 >= 7)];
    page.setDefaultTimeout(20_000);
    await open();
    await importPapers(page, early);
    await expect(dots(page)).toHaveCount(early.length, { timeout: 60_000 });
    await command(page, "6 themes");
    await expect(themeRows(page)).toHaveCount(6);

    // rename, split, merge, move, note, colour: without a mouse where there is a command
    await row(page, (await names(page))[0]).click();
    await command(page, "Rename");
    await page.getByLabel("Name of the theme").fill("My first theme");
    await page.keyboard.press("Enter");
    await expect(row(page, "My first theme")).toBeVisible();
    await command(page, "Split My first theme into 2");
    await expect(themeRows(page)).toHaveCount(7);
    const [small, smaller] = (await names(page)).filter((name) => name !== "My first theme").slice(-2);
    await choose(page, small);
    await page.getByLabel("Merge into").selectOption({ label: smaller });
    await expect(themeRows(page)).toHaveCount(6);
    await choose(page, "My first theme");
    await note(page).fill("Ask the authors");
    await note(page).blur();
    await expect(undo(page)).toContainText("note on");
    await page.getByRole("group", { name: "Colour" }).getByRole("button", { name: "Colour 8", exact: true }).click();
    await expect(undo(page)).toContainText("colour of");
    const size = Number(await row(page, "My first theme").locator(".figure").innerText());
    await dots(page).first().click({ force: true });
    const drawer = page.getByRole("complementary", { name: /^Paper / });
    await expect(drawer).toBeVisible();
    const title = (await drawer.getByRole("heading").first().innerText()).trim();
    const there = (await drawer.locator(".fit-bars .label").first().innerText()).includes("My first theme");
    await drawer.getByLabel("Move to").selectOption({ label: there ? "nowhere: it fits no theme" : "My first theme" });
    const home = `You put it in${there ? " no theme" : "to My first theme"}.`;
    await expect(drawer).toContainText(home);

    /** Everything above, whoever looks and however it was opened. */
    const allStands = async (where: Page, grown: boolean): Promise<void> => {
      await expect(row(where, "My first theme")).toBeVisible({ timeout: 60_000 });
      await choose(where, "My first theme");
      await expect(panel(where)).toContainText("By its words:");
      await expect(note(where)).toHaveValue("Ask the authors");
      await expect(where.getByRole("group", { name: "Colour" }).getByRole("button", { name: "Colour 8", exact: true })).toHaveAttribute(
        "aria-pressed",
        "true",
      );
      if (!grown) {
        await expect(themeRows(where)).toHaveCount(6);
        expect(Number(await row(where, "My first theme").locator(".figure").innerText())).toBe(size + (there ? -1 : 1));
      }
      await where.getByRole("textbox", { name: "Search papers and phrases" }).fill(`title:"${title.replaceAll('"', "")}"`);
      await where.getByRole("listbox", { name: "Papers found" }).getByRole("option").first().click();
      await expect(where.getByRole("complementary", { name: /^Paper / })).toContainText(home);
      await where.keyboard.press("Escape");
    };

    // every change is one step back and forth
    await undo(page).click();
    await undo(page).click();
    await expect(page.getByRole("button", { name: /^Redo / })).toHaveAccessibleName(/colour of|moving/);
    await page.keyboard.press("Control+Shift+z");
    await page.keyboard.press("Control+Shift+z");
    await allStands(page, false);

    // a reload
    await page.waitForTimeout(1500);
    await page.reload();
    await allStands(page, false);

    // a link, for whoever has the same list
    const link = page.url();
    const other = await (await browser.newContext({ baseURL: baseURL ?? "", viewport: { width: 1440, height: 900 } })).newPage();
    await other.goto("");
    await expect(dots(other)).toHaveCount(112, { timeout: 60_000 });
    await importPapers(other, early);
    await expect(dots(other)).toHaveCount(early.length, { timeout: 60_000 });
    await other.evaluate((hash) => (location.hash = hash), new URL(link).hash);
    await allStands(other, false);
    await other.context().close();

    // more papers, and themes found anew
    await importPapers(page, late, "Add to “");
    await expect(dots(page)).toHaveCount(papers.length, { timeout: 90_000 });
    await allStands(page, true);
    await undo(page).click();
    await expect(dots(page)).toHaveCount(early.length, { timeout: 60_000 });
    await allStands(page, false);
  });
}
