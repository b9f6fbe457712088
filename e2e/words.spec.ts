import type { Page } from "@playwright/test";
import { inventedPapers } from "../analysis/fixtures/papers";
import { expect, test, themeRows } from "./page";

const dialog = (page: Page) => page.getByRole("dialog", { name: "Words" });
const panel = (page: Page) => page.getByRole("complementary", { name: /^Theme / });
const phrases = (page: Page) => panel(page).locator(".phrase-row .word > span");

async function openWords(page: Page): Promise<void> {
  await page.getByRole("complementary", { name: "Themes" }).getByRole("button", { name: "Words" }).click();
  await expect(dialog(page)).toBeVisible();
}

/** The phrases that any theme shows. */
async function allPhrases(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const row of await themeRows(page).all()) {
    if ((await row.getAttribute("aria-pressed")) === "false") await row.click();
    await expect(row).toHaveAttribute("aria-pressed", "true");
    found.push(...(await phrases(page).allTextContents()));
  }
  return found;
}

const busy = (page: Page) => page.getByRole("status", { name: /^Finding themes/ });

test("a phrase is left out where it stands, is gone from all themes, and comes back by undo", async ({ page, open }) => {
  await open();
  await themeRows(page).nth(1).click();
  const term = (await phrases(page).first().textContent()) ?? "";
  await panel(page).locator(".phrase-row").first().hover();
  await panel(page)
    .getByRole("button", { name: `Leave out ${term}`, exact: true })
    .click();
  const undo = page.getByRole("button", { name: `Undo leaving out “${term}”` });
  await expect(undo).toBeVisible();
  await expect(page.getByText(`“${term}” is left out.`)).toBeVisible();
  await expect(busy(page)).toHaveCount(0);
  expect(await allPhrases(page)).not.toContain(term);
  expect(page.url()).toContain("stop=");

  await undo.click();
  await expect(undo).toHaveCount(0);
  await expect(busy(page)).toHaveCount(0);
  expect(await allPhrases(page)).toContain(term);
  expect(page.url()).not.toContain("stop=");
});

/** A list whose themes take a while to find, with its first theme open. */
async function openLongList(page: Page): Promise<void> {
  await page.evaluate(() => caches.delete("results of papertide")); // of the same list in another test
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const text = JSON.stringify({ papers: inventedPapers(700) });
  await page
    .getByRole("dialog", { name: "Import papers" })
    .getByLabel("Choose files")
    .setInputFiles({ name: "long list.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Find themes in 2,800 papers" }).click();
  await expect(page.locator(".corpus-menu > summary")).toHaveText(/^List: Long list/, { timeout: 60_000 });
  await expect(busy(page)).toHaveCount(0);
  await themeRows(page).first().click();
}

test("of a long list a word is gone from names and phrases before other themes are found, and files wait for these", async ({
  page,
  open,
}) => {
  await open();
  await openLongList(page);
  const term = (await phrases(page).first().textContent()) ?? "";

  const seen = await page.evaluate(framesOfLeavingOut, `Leave out ${term}`);
  const early = seen.filter(({ stands, works }) => !stands && works);
  expect(seen[0].stands).toBe(true);
  expect(early.length).toBeGreaterThan(3);
  expect(early.map(({ undo }) => undo)).toEqual(early.map(() => expect.stringContaining(`leaving out “${term}”`)));
  expect(early.some(({ waits }) => waits)).toBe(true);
  expect(seen.at(-1)?.stands).toBe(false);
  const dialog = page.getByRole("dialog", { name: "Export" });
  await expect(dialog.getByRole("button", { name: "Export SVG" })).toBeEnabled();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  expect(await phrases(page).allTextContents()).not.toContain(term);
});

test("words are left out one right after the other, while the themes without the first are still being found", async ({ page, open }) => {
  await open();
  await openLongList(page);
  const [first, second] = await phrases(page).allTextContents();
  const search = page.getByRole("textbox", { name: "Search papers and phrases" });
  const found = page.getByRole("listbox", { name: "Papers found" }).getByRole("option").last();
  await search.fill("glacier"); // asked for again with every change
  await expect(found).toHaveText(/^All \d+ in Papers$/);

  const works = await page.evaluate(leaveOutBoth, [`Leave out ${first}`, `Leave out ${second}`] as const);
  expect(works).toBe(true);
  await expect(busy(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: `Undo leaving out “${second}”` })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
  expect(new URL(page.url()).hash).toMatch(/stop=[^&]+(,|%2C|&stop=)/);
  await search.fill("bees");
  await expect(found).toHaveText(/^All \d+ in Papers$/);
  await search.fill("");
  const shown = await phrases(page).allTextContents();
  expect(shown).not.toContain(first);
  expect(shown).not.toContain(second);
});

test("a word that is taken back while themes without it are being found is back at once, and nothing is being found any more", async ({
  page,
  open,
}) => {
  await open();
  await openLongList(page);
  const term = (await phrases(page).first().textContent()) ?? "";
  const shown = await phrases(page).allTextContents();
  expect(await page.evaluate(leaveOutAndUndo, `Leave out ${term}`)).toEqual({ stands: true, works: false });
  await expect(busy(page)).toHaveCount(0);
  expect(await phrases(page).allTextContents()).toEqual(shown);
  expect(page.url()).not.toContain("stop=");
});

/** In the page: leaves a phrase out and takes it back when other themes are being found. @returns what is to be seen three frames later */
function leaveOutAndUndo(leave: string): Promise<{ readonly stands: boolean; readonly works: boolean }> {
  return new Promise((done) => {
    const button = () => [...document.querySelectorAll("button")].find((one) => one.getAttribute("aria-label") === leave);
    const works = () => document.querySelector(".progress") !== null;
    const after = (frames: number, act: () => void): void => {
      requestAnimationFrame(() => (frames > 1 ? after(frames - 1, act) : act()));
    };
    const look = (): void => {
      if (button() || !works()) requestAnimationFrame(look);
      else {
        [...document.querySelectorAll("button")].find((one) => one.textContent.trim().startsWith("Undo"))?.click();
        after(3, () => done({ stands: button() !== undefined, works: works() }));
      }
    };
    button()?.click();
    look();
  });
}

/** In the page: leaves two phrases out, the second when the first is gone and other themes are being found. @returns whether that was to be seen */
function leaveOutBoth([first, second]: readonly [string, string]): Promise<boolean> {
  return new Promise((done) => {
    const button = (label: string) => [...document.querySelectorAll("button")].find((one) => one.getAttribute("aria-label") === label);
    let worked = false;
    const look = (): void => {
      const works = document.querySelector(".progress") !== null;
      worked ||= works;
      if (works === worked && (button(first) || !works)) requestAnimationFrame(look);
      else {
        button(second)?.click();
        done(works);
      }
    };
    button(first)?.click();
    look();
  });
}

interface Frame {
  /** The phrase stands in the list of phrases. */
  readonly stands: boolean;
  /** Themes are being found. */
  readonly works: boolean;
  /** What undo would do. */
  readonly undo: string;
  /** The dialog of files is open, and makes none. */
  readonly waits: boolean;
}

/** In the page: leaves a phrase out, opens the dialog of files when it is gone, and looks at each frame until the work is over. */
function framesOfLeavingOut(leave: string): Promise<Frame[]> {
  return new Promise((done) => {
    const button = (label: string) =>
      [...document.querySelectorAll("button")].find((one) => (one.getAttribute("aria-label") ?? one.textContent).trim() === label);
    const frames: Frame[] = [];
    const look = (): void => {
      const stands = button(leave) !== undefined;
      const works = document.querySelector(".progress") !== null;
      const undo = [...document.querySelectorAll("button")].find((one) => one.textContent.trim().startsWith("Undo"))?.textContent ?? "";
      const waits = document.querySelector<HTMLButtonElement>(".export-dialog .dialog-foot .primary")?.disabled ?? false;
      frames.push({ stands, works, undo, waits });
      if (!stands && !document.querySelector("dialog[open]")) button("Export")?.click();
      if (frames.some((frame) => frame.works) && !works) done(frames);
      else requestAnimationFrame(look);
    };
    button(leave)?.click();
    look();
  });
}

test("the dialog lists what is left out, takes it back, and resets all", async ({ page, open }) => {
  await open();
  await openWords(page);
  const field = dialog(page).getByLabel("Word to leave out");
  for (const word of ["multimodal", "low-rank"]) {
    await field.fill(word);
    await field.press("Enter");
    await expect(dialog(page).getByRole("button", { name: `Take ${word} back in` })).toBeVisible();
  }
  await dialog(page).getByRole("button", { name: "Take multimodal back in" }).click();
  await expect(dialog(page).getByRole("button", { name: "Take multimodal back in" })).toHaveCount(0);
  await expect.poll(() => page.url()).toContain("stop=low-rank");
  const reset = dialog(page).getByRole("button", { name: "Reset all" });
  await reset.click();
  await expect(reset).toBeDisabled();
  await expect(dialog(page).getByRole("button", { name: /^Take .* back in$/ })).toHaveCount(0);
  await expect.poll(() => page.url()).not.toContain("stop=");
  await dialog(page).getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("button", { name: "Undo words as they were" })).toBeVisible();
});

test("an acronym is taken apart from its long form, and joined again", async ({ page, open }) => {
  await open();
  const joined = themeRows(page).filter({ hasText: /\([A-Z]\w+\)/ });
  const short = (await joined.first().locator(".name").textContent())?.match(/\((\w+)\)/)?.[1] ?? "";
  const named = themeRows(page).filter({ hasText: `(${short})` });
  await expect(named).not.toHaveCount(0);
  await openWords(page);
  await dialog(page).getByLabel("Search the acronyms").fill("no paper says this");
  await expect(dialog(page).getByText("No acronym, and none of their long forms, has “no paper says this” in it.")).toBeVisible();
  await dialog(page).getByLabel("Search the acronyms").fill(short.toLowerCase());
  const pair = dialog(page).getByRole("checkbox", { name: new RegExp(`^${short}\\b`) });
  await expect(pair).toBeChecked();
  await pair.uncheck();
  await expect(named).toHaveCount(0);
  await expect(pair).not.toBeChecked();
  expect(page.url()).toContain(`apart=${short.toLowerCase()}`);
  await pair.check();
  await expect(named).not.toHaveCount(0);
  expect(page.url()).not.toContain("apart=");
});

test("a built-in word is found and kept", async ({ page, open }) => {
  await open();
  await openWords(page);
  await dialog(page).getByLabel("Search the built-in words").fill("however");
  const word = dialog(page).getByRole("button", { name: "however", exact: true });
  await word.click();
  await expect(word).toHaveAttribute("aria-pressed", "true");
  await expect(dialog(page).getByText("Kept now: however.")).toBeVisible();
  await expect.poll(() => page.url()).toContain("keep=however");
  await word.click();
  await expect(word).toHaveAttribute("aria-pressed", "false");
});

test("what is left out is in the link: a reload and another reader see the same themes", async ({ page, open, context }) => {
  await open("stop=multimodal,low-rank&apart=kd");
  await expect(themeRows(page).first()).toBeVisible();
  const names = await themeRows(page).locator(".name").allTextContents();
  const [link, another] = [page.url(), await context.newPage()];
  await Promise.all([page.reload(), another.goto(link)]);
  for (const other of [page, another]) {
    await expect(other.getByRole("navigation", { name: "Views" })).toBeVisible({ timeout: 60_000 });
    await expect(themeRows(other).locator(".name")).toHaveText(names);
    await openWords(other);
    await expect(dialog(other).getByRole("button", { name: "Take multimodal back in" })).toBeVisible();
    await expect(dialog(other).getByRole("button", { name: "Take low-rank back in" })).toBeVisible();
    await dialog(other).getByRole("button", { name: "Close dialog" }).click();
  }
});

test("a word that put a paper where it is can be left out there, without a mouse", async ({ page, open }) => {
  await open("theme=0&paper=6");
  const drawer = page.getByRole("complementary", { name: /^Paper / });
  await expect(drawer.getByText("Matched words")).toBeVisible();
  const button = drawer.getByRole("button", { name: /^Leave out / }).first();
  await button.focus();
  await expect(button).toHaveCSS("opacity", "1");
  await button.press("Enter");
  await expect(page.getByRole("button", { name: /^Undo leaving out / })).toBeVisible();
});
